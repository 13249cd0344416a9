import type { Span } from "./verbatim.ts";

export type AgencyRole = "lead" | "responsible";
/** One bracket that names the units answering for the sentences before it. Spans count characters without white space. */
export type AgencyStatement = {
  readonly role: AgencyRole;
  readonly units: readonly string[];
  /** the bracket with its words */
  readonly span: Span;
  /** the sentences since the bracket before it, or the start */
  readonly covers: Span;
};

const PAIRS: Record<string, string> = { "（": "）", "(": ")", "〔": "〕", "〈": "〉" };
const OPENING = /[（(〔](责任单位|牵头单位)[:：]/g;

function closingOf(text: string, open: number): number {
  const stack: string[] = [];
  for (let i = open; i < text.length; i++) {
    const c = text.charAt(i);
    const closing = PAIRS[c];
    if (closing) stack.push(closing);
    else if (stack.at(-1) === c) {
      stack.pop();
      if (stack.length === 0) return i;
    }
  }
  return -1;
}

/**
 * The units of a list such as `市委金融办,市财政局、市科创局`, names exactly as printed. A bracket that is part of a name
 * (市委组织部（市委人才办）) stays; one that explains (含开发区…,下同) is left out.
 */
export function splitUnits(list: string): string[] {
  const units: string[] = [];
  let name = "";
  for (let i = 0; i < list.length; i++) {
    const c = list.charAt(i);
    const end = c in PAIRS ? closingOf(list, i) : -1;
    if (end >= 0) {
      const bracket = list.slice(i, end + 1);
      if (!/^.(含|包括)/.test(bracket)) name += bracket;
      i = end;
    } else if (/[、，,]/.test(c)) {
      units.push(name);
      name = "";
    } else if (!/\s/.test(c)) name += c;
  }
  return [...units, name].filter((unit) => unit !== "").map((unit) => unit.replace(/等$/, ""));
}

/** Every （责任单位：…） and （牵头单位：…） of a text without white space, with the sentences each answers for. */
export function readAgencies(text: string): AgencyStatement[] {
  const found: AgencyStatement[] = [];
  let from = 0;
  for (const match of text.matchAll(OPENING)) {
    const start = match.index;
    const close = closingOf(text, start);
    if (close < 0) continue;
    found.push({
      role: match[1] === "牵头单位" ? "lead" : "responsible",
      units: splitUnits(text.slice(start + match[0].length, close)),
      span: { start, end: close + 1 },
      covers: { start: from, end: start },
    });
    from = close + 1;
  }
  return found;
}
