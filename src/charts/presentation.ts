import postcss, { type Declaration, type Rule } from "postcss";
import { text } from "./svg.ts";

/* A page's style sheets as presentation attributes: editors and word processors know neither custom properties nor media queries. */

type Declared = Readonly<Record<string, string>>;
/** A rule for elements inside a chart: what it wants of an element, and its weight against other rules. */
type ChartRule = {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly weight: number;
  readonly declared: Declared;
};
type Sheet = { readonly rules: readonly ChartRule[]; readonly light: Declared; readonly dark: Declared };

/** What an SVG element may have as an attribute. */
const ATTRIBUTES = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "writing-mode",
];
/** Text with a rim in the colour of its ground. */
const RIMMED = ".chart-halo";
const DARK = "(prefers-color-scheme: dark)";

const declaredBy = (rule: Rule): Declared =>
  Object.fromEntries(
    rule.nodes
      .filter((node): node is Declaration => node.type === "decl")
      .map(({ prop, value }) => [prop, value.replace(/\s+/g, " ")]),
  );

/** What a selector wants of an element of a file; undefined where it is about a page. */
function wanted(selector: string): Omit<ChartRule, "declared"> | undefined {
  const steps = selector.split(/\s+/);
  const last = steps.at(-1) ?? "";
  const inChart = steps.slice(0, -1).every((step) => step === ".chart");
  const [, tag = "", names = ""] = /^([a-z]*)((?:\.[\w-]+)*)$/.exec(last) ?? [];
  const classes = names.split(".").filter((name) => name !== "");
  if (!inChart || (tag === "" && classes.length === 0)) return undefined;
  return { tag, classes, weight: (steps.length - 1 + classes.length) * 10 + (tag === "" ? 0 : 1) };
}

function sheetOf(css: string): Sheet {
  const rules: ChartRule[] = [];
  const roots: { light: Declared; dark: Declared } = { light: {}, dark: {} };
  postcss.parse(css).walkRules((rule) => {
    const media = rule.parent?.type === "atrule" && "params" in rule.parent ? rule.parent.params : "";
    const declared = declaredBy(rule);
    if (rule.selector === ":root") {
      if (media === "") roots.light = { ...roots.light, ...declared };
      else if (media === DARK) roots.dark = { ...roots.dark, ...declared };
    } else if (media === "") {
      rules.push(
        ...rule.selectors.flatMap((selector) => {
          const found = wanted(selector);
          return found ? [{ ...found, declared }] : [];
        }),
      );
    }
  });
  // Sorting keeps the order of rules of one weight.
  return {
    rules: rules.sort((a, b) => a.weight - b.weight),
    light: roots.light,
    dark: { ...roots.light, ...roots.dark },
  };
}

/** A value without custom properties. Throws an Error for one that nothing sets. */
function resolved(value: string, known: Declared): string {
  const [whole, name = "", fallback] = /var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))*))?\)/.exec(value) ?? [];
  if (whole === undefined) return value;
  const found = known[name] ?? fallback;
  if (found === undefined) throw new Error(`nothing sets ${name}`);
  return resolved(value.replace(whole, found), known);
}

/**
 * The inside of a drawing with an attribute for all that the style sheets say of it in light, the attributes of the root, and a
 * style sheet with what no attribute says: the dark colours by the light ones they replace, and the rim that covers lines under
 * a text. Throws an Error where two dark colours stand for one light one.
 */
export function withPresentation(body: string, css: string): { body: string; root: Declared; style: string } {
  const sheet = sheetOf(css);
  const swaps = new Map<string, { readonly prop: string; readonly light: string; readonly dark: string }>();
  const rims = new Map<string, { readonly light: string; readonly dark: string }>();

  function presented(tag: string, classes: readonly string[]): Declared {
    const own: Declared = Object.assign(
      {},
      ...sheet.rules
        .filter((rule) => (rule.tag === "" || rule.tag === tag) && rule.classes.every((one) => classes.includes(one)))
        .map(({ declared }) => declared),
    );
    const isRimmed = "paint-order" in own;
    const found: Record<string, string> = {};
    for (const prop of ATTRIBUTES) {
      const value = own[prop];
      if (value === undefined) continue;
      const light = resolved(value, { ...sheet.light, ...own });
      const dark = resolved(value, { ...sheet.dark, ...own });
      // Who cannot paint the rim first would paint it over the text.
      if (isRimmed && prop.startsWith("stroke")) {
        rims.set(prop, { light, dark });
        continue;
      }
      found[prop] = light.replace(/px$/, "");
      const swap = `[${prop}='${light}']`;
      const known = swaps.get(swap)?.dark ?? dark;
      if (known !== dark) throw new Error(`${swap} is ${known} and ${dark} in dark`);
      swaps.set(swap, { prop, light, dark });
    }
    return found;
  }

  const attributes = (found: Declared): string =>
    Object.entries(found)
      .map(([prop, value]) => ` ${prop}="${text(value)}"`)
      .join("");
  const painted = body.replace(
    /<(text|rect|line|path|circle)\b([^>]*?)(\/?)>/g,
    (_, tag: string, rest: string, end: string) => {
      const classes = /class="([^"]*)"/.exec(rest)?.[1]?.split(" ") ?? [];
      return `<${tag}${rest}${attributes(presented(tag, classes))}${end}>`;
    },
  );
  const rule = (selector: string, lines: readonly string[]): string =>
    lines.length > 0 ? `:root ${selector}{${lines.join(";")}}` : "";
  const rim = [...rims].map(([prop, { light }]) => `${prop}:${light}`);
  const darkRim = [...rims].flatMap(([prop, { light, dark }]) => (light === dark ? [] : [`${prop}:${dark}`]));
  const dark = [
    ...[...swaps].flatMap(([swap, { prop, light, dark }]) => (light === dark ? [] : [rule(swap, [`${prop}:${dark}`])])),
    rule(RIMMED, darkRim),
  ].join("");
  const style = `${rule(RIMMED, rim.length > 0 ? ["paint-order:stroke", ...rim] : [])}${dark === "" ? "" : `@media ${DARK}{${dark}}`}`;
  const root = presented("svg", ["chart"]);
  return { body: painted, root, style };
}
