import { readFileSync } from "node:fs";
import { lab, rgb } from "d3";
import postcss from "postcss";
import { describe, expect, test } from "vitest";

/* The places' accents as they are seen: by everyone, and by those who lack one kind of cone. */

const css = readFileSync("src/styles/tokens.css", "utf8");
const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
const colour = (sheet: string, name: string): string => {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(sheet)?.[1];
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const linear = (channel: number): number => {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};
const gamma = (c: number): number =>
  255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * Math.min(1, Math.max(0, c)) ** (1 / 2.4) - 0.055);
const channels = (hex: string): [number, number, number] => {
  const { r, g, b } = rgb(hex);
  return [linear(r), linear(g), linear(b)];
};
/** WCAG 2.2, 1.4.3. */
function contrast(a: string, b: string): number {
  const [x = 0, y = 0] = [a, b]
    .map(channels)
    .map(([r, g, blue]) => 0.2126 * r + 0.7152 * g + 0.0722 * blue)
    .sort((p, q) => q - p);
  return (x + 0.05) / (y + 0.05);
}
/** Machado, Oliveira, Fernandes 2009, at full severity, over linear RGB. */
const SIGHT: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  everyone: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
/** How far apart two colours are in CIELAB, as a kind of sight has them; 2 is just visible side by side. */
function distance(a: string, b: string, sight: string): number {
  const [p, q] = [a, b].map((hex) => {
    const own = channels(hex);
    const [r = 0, g = 0, blue = 0] = (SIGHT[sight] ?? []).map((row) =>
      row.reduce((sum, w, n) => sum + w * (own[n] ?? 0), 0),
    );
    return lab(rgb(gamma(r), gamma(g), gamma(blue)));
  });
  return p && q ? Math.hypot(p.l - q.l, p.a - q.a, p.b - q.b) : 0;
}
const PLACES = [1, 2, 3, 4, 5, 6].map((n) => `place-${n}`);

describe.each([
  ["light", light],
  ["dark", dark],
])("in %s", (_name, sheet) => {
  const accents = PLACES.map((name) => colour(sheet, name));
  const grounds = ["paper", "surface"].map((name) => colour(sheet, name));

  test("every accent can be read as text on every ground", () => {
    const low = accents.flatMap((accent) =>
      grounds.filter((ground) => contrast(accent, ground) < 4.5).map((ground) => `${accent} on ${ground}`),
    );
    expect(low).toEqual([]);
  });

  test.each(Object.keys(SIGHT))("the three places of today are told apart by colour too: %s", (sight) => {
    const [a = "", b = "", c = ""] = accents;
    const near = [
      [a, b],
      [a, c],
      [b, c],
    ].map(([p = "", q = ""]) => distance(p, q, sight));
    expect(Math.min(...near)).toBeGreaterThan(10);
  });
});

/** Custom properties by their name, as a sheet's `:root` sets them; what it leaves out is as `before`. */
function tokens(sheet: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const set: Record<string, string> = { ...before };
  postcss.parse(sheet).walkRules(":root", (rule) =>
    rule.walkDecls(/^--/, ({ prop, value }) => {
      set[prop] = value;
    }),
  );
  return set;
}
/** A fill without custom properties: black where nothing sets it, as in SVG. */
function filled(value: string, known: Readonly<Record<string, string>>): string {
  const [whole, name = "", fallback] = /^var\((--[\w-]+)(?:, (.*))?\)$/.exec(value) ?? [];
  if (whole === undefined) return value;
  return filled(known[name] ?? fallback ?? "#000", known);
}
/** The fill of each kind of text in a drawing, by its selector. */
const TEXT_FILLS = new Map(
  ["chart", "chart-marks", "decide"].flatMap((name) => {
    const found: [string, string][] = [];
    postcss.parse(readFileSync(`src/styles/${name}.css`, "utf8")).walkRules(/^\.chart (?:text|\.[\w-]+)$/, (rule) =>
      rule.walkDecls("fill", ({ value }) => {
        found.push([rule.selector, value]);
      }),
    );
    return found;
  }),
);
const inLight = tokens(light);
const print = tokens(readFileSync("src/styles/print.css", "utf8"), inLight);

test.each([
  ["light", inLight],
  ["dark", tokens(dark.slice(dark.indexOf(":root"), dark.lastIndexOf("}")), inLight)],
  ["print", print],
])("every text of a drawing can be read, of a place or of none: %s", (_mode, set) => {
  const accents: (string | undefined)[] = [undefined, ...PLACES.map((name) => set[`--${name}`])];
  const low = [...TEXT_FILLS].flatMap(([selector, value]) =>
    ["--paper", "--surface"].flatMap((ground) =>
      accents.flatMap((accent) => {
        const known = { ...set, "--ground": set[ground] ?? "", ...(accent === undefined ? {} : { "--place": accent }) };
        const fill = filled(value, known);
        // A sign in a tile is as the ground; its tile is as the place.
        const under = value === "var(--ground)" ? filled("var(--place, var(--ink-2))", known) : (set[ground] ?? "");
        return contrast(fill, under) < 4.5 ? [`${selector} ${fill} on ${under}`] : [];
      }),
    ),
  );
  expect(TEXT_FILLS.size).toBeGreaterThan(4);
  expect(low).toEqual([]);
});
