import { EXPLAINED } from "../src/mutants/explained.ts";
import { runMutants } from "../src/mutants/run.ts";
import { wordRun } from "../src/mutants/word-run.ts";
import { readCorpus } from "../src/normalise/corpus.ts";
import { commandLine } from "./command-line.ts";
import { readContentFiles } from "./content-files.ts";

commandLine({ command: "npm run check:mutants" });
const { corpus, problems } = readCorpus(readContentFiles());
if (problems.length > 0) {
  console.error("Content with problems of shape has no mutants: run npm run check.");
  process.exit(1);
}
const { text, failed } = wordRun(runMutants(corpus), EXPLAINED);
console.log(text);
// Not process.exit: it would cut what a pipe has not taken yet.
process.exitCode = failed ? 1 : 0;
