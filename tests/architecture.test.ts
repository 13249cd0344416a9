import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/*
 * Who may import what (CRAFT, "The house"): arrows point one way. A folder may always import itself.
 * `schema types` allows types alone; `astro` stands for Astro and its virtual modules.
 */
const HOUSE: Readonly<Record<string, { readonly imports: string; readonly packages: string }>> = {
  domain: { imports: "", packages: "" },
  schema: { imports: "domain", packages: "zod" },
  normalise: {
    imports: "domain, schema",
    packages:
      "yaml, unified, remark, remark-frontmatter, remark-gfm, remark-mdx, mdast-util-to-string, unist-util-visit",
  },
  checks: { imports: "domain, schema, normalise", packages: "node:crypto" },
  mutants: { imports: "domain, schema, normalise, checks", packages: "" },
  dataset: { imports: "domain, schema types", packages: "" },
  assess: { imports: "domain, schema types, dataset", packages: "" },
  charts: { imports: "domain, schema types, dataset, assess", packages: "d3, postcss" },
  search: { imports: "domain, dataset", packages: "" },
  exports: { imports: "domain, schema types, dataset", packages: "" },
  decide: { imports: "domain, schema types, dataset, assess, charts, exports", packages: "" },
  cli: { imports: "domain, dataset, assess", packages: "" },
  site: { imports: "domain, schema, dataset, assess, charts, search, exports, decide", packages: "yaml, opencc-js" },
  offline: { imports: "", packages: "" },
  islands: { imports: "domain, schema types, dataset, assess, charts, search, exports, decide, site", packages: "" },
  hosting: { imports: "", packages: "node:crypto" },
  styles: { imports: "", packages: "" },
  components: {
    imports: "domain, schema types, dataset, assess, charts, search, exports, decide, site, islands, styles",
    packages: "astro",
  },
  layouts: { imports: "domain, schema types, site, islands, components, styles", packages: "astro" },
  prose: { imports: "", packages: "" },
  pages: {
    imports:
      "domain, schema, dataset, assess, charts, search, exports, decide, site, islands, components, layouts, prose, styles",
    packages: "astro",
  },
};

/** Files and the clock are effects: they come in as arguments, but for these. A reason nobody needs fails. */
const EFFECTS: Readonly<Record<string, string>> = {
  "site/build-date.ts": "the day of the build is what a static page calls today",
  "islands/decide.ts": "the form's today is the visitor's day",
};
const EFFECT =
  /from "node:(?:fs|child_process|net|http)|new Date\b(?!\([^)])|Date\.now|performance\.now|Math\.random|localeCompare/;

const SRC = join(import.meta.dirname, "../src");
const FILES = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(ts|astro|mdx)$/.test(file))
  .sort();
const text = (file: string): string => readFileSync(join(SRC, file), "utf8");
const folderOf = (file: string): string => file.split("/")[0] ?? "";
const listed = (names: string): string[] => names.split(", ").filter((name) => name !== "");

type Import = { readonly from: string; readonly typesOnly: boolean };

/** Every import and re-export of a file. */
function importsOf(source: string): Import[] {
  const statements =
    /^\s*(?:import|export)\s+(type\s)?[^"';]*?from\s*"([^"]+)"|^\s*import\s*"([^"]+)"|import\("([^"]+)"\)/gm;
  return [...source.matchAll(statements)].map(([, types, from, bare, dynamic]) => ({
    from: from ?? bare ?? dynamic ?? "",
    typesOnly: types !== undefined,
  }));
}

/** The folder of src that an import leads to; undefined for packages and for files outside src. */
function targetOf(file: string, { from }: Import): string | undefined {
  if (!from.startsWith(".")) return undefined;
  const path = relative(SRC, resolve(SRC, dirname(file), from)).replaceAll("\\", "/");
  return path.startsWith("..") ? undefined : folderOf(path);
}

const packageOf = ({ from }: Import): string => {
  if (/^astro(?:[:/]|$)/.test(from)) return "astro";
  return from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/");
};

function offences(file: string): string[] {
  const folder = folderOf(file);
  const { imports = "", packages = "" } = HOUSE[folder] ?? {};
  const allowed = listed(imports);
  return importsOf(text(file)).flatMap((one) => {
    const target = targetOf(file, one);
    if (target !== undefined) {
      const types = one.typesOnly && allowed.includes(`${target} types`);
      return target === folder || types || allowed.includes(target) ? [] : [`${file} imports ${target} (${one.from})`];
    }
    // What only types need is gone before anything runs.
    if (one.from.startsWith(".") || one.typesOnly || listed(packages).includes(packageOf(one))) return [];
    return [`${file} imports ${one.from}`];
  });
}

test("each folder of src has a row, and each row its folder", () => {
  expect(Object.keys(HOUSE).sort()).toEqual([...new Set(readdirSync(SRC))].sort());
});

describe.each(Object.keys(HOUSE))("%s", (folder) => {
  test("imports what its row allows", () => {
    expect(FILES.filter((file) => folderOf(file) === folder).flatMap(offences)).toEqual([]);
  });
});

test("arrows point one way: a row names only rows above it", () => {
  const order = Object.keys(HOUSE);
  const back = order.flatMap((folder, i) =>
    listed(HOUSE[folder]?.imports ?? "")
      .map((name) => name.replace(" types", ""))
      .filter((name) => order.indexOf(name) >= i)
      .map((name) => `${folder} → ${name}`),
  );
  expect(back).toEqual([]);
});

test("nothing but the exceptions reads files or the clock, or sorts by the machine's language", () => {
  const reading = FILES.filter((file) => EFFECT.test(text(file)));
  expect(reading).toEqual(Object.keys(EFFECTS).sort());
});

test("the reader of imports sees every kind", () => {
  const source =
    'import a from "./a.ts";\nimport type { B } from "../b/b.ts";\nimport {\n  c,\n} from "c/d";\nimport "../e.css";\n' +
    'export { f } from "./f.ts";\nconst g = await import("@g/h/i");\n// from "nowhere"\n';
  expect(importsOf(source).map(({ from, typesOnly }) => `${from}${typesOnly ? " types" : ""}`)).toEqual([
    "./a.ts",
    "../b/b.ts types",
    "c/d",
    "../e.css",
    "./f.ts",
    "@g/h/i",
  ]);
});
