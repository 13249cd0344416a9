/** A record of the dataset that a cell of a table leads to. */
export type Ref = {
  readonly to: "statement" | "clause" | "document" | "topic" | "preset";
  readonly id: string;
};
/** A number is written as it is; `value` is what the downloaded table has in place of the words. */
export type Cell =
  | string
  | number
  | { readonly text: string; readonly value?: number; readonly ref?: Ref; readonly place?: string };
/** The numbers of a drawing as a table; the first cell of a row is its head. */
export type Table = {
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly number?: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
};

/** One SVG drawing: its inside, and its size in units of about a CSS pixel. */
export type Drawing = { readonly width: number; readonly height: number; readonly body: string };

/** Everything that a page, a file and a reader who sees nothing are told by a chart. */
export type Chart = {
  /** What the data says, as a title. */
  readonly finding: string;
  /** What is drawn, in which unit, and how it is read. */
  readonly about: string;
  /** Side by side where there is room. `wide` replaces `narrow` on a broad screen and in the file; none where `narrow` does for both. */
  readonly narrow: readonly Drawing[];
  readonly wide?: readonly Drawing[];
  /** What the drawing must not be read without; a line each. */
  readonly notes: readonly string[];
  /** The drawing in words. */
  readonly description: string;
  readonly table: Table;
  /** Ids of the clauses that it draws on. */
  readonly clauses: readonly string[];
};

/** The widths that a chart is drawn at: the narrowest phone's, and a broad screen's. */
export const NARROW = 300;
export const WIDE = 660;

/** Each once, in the order in which they come. */
export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
/** What a cell says. */
export const cellText = (cell: Cell): string => (typeof cell === "object" ? cell.text : String(cell));
/** What a cell counts as where it is a number. */
export const cellValue = (cell: Cell): string | number => (typeof cell === "object" ? (cell.value ?? cell.text) : cell);
