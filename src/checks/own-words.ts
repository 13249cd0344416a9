import { type Quantity, scanQuantities } from "../domain/quantity.ts";
import { compact } from "../domain/verbatim.ts";
import { clausesById } from "../normalise/corpus-index.ts";
import type { Path } from "../normalise/yaml-source.ts";
import type { WrittenAmbiguity } from "../schema/written.ts";
import { clauseRule } from "./rule.ts";

const figure = (q: Quantity): string => `${q.value.n}/${q.value.d}${q.to ? `—${q.to.n}` : ""}`;
type Said = { readonly line: number; readonly text: string };

export const ownWords = clauseRule(
  "own-words",
  "A figure in a title or a note that the policy does not give would be ours, not the policy's.",
  (clause, corpus) => {
    const { written } = clause;
    const said = (path: Path, text: string): Said => ({ line: clause.line(path), text });
    const unclear = (path: Path, list: readonly WrittenAmbiguity[] = []): Said[] =>
      list.flatMap((one, i) =>
        [one.unclear, one.readings.conservative, one.readings.optimistic].map((text) => said([...path, i], text)),
      );
    const own: Said[] = [
      ...clause.notes,
      ...(written.title ? [said(["title"], written.title)] : []),
      ...unclear(["ambiguity"], written.ambiguity),
      ...(["measures", "targets", "requirements"] as const).flatMap((kind) =>
        (written[kind] ?? []).flatMap((one, i) => [
          said([kind, i, "title"], one.title),
          ...unclear([kind, i, "ambiguity"], one.ambiguity),
        ]),
      ),
    ];
    const cited = [
      written.ambiguity ?? [],
      ...(["measures", "targets", "requirements"] as const).map((kind) =>
        (written[kind] ?? []).flatMap((one) => one.ambiguity ?? []),
      ),
    ]
      .flat()
      .flatMap((one) => one.words)
      .flatMap((words) => (typeof words === "string" ? [] : [words.clause]));
    const allowed = new Set(
      [clause, ...cited.flatMap((id) => clausesById(corpus).get(id) ?? [])].flatMap((one) =>
        one.quantities.map(figure),
      ),
    );
    const listed = corpus.numerals.value.map(({ words }) => compact(words).text);
    return own.flatMap(({ line, text }) => {
      const plain = listed.reduce((rest, words) => rest.replaceAll(words, "　"), compact(text).text);
      return scanQuantities(plain)
        .filter((q) => /\d/.test(plain.slice(q.span.start, q.span.end)) && !allowed.has(figure(q)))
        .map((q) => ({
          file: clause.file,
          line,
          found: `"${plain.slice(q.span.start, q.span.end)}" in "${text}"`,
          expected: "only figures that stand in the clause, or in a clause that the note cites",
          next: "take the figure out, or cite the clause it comes from",
        }));
    });
  },
);
