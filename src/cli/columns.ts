/** Columns of a terminal: a Chinese character takes two. */
const width = (text: string): number => [...text].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? 2 : 1), 0);
const padded = (text: string, columns: number): string => text + " ".repeat(Math.max(0, columns - width(text)));

/** Cells in columns, the last one as it is; a row more is a line more. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ""))));
  return rows
    .map((row) => row.map((cell, i) => (i === row.length - 1 ? cell : padded(cell, (widths[i] ?? 0) + 2))).join(""))
    .join("\n");
}
