const MOST = 6;

/** A name to offer, and its form for comparing. */
export type Name = { readonly name: string; readonly plain: string };

/** Full width and capitals mean nothing here, nor does white space. */
const plainly = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

export const prepareNames = (names: readonly string[]): Name[] => names.map((name) => ({ name, plain: plainly(name) }));

/** The names that hold what someone has typed so far, six at most; names that begin with it first, then shorter ones. */
export function suggest(typed: string, names: readonly Name[]): string[] {
  const sought = plainly(typed);
  if (sought === "") return [];
  return names
    .filter(({ plain }) => plain.includes(sought) && plain !== sought)
    .map((one, n) => ({ ...one, n, begins: one.plain.startsWith(sought) ? 0 : 1 }))
    .sort((a, b) => a.begins - b.begins || a.plain.length - b.plain.length || a.n - b.n)
    .slice(0, MOST)
    .map(({ name }) => name);
}
