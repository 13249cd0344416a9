import { RULES, report, runChecks } from "../src/checks/index.ts";
import { readCorpus } from "../src/normalise/corpus.ts";
import { readContentFiles } from "./content-files.ts";

const { corpus, problems } = readCorpus(readContentFiles());
const all = [...problems, ...runChecks(corpus)];
if (all.length > 0) {
  console.error(report(all));
  // Not process.exit: it would cut what a pipe has not taken yet.
  process.exitCode = 1;
} else {
  console.log(
    `${corpus.documents.length} documents, ${corpus.clauses.length} clauses: ${RULES.length} rules, no problem.`,
  );
}
