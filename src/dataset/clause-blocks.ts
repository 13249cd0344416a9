import type { Clause } from "../schema/comparable.ts";

/** A number of a clause that a statement uses: its place among the clause's figures, from 0, and the words as printed. */
export type MarkedFigure = { readonly n: number; readonly figure: Clause["figures"][number]; readonly words: string };
/** A passage in reading order: plain text and the figures in it. */
export type Passage = readonly (string | MarkedFigure)[];

/** One block of a clause as it is shown. */
export type ShownBlock =
  | { readonly kind: "paragraph"; readonly passage: Passage }
  | { readonly kind: "table"; readonly head: readonly Passage[]; readonly rows: readonly (readonly Passage[])[] }
  | { readonly kind: "note"; readonly text: string };

type Marked = Pick<Clause, "text" | "figures">;

/** The text of a span, its figures apart. A figure that does not lie wholly in it, or overlaps one before it, is plain text. */
function passage({ text, figures }: Marked, start: number, end: number): Passage {
  const pieces: (string | MarkedFigure)[] = [];
  let at = start;
  const plain = (to: number) => {
    if (to > at) pieces.push(text.slice(at, to));
    at = to;
  };
  figures.forEach((figure, n) => {
    if (figure.start < at || figure.end > end) return;
    plain(figure.start);
    pieces.push({ n, figure, words: text.slice(figure.start, figure.end) });
    at = figure.end;
  });
  plain(end);
  return pieces;
}

/** The parts of a span between separators, each with its place. */
function between(text: string, separator: string, start: number, end: number): { start: number; end: number }[] {
  let at = start;
  return text
    .slice(start, end)
    .split(separator)
    .map(({ length }) => {
      const part = { start: at, end: at + length };
      at = part.end + separator.length;
      return part;
    });
}

/** A clause as its page shows it: paragraphs, tables and editor's notes in order, each number in use marked. */
export function shownBlocks(clause: Pick<Clause, "text" | "figures" | "blocks" | "notes">): ShownBlock[] {
  let notes = 0;
  return clause.blocks.map((block): ShownBlock => {
    if (block.kind === "note") return { kind: "note", text: clause.notes[notes++] ?? "" };
    const { kind, start, end } = block;
    if (kind === "paragraph") return { kind, passage: passage(clause, start, end) };
    const [head = [], ...rows] = between(clause.text, "\n", start, end).map((row) =>
      between(clause.text, "\t", row.start, row.end).map((cell) => passage(clause, cell.start, cell.end)),
    );
    return { kind, head, rows };
  });
}
