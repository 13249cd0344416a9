/** What Chromium gives a screen reader of a page's tables. */
import type { CDPSession, Page } from "playwright-core";

export type HeardCell = {
  readonly role: string;
  readonly text: string;
  /** What is read out before the cell when the reader comes to it: its column's headers from top to bottom, then its row's. */
  readonly headers: readonly string[];
};
export type HeardTable = { readonly name: string; readonly rows: readonly (readonly HeardCell[])[] };

type Node = Awaited<ReturnType<typeof treeOf>>["nodes"][number];
const treeOf = (session: CDPSession) => session.send("Accessibility.getFullAXTree");
const CELLS = ["cell", "gridcell", "columnheader", "rowheader"];
const roleOf = (node: Node): string => (node.ignored ? "" : String(node.role?.value));

/** Of each cell of each shown table, what the accessibility tree does not tell. */
const spansOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("table")]
      .filter((table) => table.checkVisibility())
      .map((table) =>
        [...table.rows].map((row) =>
          [...row.cells].map((cell) => ({
            wide: cell.colSpan,
            high: cell.rowSpan,
            inHead: cell.closest("thead") !== null,
          })),
        ),
      ),
  );

/** Every shown table of a page in its order. Throws an Error where the tree has other tables, rows or cells than the page. */
export async function heardTables(page: Page): Promise<HeardTable[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await treeOf(session);
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const childrenOf = (node: Node): Node[] => (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  /** The nearest nodes of some roles below a node, in reading order. */
  const below = (node: Node, roles: readonly string[]): Node[] =>
    childrenOf(node).flatMap((child) => (roles.includes(roleOf(child)) ? [child] : below(child, roles)));
  const textOf = (node: Node): string =>
    below(node, ["StaticText"])
      .map(({ name }) => String(name?.value ?? "").trim())
      .filter((words) => words !== "")
      .join(" ");

  const [root] = nodes;
  const tables = root ? below(root, ["table"]) : [];
  const spans = await spansOf(page);
  if (tables.length !== spans.length) throw new Error(`${tables.length} tables are heard of ${spans.length}`);
  return tables.map((table, t) => {
    const rows = below(table, ["row"]).map((row) =>
      below(row, CELLS).map((cell) => ({ role: roleOf(cell), text: textOf(cell) })),
    );
    return { name: String(table.name?.value ?? ""), rows: withHeaders(rows, spans[t] ?? []) };
  });
}

type Plain = Omit<HeardCell, "headers">;
type Span = { readonly wide: number; readonly high: number; readonly inHead: boolean };

/** Lays the cells out with their spans and finds what heads each. */
function withHeaders(rows: readonly (readonly Plain[])[], spans: readonly (readonly Span[])[]): HeardCell[][] {
  const counts = (table: readonly (readonly unknown[])[]) => table.map(({ length }) => length).join(" ");
  if (counts(rows) !== counts(spans))
    throw new Error(`cells by row are heard as ${counts(rows)}, shown as ${counts(spans)}`);
  const grid: Plain[][] = rows.map(() => []);
  return rows.map((row, r) =>
    row.map((cell, c) => {
      const { wide = 1, high = 1, inHead = false } = spans[r]?.[c] ?? {};
      const own = grid[r] ?? [];
      let at = 0;
      while (own[at]) at++;
      for (const line of grid.slice(r, r + high)) for (let i = at; i < at + wide; i++) line[i] = cell;
      const above = grid.slice(0, r).flatMap((line) => line[at] ?? []);
      const heads = [
        ...above.filter(({ role }) => role === "columnheader"),
        ...own.slice(0, at).filter(({ role }) => role === "rowheader"),
      ];
      return { ...cell, headers: inHead ? [] : [...new Set(heads)].map(({ text }) => text) };
    }),
  );
}
