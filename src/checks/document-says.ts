import { compact } from "../domain/verbatim.ts";
import type { Corpus, DocumentFile } from "../normalise/corpus.ts";
import { jurisdictionsById } from "../normalise/corpus-index.ts";
import { type Path, valueAt } from "../normalise/yaml-source.ts";
import { corpusRule, type Finding } from "./rule.ts";

/** The role of a piece of the document's own matter, or any of its clauses. */
type Role = Extract<DocumentFile["value"]["structure"][number], { matter: string }>["role"] | "clause";

/** What a document says of itself: where it says it, the words, and the field that must have them. */
const SAYS: readonly { readonly field: string; readonly in: readonly Role[]; readonly words: RegExp }[] = [
  { field: "docNumber", in: ["doc-number"], words: /.+/ },
  { field: "issuer", in: ["signature", "header"], words: /.+?(?=文件$|$)/ },
  { field: "dates.signed", in: ["date"], words: /\d{4}年.*/ },
  { field: "dates.issued", in: ["imprint"], words: /\d{4}年.*印发/ },
  { field: "dates.planYears", in: ["title"], words: /\d{4}[—-]\d{4}年/ },
  { field: "dates.effectiveFrom", in: ["clause"], words: /自[^。]*起施行/ },
  { field: "dates.effectiveTo", in: ["clause"], words: /有效期至[^。]*/ },
  { field: "overlap", in: ["clause"], words: /就高不重复/ },
  { field: "reservation", in: ["clause"], words: /以[^。]*最新政策为准/ },
  { field: "answers.where-to-apply", in: ["clause"], words: /[^。]*(?:审核推荐|受理申报)/ },
  { field: "answers.when-to-apply", in: ["clause"], words: /[^。]*申报时间[^。]*/ },
  { field: "answers.how-to-apply", in: ["clause"], words: /[^。]*申报[^。]*流程[^。]*/ },
  { field: "answers.implementing-rules", in: ["clause"], words: /实施细则/ },
  { field: "answers.interpretation", in: ["clause"], words: /负责解释/ },
];

/** The texts of a document's own matter of one role, or of its clauses. */
const textsIn = (document: DocumentFile, role: Role): string[] =>
  role === "clause"
    ? document.clauses.map((clause) => clause.compact.text)
    : document.value.structure.flatMap((piece) =>
        "matter" in piece && piece.role === role ? [compact(piece.matter).text] : [],
      );

const wordsOf = (value: unknown): string[] =>
  [value]
    .flat()
    .flatMap((one) => (typeof one === "object" && one !== null && "words" in one ? [String(one.words)] : []));

function checkDocument(document: DocumentFile, corpus: Corpus): Finding[] {
  const findings: Finding[] = [];
  const report = (path: Path, found: string, expected: string, next: string): void => {
    findings.push({ file: document.file, line: document.line(path), found, expected, next });
  };
  for (const { field, in: roles, words } of SAYS) {
    const texts = roles.flatMap((role) => textsIn(document, role));
    const said = texts.flatMap((text) => words.exec(text)?.[0] ?? []);
    const path = field.split(".");
    const own = wordsOf(valueAt(document.value, path)).map((one) => compact(one).text);
    if (said[0] !== undefined && !own.some((one) => said.some((text) => text.includes(one) || one.includes(text))))
      report(
        path,
        `${field} ${own.join(" ") || "not-stated"}`,
        `"${said[0]}", which the document says of itself`,
        "cite the words",
      );
  }
  const { value } = document;
  const titles = textsIn(document, "title");
  const title = compact(value.title).text;
  const draft = titles.some((text) => text.includes("征求意见稿"));
  if (!titles.join("").includes(title))
    report(["title"], `title ${value.title}`, "the title as the document prints it", "copy the title");
  if (!title.includes(value.type))
    report(["type"], `type ${value.type}`, "the type that the title names", "correct the type");
  if (draft !== (value.status === "draft"))
    report(
      ["status"],
      `status ${value.status}`,
      draft ? "draft, for the title says 征求意见稿" : "draft only for a 征求意见稿",
      "correct the status",
    );
  const jurisdiction = jurisdictionsById(corpus).get(value.jurisdiction);
  if (jurisdiction && !title.includes(jurisdiction.value.name))
    report(
      ["jurisdiction"],
      `jurisdiction ${jurisdiction.value.name}`,
      "the one that the title names",
      "correct the jurisdiction",
    );
  if (value.overlap !== "not-stated" && !compact(value.overlap.words).text.includes(compact(value.overlap.scope).text))
    report(["overlap", "scope"], `scope ${value.overlap.scope}`, "words of the sentence", "copy the words");
  return findings;
}

export const documentSays = corpusRule(
  "document-says",
  "Number, dates, status and its rule about other policies are facts of a document: what it says is not left out.",
  (corpus) => corpus.documents.flatMap((document) => checkDocument(document, corpus)),
);
