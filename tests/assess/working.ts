import { div, type Exact, exact, exactOf, greater, lesser, minus, mul, plus } from "../../src/assess/exact.ts";

/**
 * What a working comes to, read off its text alone: `min(50% × (100,000 + 20,000), 200,000)`. A second reading of the formula, so that
 * a line's text and its amount are compared and not derived from each other. Throws an Error on anything else.
 */
export function valueOfWorking(text: string): Exact {
  let rest = text;
  const take = (token: string): boolean => {
    const found = rest.trimStart().startsWith(token);
    if (found) rest = rest.trimStart().slice(token.length);
    return found;
  };
  const need = (token: string): void => {
    if (!take(token)) throw new Error(`"${text}": expected ${token} before "${rest}"`);
  };
  function atom(): Exact {
    for (const [name, pick] of [
      ["min", lesser],
      ["max", greater],
    ] as const)
      if (take(`${name}(`)) {
        let best = sum();
        while (take(", ")) best = pick(best, sum());
        need(")");
        return best;
      }
    if (take("(")) {
      const inside = sum();
      need(")");
      return inside;
    }
    const number = /^\s*(\d{1,3}(?:,\d{3})*(?:\.\d+)?)(%?)/.exec(rest);
    if (!number) throw new Error(`"${text}": expected a number before "${rest}"`);
    rest = rest.slice(number[0].length);
    const value = exactOf(Number((number[1] ?? "").replaceAll(",", "")));
    return number[2] === "%" ? div(value, exact(100)) : value;
  }
  function product(): Exact {
    let value = atom();
    for (;;)
      if (take(" × ") || take("× ")) value = mul(value, atom());
      else if (take("/")) value = div(value, atom());
      else return value;
  }
  function sum(): Exact {
    let value = product();
    for (;;)
      if (take(" + ") || take("+ ")) value = plus(value, product());
      else if (take(" − ") || take("− ")) value = minus(value, product());
      else return value;
  }
  const value = sum();
  if (rest !== "") throw new Error(`"${text}": "${rest}" is left`);
  return value;
}
