import { type Algebra, NUMBERS } from "./algebra.ts";
import { compare, div, type Exact, exact, ZERO } from "./exact.ts";
import { figure, percent } from "./money.ts";

/** How an amount is computed: its value and its working are read off the same formula, so they cannot differ. */
export type Formula<V> =
  /** what the founder said */
  | { readonly is: "said"; readonly value: V }
  /** what the text says */
  | { readonly is: "figure"; readonly value: Exact }
  | { readonly is: "times"; readonly by: readonly Factor[]; readonly of: Formula<V> }
  | { readonly is: "sum" | "min" | "max"; readonly of: readonly Formula<V>[] }
  /** what is left of one after another, never below 0 */
  | { readonly is: "rest"; readonly of: Formula<V>; readonly less: Formula<V> }
  /** paid only where an amount reaches a limit */
  | {
      readonly is: "where";
      readonly value: V;
      readonly limit: Exact;
      readonly strict: boolean;
      readonly pays: Formula<V>;
    };
export type Factor =
  | { readonly as: "percent" | "figure"; readonly value: Exact }
  /** a part of something, as 50/60 of a flat */
  | { readonly as: "ratio"; readonly value: Exact; readonly of: readonly [Exact, Exact] };

export const said = <V>(value: V): Formula<V> => ({ is: "said", value });
export const sumOfText = (value: Exact): Formula<never> => ({ is: "figure", value });
export const rated = (value: Exact): Factor => ({ as: "percent", value });
export const counted = (value: Exact): Factor => ({ as: "figure", value });
export const ratio = (part: Exact, whole: Exact): Factor => ({
  as: "ratio",
  value: div(part, whole),
  of: [part, whole],
});
export const times = <V>(by: readonly Factor[], of: Formula<V>): Formula<V> => ({ is: "times", by, of });

/** A sum of formulas; of one, that one. */
export const sumOf = <V>(of: readonly Formula<V>[]): Formula<V> =>
  of.length === 1 && of[0] ? of[0] : { is: "sum", of };

/** A formula that stays below all caps. */
export function capped<V>(formula: Formula<V>, caps: readonly Formula<V>[]): Formula<V> {
  if (caps.length === 0) return formula;
  return { is: "min", of: formula.is === "min" ? [...formula.of, ...caps] : [formula, ...caps] };
}

/** What a formula comes to. */
export function amountBy<V>(algebra: Algebra<V>, formula: Formula<V>): V {
  const of = (one: Formula<V>): V => amountBy(algebra, one);
  switch (formula.is) {
    case "said":
      return formula.value;
    case "figure":
      return algebra.constant(formula.value);
    case "times":
      return formula.by.reduce((value, factor) => algebra.scale(value, factor.value), of(formula.of));
    case "sum":
      return algebra.sum(formula.of.map(of));
    case "min":
    case "max":
      return formula.of.map(of).reduce((a, b) => algebra[formula.is === "min" ? "min" : "max"](a, b));
    case "rest":
      return algebra.max(
        algebra.sum([of(formula.of), algebra.scale(of(formula.less), exact(-1))]),
        algebra.constant(ZERO),
      );
    case "where":
      return algebra.where(formula.value, formula.limit, formula.strict, of(formula.pays));
  }
}

function factorText(factor: Factor): string {
  if (factor.as === "ratio") return factor.of.map(figure).join("/");
  return factor.as === "percent" ? percent(factor.value) : figure(factor.value);
}

const isBelow = (a: Formula<Exact>, b: Formula<Exact>): boolean =>
  compare(amountBy(NUMBERS, a), amountBy(NUMBERS, b)) < 0;
const bracketed = (formula: Formula<Exact>): string => {
  const bare = formula.is === "sum" || (formula.is === "rest" && !isBelow(formula.of, formula.less));
  return bare ? `(${workingOf(formula)})` : workingOf(formula);
};

/** The working with the founder's own numbers: `min(50% × 100,000, 200,000)`. */
export function workingOf(formula: Formula<Exact>): string {
  switch (formula.is) {
    case "said":
    case "figure":
      return figure(formula.value);
    case "times":
      return [...formula.by.map(factorText), bracketed(formula.of)].join(" × ");
    case "sum":
      return formula.of.length === 0 ? "0" : formula.of.map(workingOf).join(" + ");
    case "min":
    case "max":
      return `${formula.is}(${formula.of.map(workingOf).join(", ")})`;
    case "rest": {
      const difference = `${workingOf(formula.of)} − ${bracketed(formula.less)}`;
      return isBelow(formula.of, formula.less) ? `max(${difference}, 0)` : difference;
    }
    case "where":
      return workingOf(formula.pays);
  }
}
