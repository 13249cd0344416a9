import { RULES } from "../src/checks/index.ts";
import { checkedContent } from "./checked-content.ts";
import { commandLine } from "./command-line.ts";

commandLine({ command: "npm run check" });
const { corpus, wrong } = checkedContent();
if (wrong !== undefined) {
  console.error(wrong);
  // Not process.exit: it would cut what a pipe has not taken yet.
  process.exitCode = 1;
} else {
  console.log(
    `${corpus.documents.length} documents, ${corpus.clauses.length} clauses: ${RULES.length} rules, no problem.`,
  );
}
