/** Reads CSV (RFC 4180 with byte order mark) back into a record a row. */
export function readCsv(csv: string): Record<string, string>[] {
  if (!csv.startsWith("\ufeff")) throw new Error("no byte order mark");
  const rows: string[][] = [[]];
  for (const match of csv.slice(1).matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    const [, cell = "", end] = match;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "\r\n") rows.push([]);
  }
  const [head = [], ...body] = rows.slice(0, -1);
  return body.map((cells) => Object.fromEntries(head.map((title, n) => [title, cells[n] ?? ""])));
}
