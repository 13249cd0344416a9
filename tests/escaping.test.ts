/*
 * Every place where a string could become markup, a program or an address. Astro and textContent escape all else.
 * A new place fails here until someone has read it and written down why it is safe; so does a reason nobody needs.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const SINKS: Readonly<Record<string, RegExp>> = {
  "set:html": /\bset:html=/g,
  "inner or outer HTML":
    /\b(?:inner|outer)HTML\b|insertAdjacentHTML|createContextualFragment|HTMLUnsafe|\bsetHTML\b|srcdoc/g,
  "parsed markup": /\bDOMParser\b/g,
  "written document": /\bdocument\.write/g,
  "text as a program": /\beval\(|\bnew Function\b|\bFunction\(|setTimeout\(\s*["'`]|setInterval\(\s*["'`]/g,
  "import of an address": /\bimport\((?!["'])/g,
  "script in a component": /\bis:inline\b|\bdefine:vars\b|<script\b(?!>)/g,
  "handler attribute": /\son[a-z]+=(?!=)/g,
  "attribute of a name": /\bsetAttribute(?:NS)?\((?!")/g,
  "address set":
    /\.(?:href|src|action|formAction)\s*=(?!=)|\blocation\.(?:assign|replace)\(|\blocation\s*=(?!=)|\bwindow\.open\(/g,
  "markup in a string": /["'`]<(?:[a-z!?/]|\$\{)/gi,
};

const OWN_MARKUP = "src/decide/markup.ts: everything but the chart code's own drawings is escaped";
const OWN_DRAWING = "src/charts/svg.ts writes it and escapes each text and attribute";

/** How often each sink stands in a file, and why that is safe. */
const PLACES: Readonly<Record<string, Readonly<Record<string, readonly [number, string]>>>> = {
  "components/charts/ChartDrawings.astro": { "set:html": [1, OWN_DRAWING] },
  "components/charts/DocumentTerm.astro": { "set:html": [1, OWN_DRAWING] },
  "components/decide/PlaceLines.astro": { "set:html": [3, OWN_MARKUP] },
  "components/decide/PresetPlace.astro": { "set:html": [3, OWN_MARKUP] },
  "components/decide/Result.astro": { "set:html": [9, OWN_MARKUP] },
  "charts/presentation.ts": {
    "markup in a string": [1, "a tag of a drawing of ours, written anew with values from our style sheets, escaped"],
  },
  "charts/svg.ts": { "markup in a string": [2, "the writer itself: text and attributes are escaped in it"] },
  "decide/markup.ts": { "markup in a string": [2, "the writer itself: text and attributes are escaped in it"] },
  "domain/invisible.ts": { "markup in a string": [1, "a character's number between brackets, shown as text"] },
  "exports/sitemap.ts": { "markup in a string": [2, "XML of our own addresses, escaped"] },
  "hosting/files.ts": { "markup in a string": [2, "Apache's configuration, not a page"] },
  "hosting/inline.ts": {
    "script in a component": [1, "a pattern that finds scripts"],
    "markup in a string": [1, "the page's own policy, of hashes and constants"],
  },
  "islands/chart-png.ts": {
    "address set": [2, "the address of a chart's file, which the build wrote, and a blob made here"],
  },
  "islands/chart-walk.ts": { "attribute of a name": [1, "four constant names of a rectangle's sides, with numbers"] },
  "islands/decide-dom.ts": {
    "parsed markup": [
      1,
      "src/charts writes it and escapes; parsed as XML into no document, so nothing in it loads or runs",
    ],
    "attribute of a name": [1, "the names stand in src/decide as constants; a value is never markup"],
  },
  "islands/decide-tools.ts": { "address set": [1, "a blob made here, saved as a file"] },
  "islands/search-pages.ts": { "import of an address": [1, "the folder that the build wrote into the page"] },
  "islands/search-results.ts": {
    "address set": [1, "a clause's address below the page's own folder, or the query behind a ?"],
  },
  "islands/suggestions.ts": { "attribute of a name": [2, "constant names"] },
  "schema/comparable-statements.ts": {
    "markup in a string": [1, "the description of a field, in which <…> is a name's place"],
  },
  "offline/notice.ts": {
    "markup in a string": [4, "its texts are titles of our own pages, markup already, and paths, percent-encoded"],
  },
};

const SRC = join(import.meta.dirname, "../src");
/** A file without its comments, which quote markup. */
const code = (file: string): string =>
  readFileSync(join(SRC, file), "utf8").replace(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/.*$/gm, "");

const found = Object.fromEntries(
  readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.(?:ts|astro|mjs|js)$/.test(file))
    .sort()
    .flatMap((file) => {
      const text = code(file);
      const own = Object.entries(SINKS).flatMap(([name, pattern]) => {
        const count = [...text.matchAll(pattern)].length;
        return count === 0 ? [] : [[name, count] as const];
      });
      return own.length === 0 ? [] : [[file, Object.fromEntries(own)] as const];
    }),
);

test("every place where a string could become more than a text is known, with the reason that it cannot", () => {
  const known = Object.fromEntries(
    Object.entries(PLACES).map(([file, own]) => [
      file,
      Object.fromEntries(Object.entries(own).map(([name, [count]]) => [name, count])),
    ]),
  );
  expect(found).toEqual(known);
});

test.each([
  ["set:html", "<p set:html={words} />"],
  ["inner or outer HTML", "box.innerHTML = words"],
  ["inner or outer HTML", 'box.insertAdjacentHTML("beforeend", words)'],
  ["parsed markup", 'new DOMParser().parseFromString(words, "text/html")'],
  ["written document", "document.writeln(words)"],
  ["text as a program", "new Function(words)"],
  ["text as a program", 'setTimeout("go()", 1)'],
  ["import of an address", "await import(address)"],
  ["script in a component", "<script is:inline define:vars={{ words }}>"],
  ["script in a component", '<script type="application/ld+json" />'],
  ["handler attribute", "<button onclick={go}>"],
  ["attribute of a name", "box.setAttribute(name, words)"],
  ["address set", "link.href = words"],
  ["address set", "location.assign(words)"],
  ["markup in a string", "const p = '<p>' + words"],
])("%s is seen in %s", (name, source) => {
  expect(source.match(SINKS[name] ?? /$^/g)).not.toBeNull();
});
