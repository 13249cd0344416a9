import { compact, findCitation, occurrences } from "../domain/verbatim.ts";
import { statementsOf } from "../normalise/claims.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import type { Corpus } from "../normalise/corpus.ts";
import { clausesById, documentsById, jurisdictionsById, perCorpus } from "../normalise/corpus-index.ts";
import type { Path } from "../normalise/yaml-source.ts";
import type { WrittenAmbiguity } from "../schema/written.ts";
import { clauseRule, corpusRule, type Finding } from "./rule.ts";

type Place = { readonly file: string; readonly line: number };

const unknown = (at: Place, what: string, value: string, list: string): Finding => ({
  ...at,
  found: `${what} "${value}"`,
  expected: `an entry of ${list}`,
  next: `correct the name, or add it to ${list}`,
});

function citedWords(at: Place, corpus: Corpus, id: string, words: string): Finding[] {
  const clause = clausesById(corpus).get(id);
  if (!clause) return [unknown(at, "clause", id, "content/clauses")];
  if (findCitation(clause.compact.text, words).length > 0) return [];
  return [
    {
      ...at,
      found: `"${words}"`,
      expected: `words that stand in ${clause.file}`,
      next: "copy the words from that clause",
    },
  ];
}

function ambiguityFindings(
  clause: ClauseFile,
  corpus: Corpus,
  path: Path,
  list: readonly WrittenAmbiguity[] = [],
): Finding[] {
  return list.flatMap((one, i) =>
    one.words.flatMap((words) => {
      const at = { file: clause.file, line: clause.line([...path, i, "words"]) };
      return typeof words === "string"
        ? citedWords(at, corpus, clause.id, words)
        : citedWords(at, corpus, words.clause, words.words);
    }),
  );
}

const measureIds = perCorpus(
  (corpus) =>
    new Set(corpus.clauses.flatMap((one) => (one.written.measures ?? []).map((measure) => `${one.id}#${measure.id}`))),
);
const topicIds = perCorpus((corpus) => new Set(corpus.topics.value.map((one) => one.id)));
const topicOfGroup = perCorpus((corpus) => new Map(corpus.groups.value.map((one) => [one.id, one.topic])));

export const references = clauseRule(
  "references",
  "A name that leads nowhere breaks a page or hides a measure.",
  (clause, corpus) => {
    const topics = topicIds(corpus);
    const groups = topicOfGroup(corpus);
    const { written } = clause;
    const findings: Finding[] = [];
    const at = (path: Path): Place => ({ file: clause.file, line: clause.line(path) });
    written.topics.forEach((topic, i) => {
      if (!topics.has(topic)) findings.push(unknown(at(["topics", i]), "topic", topic, "content/topics.yml"));
    });
    for (const kind of ["measures", "targets", "requirements"] as const)
      (written[kind] ?? []).forEach((one, i) => {
        if (!topics.has(one.topic))
          findings.push(unknown(at([kind, i, "topic"]), "topic", one.topic, "content/topics.yml"));
        findings.push(...ambiguityFindings(clause, corpus, [kind, i, "ambiguity"], one.ambiguity));
      });
    findings.push(...ambiguityFindings(clause, corpus, ["ambiguity"], written.ambiguity));
    const document = documentsById(corpus).get(clause.document);
    const known = measureIds(corpus);
    (written.measures ?? []).forEach((measure, i) => {
      const topic = groups.get(measure.group);
      if (topic === undefined)
        findings.push(unknown(at(["measures", i, "group"]), "group", measure.group, "content/groups.yml"));
      else if (topic !== measure.topic)
        findings.push({
          ...at(["measures", i, "group"]),
          found: `group ${measure.group} with topic ${measure.topic}`,
          expected: `the group's topic, ${topic}`,
          next: "correct the measure's topic or the group's",
        });
      if (measure.repeats !== undefined && !known.has(measure.repeats))
        findings.push(unknown(at(["measures", i, "repeats"]), "measure", measure.repeats, "content/clauses"));
      const within = measure.repeats?.startsWith(`${clause.document}/`) ?? true;
      if (!within && document?.value.status !== "draft")
        findings.push({
          ...at(["measures", i, "repeats"]),
          found: `repeats ${measure.repeats} in ${document?.value.status ?? "no document"}`,
          expected: "`repeats` of another document only in a draft",
          next: "remove it; measures of the same matter share a group",
        });
    });
    return findings;
  },
);

export const groupList = corpusRule(
  "group-list",
  "A group that no measure has is an empty row of the comparison, or the trace of a measure that was lost.",
  (corpus) => {
    const used = new Set(corpus.clauses.flatMap((one) => (one.written.measures ?? []).map(({ group }) => group)));
    return corpus.groups.value.flatMap(({ id }, i) =>
      used.has(id)
        ? []
        : [
            {
              file: corpus.groups.file,
              line: corpus.groups.line([i]),
              found: `group ${id}`,
              expected: "a group that a measure has",
              next: "remove the entry, or restore the measure",
            },
          ],
    );
  },
);

export const ids = clauseRule("ids", "An address must lead to one statement.", (clause) => {
  const seen = new Set<string>();
  return statementsOf(clause.written).flatMap(({ path, id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        file: clause.file,
        line: clause.line([...path, "id"]),
        found: `id ${id}`,
        expected: "an id that is used once in the clause",
        next: "give the second statement an id of its own",
      },
    ];
  });
});

export const documentReferences = corpusRule(
  "document-references",
  "What a document says of itself stands in its text.",
  (corpus) =>
    corpus.documents.flatMap((document) => {
      const { value } = document;
      const findings: Finding[] = [];
      const matter = compact(
        value.structure.flatMap((piece) => ("matter" in piece ? [piece.matter] : [])).join("\n"),
      ).text;
      const cited = (path: Path, one: { words: string; clause?: string | undefined } | string): void => {
        if (typeof one === "string") return;
        const at = { file: document.file, line: document.line(path) };
        if (one.clause !== undefined)
          findings.push(...citedWords(at, corpus, `${document.id}/${one.clause}`, one.words));
        else if (occurrences(matter, compact(one.words).text).length === 0)
          findings.push({
            ...at,
            found: `"${one.words}"`,
            expected: "words of the document's own matter",
            next: "copy the words, or name the clause they stand in",
          });
      };
      for (const key of ["docNumber", "issuer", "statusWords", "reservation", "overlap"] as const)
        cited([key], value[key]);
      for (const key of ["signed", "issued", "effectiveFrom", "effectiveTo", "planYears"] as const)
        cited(["dates", key], value.dates[key]);
      for (const [question, answer] of Object.entries(value.answers))
        if (typeof answer !== "string") for (const [i, one] of answer.entries()) cited(["answers", question, i], one);
      if (!jurisdictionsById(corpus).has(value.jurisdiction))
        findings.push(
          unknown(
            { file: document.file, line: document.line(["jurisdiction"]) },
            "jurisdiction",
            value.jurisdiction,
            "content/jurisdictions",
          ),
        );
      return findings;
    }),
);

export const glossaryReferences = corpusRule("glossary", "A term is shown with the sentence that uses it.", (corpus) =>
  corpus.glossary.value.flatMap((entry, i) =>
    entry.uses.flatMap((use, j) =>
      citedWords(
        { file: corpus.glossary.file, line: corpus.glossary.line([i, "uses", j]) },
        corpus,
        use.clause,
        use.words,
      ),
    ),
  ),
);
