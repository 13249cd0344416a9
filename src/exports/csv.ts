/** A number is written with a point and no grouping; text as it is. */
export type Cell = string | number;

/** A column as it is written: its head, zh-CN, and its cells. */
export type WrittenColumn<Row> = { readonly title: string; readonly value: (row: Row) => Cell };
/** A column of a published table: also what its cells mean, zh-CN. */
export type Column<Row> = WrittenColumn<Row> & { readonly about: string };

const BYTE_ORDER_MARK = "\ufeff";
const LINE_END = "\r\n";
/** A spreadsheet takes a text that begins so for a formula and would run it. */
const FORMULA = /^[=+\-@＝＋－＠\t\r]/u;

function written(cell: Cell): string {
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) throw new RangeError(`not a number that a table can hold: ${cell}`);
    return String(cell);
  }
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV (RFC 4180, UTF-8 with byte order mark, CRLF) that a Chinese Excel opens. Throws a RangeError on NaN and infinity. */
export function toCsv<Row>(columns: readonly WrittenColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ title }) => written(title)),
    ...rows.map((row) => columns.map((c) => written(c.value(row)))),
  ];
  return BYTE_ORDER_MARK + lines.map((cells) => cells.join(",") + LINE_END).join("");
}
