/** `npm run size`, after a build: what each type of page ships, against scripts/budgets.ts. Fails over budget. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { basePath } from "../src/hosting/base-path.ts";
import { BUDGETS, type Budget, SHARED_SCRIPT } from "./budgets.ts";
import { commandLine } from "./command-line.ts";
import { record } from "./measured.ts";
import { brotliBytes, type PageSize, pageSizes } from "./page-sizes.ts";

export type TypeSizes = {
  readonly budget: Budget;
  readonly pages: number;
  readonly largest: PageSize;
  /** Bytes, of the middle page. */
  readonly median: number;
  /** Bytes besides the shared script, data included: the most of one page. */
  readonly island: number;
  readonly requests: number;
};
export type Sizes = {
  readonly types: readonly TypeSizes[];
  /** Bytes of what every page ships. */
  readonly shared: number;
  readonly problems: readonly string[];
};

const total = (of: readonly { readonly bytes: number }[]): number => of.reduce((sum, { bytes }) => sum + bytes, 0);
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** Holds the pages to their budgets; `bytesOf` weighs a data file by its path. */
export function judge(
  pages: readonly PageSize[],
  budgets: readonly Budget[],
  bytesOf: (file: string) => number | undefined,
): Sizes {
  const problems = pages.flatMap(({ path, problems }) => problems.map((one) => `/${path} ${one}`));
  const everywhere = (pages[0]?.scripts ?? []).filter(({ name }) =>
    pages.every(({ scripts }) => scripts.some((one) => one.name === name)),
  );
  const shared = total(everywhere);
  if (shared > SHARED_SCRIPT)
    problems.push(`the shared script is ${kilobytes(shared)}, over ${kilobytes(SHARED_SCRIPT)}`);
  if (everywhere.length === 0) problems.push("pages share no script: the one of every page is missing");
  if (everywhere.length > 1) problems.push(`pages share ${everywhere.length} scripts, not one`);
  for (const { path } of pages) {
    const types = budgets.filter((budget) => budget.pages.test(path)).map(({ type }) => type);
    if (types.length !== 1)
      problems.push(`/${path} is of ${types.join(" and ") || "no type"}; scripts/budgets.ts must give it one`);
  }
  const types = budgets.flatMap((budget): TypeSizes[] => {
    const mine = pages.filter(({ path }) => budget.pages.test(path)).sort((a, b) => b.firstView - a.firstView);
    const [largest] = mine;
    if (!largest) {
      problems.push(`no page is of type "${budget.type}": take it out of scripts/budgets.ts`);
      return [];
    }
    const data = (budget.island?.data ?? []).map((file) => {
      const bytes = bytesOf(file);
      if (bytes === undefined) problems.push(`${file}, which "${budget.type}" needs, is missing`);
      return { bytes: bytes ?? 0 };
    });
    const islandOf = ({ scripts }: PageSize): number =>
      total(scripts.filter(({ name }) => !everywhere.some((one) => one.name === name))) + total(data);
    const requestsOf = ({ files }: PageSize): number => 1 + new Set([...files, ...(budget.island?.data ?? [])]).size;
    for (const page of mine) {
      const over = (what: string, value: number, atMost: number, word = kilobytes): void => {
        if (value > atMost)
          problems.push(`/${page.path} (${budget.type}): ${what} ${word(value)}, over ${word(atMost)}`);
      };
      over("first view", page.firstView, budget.firstView);
      if (budget.island) over("island", islandOf(page), budget.island.atMost);
      else if (islandOf(page) > 0)
        problems.push(
          `/${page.path} (${budget.type}) is for reading, but ships ${kilobytes(islandOf(page))} of its own scripts`,
        );
      over("requests", requestsOf(page), budget.requests, String);
    }
    const median = mine[Math.floor(mine.length / 2)]?.firstView ?? Number.NaN;
    return [
      {
        budget,
        pages: mine.length,
        largest,
        median,
        island: Math.max(...mine.map(islandOf)),
        requests: Math.max(...mine.map(requestsOf)),
      },
    ];
  });
  return { types, shared, problems };
}

/** One row a type of page. */
export function table({ types, shared }: Sizes): string {
  const rows = types.map(({ budget, pages, largest, median, island, requests }) => [
    budget.type,
    String(pages),
    kilobytes(largest.firstView),
    kilobytes(median),
    kilobytes(budget.firstView),
    kilobytes(island),
    budget.island ? kilobytes(budget.island.atMost) : "none",
    `${requests} of ${budget.requests}`,
    `/${largest.path}`,
  ]);
  const head = ["page type", "pages", "largest", "median", "limit", "own script", "limit", "requests", "the largest"];
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 || i === 8 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  ");
  return [
    "First view: HTML and CSS as Brotli. Own script: besides the shared one, with the data it needs.",
    ...[head, ...rows].map((row) => line(row).trimEnd()),
    `shared script: ${kilobytes(shared)} of ${kilobytes(SHARED_SCRIPT)}`,
  ].join("\n");
}

if (import.meta.main) {
  commandLine({ command: "npm run size", options: { record: "flag" }, variables: ["BASE_PATH", "BUILD_DATE"] });
  if (!existsSync("dist/index.html")) {
    console.error("dist/index.html is missing: there is nothing to weigh. Run: npm run build");
    process.exit(1);
  }
  const base = basePath(process.env.BASE_PATH);
  const bytesOf = (file: string): number | undefined => {
    const path = join("dist", file);
    return existsSync(path) ? brotliBytes(readFileSync(path)) : undefined;
  };
  const sizes = judge(pageSizes("dist", base), BUDGETS, bytesOf);
  const fonts = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(?:woff2?|ttf|otf)$/.test(file),
  );
  const problems = [...sizes.problems, ...fonts.map((file) => `${file} is a font`)];
  console.log(table(sizes));
  for (const problem of problems) console.error(`over budget: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
  record("size", {
    command: "npm run size",
    title: "每类页面的首屏字节",
    how: "构建之后，逐页计算首屏要的 HTML 与样式经 Brotli 压缩的字节数，每类页面取最大的一页；脚本连同它导入的文件和必需的数据一起算。",
    figures: [
      ...sizes.types.map(({ budget, pages, largest }) => ({
        what: pages === 1 ? `${budget.label}首屏` : `${budget.label}首屏，${pages} 页中最大的`,
        value: largest.firstView,
        unit: "B" as const,
        atMost: budget.firstView,
      })),
      { what: "各页共用的脚本", value: sizes.shared, unit: "B", atMost: SHARED_SCRIPT },
      ...sizes.types.flatMap(({ budget, island }) =>
        budget.island
          ? [
              {
                what: `${budget.label}自己的脚本和必需的数据`,
                value: island,
                unit: "B" as const,
                atMost: budget.island.atMost,
              },
            ]
          : [],
      ),
    ],
  });
}
