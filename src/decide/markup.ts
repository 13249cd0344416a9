/* A page part as plain data: written out as HTML when the site is built, and kept in step with the DOM by the island. */

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
export type Element = {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Child[];
  /** What a closed `<details>` holds; a page with scripts makes it when it is opened. */
  readonly folded?: (() => readonly Child[]) | undefined;
};
/** A drawing, as our own chart code writes it. */
export type Drawing = { readonly svg: string };
export type Child = Element | Drawing | string | false | undefined;

/** An element. Attributes that are false or undefined are left out; `key` tells siblings apart and is written as data-key. */
export const h = (tag: string, attributes: Attributes, ...children: readonly Child[]): Element => ({
  tag,
  attributes,
  children,
});

/** A `<details>` with its summary. */
export const fold = (attributes: Attributes, summary: readonly Child[], folded: () => readonly Child[]): Element => ({
  tag: "details",
  attributes,
  children: [h("summary", {}, ...summary)],
  folded,
});

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);
const VOID = new Set(["br", "hr", "input"]);

/** An attribute's name in HTML. */
export const attributeName = (name: string): string => (name === "key" ? "data-key" : name);

/** An attribute's value in HTML; undefined where it is left out. */
export const attributeValue = (value: Attributes[string]): string | undefined =>
  value === undefined || value === false ? undefined : value === true ? "" : String(value);

/** The HTML of a part, everything that is not markup escaped. */
export function html(child: Child): string {
  if (child === undefined || child === false) return "";
  if (typeof child === "string") return escaped(child);
  if ("svg" in child) return child.svg;
  const { tag, attributes, children, folded } = child;
  const written = Object.entries(attributes)
    .map(([name, value]) => [attributeName(name), attributeValue(value)] as const)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === "" ? ` ${name}` : ` ${name}="${escaped(value ?? "")}"`))
    .join("");
  if (VOID.has(tag)) return `<${tag}${written}>`;
  return `<${tag}${written}>${[...children, ...(folded?.() ?? [])].map(html).join("")}</${tag}>`;
}
