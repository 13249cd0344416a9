/* SVG as a string: no DOM, so that a chart is the same at build time and in the browser. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

/** A coordinate to a tenth of a unit, which no eye can tell from the exact one. */
export const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Text content, escaped. */
export const text = (content: string): string => escaped(content);

/** An element with its children, which are markup already. An undefined attribute is left out; a number is rounded to a tenth. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(typeof value === "number" ? rounded(value) : value))}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}
