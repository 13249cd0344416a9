/* What a text can be that wants to be markup, a program, a path, a number or a very long time. */
import fc from "fast-check";
import { SHORT_KEYS } from "../../src/assess/address.ts";
import { FILTERS } from "../../src/search/filters.ts";

const HIT = "window.__hit=1";
const IMAGE = `<img src=x onerror=${HIT}>`;

/** Each runs `window.__hit=1`, or opens a dialog, where some place writes it out unescaped. */
export const PAYLOADS: readonly string[] = [
  `<script>${HIT}</script>`,
  IMAGE,
  `"><img src=x onerror=alert(1)>`,
  `'><svg/onload=${HIT}>`,
  `"/><svg onload="${HIT}">`,
  `</script><script>${HIT}</script>`,
  `</title>${IMAGE}`,
  `</textarea>${IMAGE}`,
  `</option></select>${IMAGE}`,
  `</mark></p>${IMAGE}`,
  `</style>${IMAGE}`,
  `--><script>${HIT}</script>`,
  `]]>${IMAGE}`,
  `<details open ontoggle=${HIT}>x</details>`,
  `<iframe srcdoc="<script>parent.__hit=1</script>"></iframe>`,
  `<iframe src="javascript:parent.__hit=1">`,
  `<input autofocus onfocus=${HIT}>`,
  `<a href="javascript:${HIT}" autofocus onfocus=${HIT}>x</a>`,
  `<math><mi//xlink:href="data:x,<script>${HIT}</script>">`,
  `<svg><animate onbegin=${HIT} attributeName=x dur=1s>`,
  `<style>@keyframes x{}</style><p style="animation-name:x" onanimationstart=${HIT}>`,
  `<object data="javascript:${HIT}">`,
  `<base href="https://foreign.example/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${HIT}">`,
  `<form action=javascript:${HIT}><button autofocus>`,
  `<video><source onerror=${HIT}></video>`,
  `<x tabindex=1 onfocus=${HIT} autofocus>`,
  `" onfocus=${HIT} autofocus x="`,
  `' onmouseover='${HIT}`,
  `javascript:${HIT}`,
  `JaVaScRiPt:${HIT}//`,
  `data:text/html,<script>${HIT}</script>`,
  `\${${HIT}}`,
  `{globalThis.__hit=1}`,
  `{{constructor.constructor('${HIT}')()}}`,
  `&lt;img src=x onerror=${HIT}&gt;`,
  `&#60;img src=x onerror=${HIT}&#62;`,
  `\\u003cimg src=x onerror=${HIT}\\u003e`,
  `%3Cimg%20src%3Dx%20onerror%3D${HIT}%3E`,
  `＜img src=x onerror=${HIT}＞`,
  `<scr\0ipt>${HIT}</scr\0ipt>`,
  `<img\tsrc=x\nonerror\r=${HIT}>`,
  `<IMG """><SCRIPT>${HIT}</SCRIPT>">`,
];

/** Texts that are awkward rather than evil. */
export const ODD: readonly string[] = [
  "",
  " ",
  "\0",
  "\u0008\u001b[31m\u009b",
  "\u202e\u2066abc\u2069",
  "\ud800",
  "\udc00\ud800",
  "\uffff\ufffe",
  "\u2028\u2029\u0085",
  "\ufeff",
  "e\u0301\u0301\u0301\u0301".repeat(50),
  "👨‍👩‍👧‍👦🏳️‍🌈",
  "ﷺ㍻Ⅷ①㎡",
  "算".repeat(3000),
  "a b ".repeat(1500),
  "20万元 ".repeat(300),
  "0".repeat(400),
  `1${"0".repeat(308)}`,
  "1e309",
  "-1",
  "-0",
  "NaN",
  "Infinity",
  "0x10",
  "1_000",
  "９９９",
  "١٢٣",
  "1,000,00",
  "一亿亿亿",
  "99999999999999999999",
  "0.1.2",
  "2026-02-30",
  "-271821-04-20",
  "9999-99-99",
  "%",
  "%E0%A4%A",
  "%u0041",
  "%00",
  "+",
  "&&==&",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "prototype.x",
  "[object Object]",
  "null",
  "undefined",
  "true",
  "../../../../etc/passwd",
  "file:///etc/passwd",
  "//foreign.example",
  "\\\\foreign\\x",
  "(((((((((((((((((((((((((",
  "(a+)+$",
  ".*+?^$" + "{}()|[]\\",
  "*",
  '"',
  "'",
  "\\",
  "“”\"'",
  "--",
  "/*",
  "#",
  "~!@#$%^&*",
];

const REAL = ["算力", "20万元", "补贴", "OPC", "洪山区", "贷款 贴息", "2026", "武政规〔2026〕4号", "%", "、"];

const bent = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => encodeURIComponent(text.toWellFormed()),
  (text) => `${text}${text}`,
  (text) => [...text].reverse().join(""),
  (text) => text.slice(0, Math.ceil(text.length / 2)),
  (text) => text.replaceAll(" ", "/"),
);

/** Any hostile text. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...PAYLOADS), bent).map(([text, bend]) => bend(text)) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...PAYLOADS, ...ODD.filter((text) => text.length < 60), ...REAL), {
        minLength: 2,
        maxLength: 4,
      })
      .map((all) => all.join("")),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
);

/** How a value is written into an address: as a form would, or raw. */
const written = fc
  .tuple(hostile, fc.boolean())
  .map(([text, raw]) => (raw ? text.replaceAll("#", "") : encodeURIComponent(text.toWellFormed())));

const parameters = (keys: fc.Arbitrary<string>, values: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(keys, fc.constantFrom("=", "=", "=", "", "=="), values), { minLength: 1, maxLength: 6 })
    .map((all) => all.map((one) => one.join("")).join("&"));

const NEAR = [
  "1",
  "0",
  "on",
  "20万",
  "600000",
  "1.5亿",
  "2026-11-22",
  "0.035",
  "n.p",
  "n1800000_c00.5",
  "C",
  "i",
  "1e-7",
];

/** The query of a founder's address, without its `?`. */
export const addresses: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: parameters(fc.constantFrom("v", ...Object.values(SHORT_KEYS)), written) },
  {
    weight: 4,
    arbitrary: parameters(
      fc.constantFrom("v", ...Object.values(SHORT_KEYS)),
      fc.oneof(
        fc.constantFrom(...NEAR),
        fc.tuple(fc.constantFrom(...NEAR), written).map((pair) => pair.join("")),
      ),
    ),
  },
  { weight: 1, arbitrary: parameters(written, written) },
  { weight: 1, arbitrary: written },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "v=1&v=2&v=",
      `c=${"9".repeat(9000)}`,
      `sp=${"n11_".repeat(150)}`,
      "&".repeat(3000),
      "?".repeat(50),
    ),
  },
);

/** What someone may type into a box. */
export const typed: fc.Arbitrary<string> = fc.oneof(
  hostile,
  fc.tuple(fc.constantFrom(...REAL), hostile).map((pair) => pair.join(" ")),
  fc.tuple(hostile, fc.constantFrom(...REAL)).map((pair) => pair.join("")),
);

/** The query of a search's address with a hostile `q`. */
export const queries: fc.Arbitrary<string> = typed.map((text) => `q=${encodeURIComponent(text.toWellFormed())}`);

/** The query of a search's address with hostile filters, sort and keys. */
export const filters: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("", "q=%E7%AE%97%E5%8A%9B&", "q=&"),
    parameters(
      fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...FILTERS, "sort") }, { weight: 1, arbitrary: written }),
      fc.oneof(
        { weight: 3, arbitrary: written },
        {
          weight: 2,
          arbitrary: fc.constantFrom("wuhan", "hongshan", "compute", "loan", "amount", "in-force", "person", "draft"),
        },
      ),
    ),
  )
  .map((parts) => parts.join(""));
