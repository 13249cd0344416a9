import { type Term, termsIn } from "./terms.ts";

const STOPS = /[，,；;。：:]/;
const PARTS = /[，,；;。：:（(]/;
const ITEMS = /[，,、；;。：:（(]/;
const GIVES = /^(?:（[^）]*）|的)*[，,]?(?:每年|依次|分别|均|依规)*(?:给予|按|免除|发放|可?享受|提供)/;
/** Verbs that say for whom a support is meant, and further ones that a sentence may turn to someone with. */
const MEANT = /支持|鼓励|遴选|对/g;
const TURNED_TO = /支持|鼓励|帮助|引导|推动|遴选|面向|对|(?<!认定|作|成)为|向|将/g;

/** The words between the last stop and a place. */
const segmentBefore = (text: string, at: number): string => text.slice(0, at).split(STOPS).at(-1) ?? "";

/**
 * Whom a sentence names as the one who receives: 给予 X; else 对 X 给予, 向 X 发放, 为 X 提供. Text without white space.
 * Empty where it names nobody in these forms.
 */
export function recipientsIn(text: string): Term[] {
  const payees = termsIn("payee", text);
  const given = payees.filter(
    ({ term, span }) => term.includes("给予") || /给予(?:每[个家]|单个)?$/.test(text.slice(0, span.start)),
  );
  if (given.length > 0) return given;
  return payees.filter(({ span }) => {
    const before = segmentBefore(text, span.start);
    const after = text.slice(span.end);
    return (/[对向且]/.test(before) && GIVES.test(after)) || (before.includes("为") && after.startsWith("提供"));
  });
}

/**
 * Whom a sentence supports, helps or turns to: the first one after the verb, the last after 对 (对认定为孵化器的社区), both
 * within its part of the sentence. `strict`: only 支持 X, 鼓励 X, 遴选 X and 对 X.
 */
export function addressedIn(text: string, strict = false): Term[] {
  const payees = termsIn("payee", text);
  return [...text.matchAll(strict ? MEANT : TURNED_TO)].flatMap((verb) => {
    const from = verb.index + verb[0].length;
    const part = text.slice(from).split(verb[0] === "支持" ? ITEMS : PARTS)[0] ?? "";
    const own = payees.filter(({ span }) => span.start >= from && span.end <= from + part.length);
    const one = verb[0] === "对" ? own.at(-1) : own[0];
    return one ? [one] : [];
  });
}
