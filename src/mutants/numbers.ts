import { type Quantity, sameQuantity, scanQuantities } from "../domain/quantity.ts";
import { citedParts, compact } from "../domain/verbatim.ts";
import type { Claim } from "../normalise/claims.ts";
import type { ClauseFile } from "../normalise/clause-file.ts";
import { comparableQuantity } from "../normalise/quantities.ts";
import { quoteSpan, resolvePhrase } from "../normalise/resolve.ts";
import { valueAt } from "../normalise/yaml-source.ts";
import { changed, type Mutant, mutant } from "./mutant.ts";

type Phrase = Extract<Claim, { role: "phrase" }>;

const NUMERALS = [..."一二三四五六七八九"];
/** Each unit with one that it could be mistaken for; the longer first. */
const UNITS: readonly (readonly [string, string])[] = [
  ["万元", "亿元"],
  ["亿元", "万元"],
  ["万", "亿"],
  ["元", "万元"],
  ["个月", "年"],
  ["年", "个月"],
  ["天", "年"],
  ["月", "年"],
  ["%", "折"],
  ["％", "折"],
  ["折", "%"],
  ["平方米", "个"],
  ["卡时", "小时"],
  ["家", "人"],
  ["个", "家"],
  ["场", "个"],
  ["人", "家"],
  ["款", "个"],
  ["项", "个"],
  ["倍", "%"],
];
const AT_LEAST = ["不少于", "不低于", "突破", "超过", "超", "达到", "达", "及以上", "以上"];
const AT_MOST = ["最高不超过", "不超过", "不高于", "最高", "最长", "左右"];

/** The phrase with another number: one more, ten times as much, a digit less; 三 as 四. */
function otherNumbers(phrase: string): string[] {
  const digits = [...phrase.matchAll(/\d+/g)].flatMap(({ 0: found, index }) => {
    const put = (text: string): string => `${phrase.slice(0, index)}${text}${phrase.slice(index + found.length)}`;
    const shorter = found.length > 1 ? [put(found.slice(0, -1))] : [];
    return [put(String(Number(found) + 1)), put(`${found}0`), ...shorter];
  });
  if (digits.length > 0) return digits;
  return [...phrase].flatMap((c, i) => {
    const at = NUMERALS.indexOf(c);
    return at < 0 ? [] : [`${phrase.slice(0, i)}${NUMERALS[(at + 1) % NUMERALS.length]}${phrase.slice(i + 1)}`];
  });
}

function otherUnits(phrase: string): string[] {
  const found = UNITS.find(([unit]) => phrase.includes(unit));
  return found ? [phrase.replace(found[0], found[1]), phrase.replace(found[0], "")] : [];
}

/** The phrase without its comparator and with the opposite one; with one where it has none. */
function otherComparators(phrase: string): string[] {
  const found = [...AT_MOST, ...AT_LEAST].find((word) => phrase.includes(word));
  if (found === undefined) return [`最高 ${phrase}`, `不少于 ${phrase}`];
  return [
    phrase.replace(found, "").replace("…", ""),
    phrase.replace(found, AT_LEAST.includes(found) ? "不超过" : "不少于"),
  ];
}

const alone = (phrase: string): Quantity[] => scanQuantities(citedParts(phrase).join(""));
/** Whether two phrases say the same of the same number: then there is nothing to refuse. */
function saySame(a: string, b: string): boolean {
  const [one, other] = [alone(a)[0], alone(b)[0]];
  return compact(a).text === compact(b).text || (!!one && !!other && sameQuantity(one, other));
}

/** How a number of the clause may be cited: the shortest phrase that reads as it does. */
function phraseOf(clause: ClauseFile, q: Quantity): string | undefined {
  for (const tail of [0, 1, 2, 3])
    for (const from of [q.from, q.span.start]) {
      const phrase = clause.compact.text.slice(from, q.span.end + tail);
      const [own, ...others] = alone(phrase);
      if (own && others.length === 0 && sameQuantity(own, q)) return phrase;
    }
  return undefined;
}

const quoteOf = (clause: ClauseFile, claim: Claim): string =>
  String(valueAt(clause.written, [...claim.statement, "quote"]));

/** Each phrase with another number, unit and comparator, and as each other number of its quote. */
export function* numberMutants(clause: ClauseFile, claims: readonly Claim[]): Generator<Mutant> {
  for (const claim of claims) {
    if (claim.role !== "phrase") continue;
    for (const to of otherNumbers(claim.text)) yield mutant("number", clause, claim.path, to);
    for (const to of otherUnits(claim.text)) yield mutant("unit", clause, claim.path, to);
    for (const to of otherComparators(claim.text))
      if (!saySame(to, claim.text)) yield mutant("comparator", clause, claim.path, to);
    const quote = quoteSpan(clause, quoteOf(clause, claim));
    if (!quote) continue;
    const own = resolvePhrase(clause, quote, claim.text);
    for (const q of clause.quantities) {
      const outside = q.span.start < quote.start || q.span.end > quote.end;
      if (outside || (own.ok && own.quantity.span.start === q.span.start)) continue;
      const phrase = phraseOf(clause, q);
      if (phrase !== undefined) yield mutant("number of another place", clause, claim.path, phrase);
    }
  }
}

/** Each two numbers of one kind in one clause in each other's place. */
export function* swapMutants(clause: ClauseFile, claims: readonly Claim[]): Generator<Mutant> {
  const phrases = claims.filter((claim): claim is Phrase => claim.role === "phrase");
  const kindIn = (claim: Phrase, phrase: string): string | undefined => {
    const quote = quoteSpan(clause, quoteOf(clause, claim));
    const read = quote && resolvePhrase(clause, quote, phrase);
    return read?.ok ? comparableQuantity(read.quantity, phrase).kind : undefined;
  };
  for (const [i, a] of phrases.entries())
    for (const b of phrases.slice(i + 1)) {
      if (saySame(a.text, b.text)) continue;
      const kind = kindIn(a, b.text);
      if (kind === undefined || kind !== kindIn(b, a.text)) continue;
      const value = changed(changed(clause.written, a.path, b.text), b.path, a.text);
      yield {
        kind: "two numbers swapped",
        path: a.path,
        from: `${a.text} | ${b.text}`,
        to: `${b.text} | ${a.text}`,
        value,
      };
    }
}
