import { report, runChecks } from "../src/checks/index.ts";
import { type Corpus, readCorpus } from "../src/normalise/corpus.ts";
import { readContentFiles } from "./content-files.ts";

/** What is said below problems of shape. */
export const RULES_WAIT =
  "Mend these first. The rules wait until every file can be read: what they say of the others would follow from the holes.";

/** The content of this folder, and what to print of its problems; undefined where it has none. */
export function checkedContent(root = process.cwd()): { readonly corpus: Corpus; readonly wrong: string | undefined } {
  const { corpus, problems } = readCorpus(readContentFiles(root));
  if (problems.length > 0) return { corpus, wrong: `${report(problems)}\n${RULES_WAIT}` };
  const broken = runChecks(corpus);
  return { corpus, wrong: broken.length > 0 ? report(broken) : undefined };
}
