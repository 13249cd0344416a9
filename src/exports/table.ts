import type { Dataset } from "../dataset/types.ts";
import { type Cell, type Column, toCsv } from "./csv.ts";

/** What a table is made from: the dataset, and the ISO date for which a document's status is given. */
export type Source = { readonly dataset: Dataset; readonly date: string };

/** A downloadable table; `csv` is the file `/data/<name>.csv`. */
export type Table = {
  readonly name: string;
  /** zh-CN, what one row is. */
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly about: string }[];
  readonly count: (source: Source) => number;
  readonly csv: (source: Source) => string;
};

/** Makes a table from its columns and rows. */
export const table = <Row>(
  name: string,
  title: string,
  columns: readonly Column<Row>[],
  rows: (source: Source) => readonly Row[],
): Table => ({
  name,
  title,
  columns: columns.map((column) => ({ title: column.title, about: column.about })),
  count: (source) => rows(source).length,
  csv: (source) => toCsv(columns, rows(source)),
});

/** A column. */
export const column = <Row>(title: string, about: string, value: (row: Row) => Cell): Column<Row> => ({
  title,
  about,
  value,
});
