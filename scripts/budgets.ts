/** What the pages may weigh: the one place with the limits. Bytes are Brotli at its best quality; 1 KB is 1,024 bytes. */

const KB = 1024;

/** What fits into the first flight of a new connection (ten packets of 1,460 bytes), headers and all: one round trip. */
const FIRST_FLIGHT = 14 * KB;

/** The one script that every page may ship. */
export const SHARED_SCRIPT = 3 * KB;

export type Budget = {
  readonly type: string;
  /** In Chinese, for the published report. */
  readonly label: string;
  /** Which pages, by their path on the site. */
  readonly pages: RegExp;
  /** Bytes of HTML and CSS that the first view needs. */
  readonly firstView: number;
  /** Why the first view may be more than one round trip. */
  readonly why?: string;
  /** What the page ships besides the shared script, in bytes, with the data it cannot do without. None on pages for reading. */
  readonly island?: { readonly atMost: number; readonly data?: readonly string[] };
  /** The page itself, its icon and the shared script are three. */
  readonly requests: number;
};

const reading = (type: string, label: string, pages: RegExp): Budget => ({
  type,
  label,
  pages,
  firstView: FIRST_FLIGHT,
  requests: 3,
});

/** Each page is of exactly one type. */
export const BUDGETS: readonly Budget[] = [
  reading("clause", "条款页", /^policies\/[^/]+\/[^/]+\/$/),
  reading("topic", "主题对比页", /^compare\/[^/]+\/$/),
  reading("preset", "示例创业者页", /^decide\/[^/]+\/$/),
  reading("preset's lines", "示例创业者逐项页", /^decide\/[^/]+\/[^/]+\/(?:support\/)?$/),
  {
    ...reading("front page", "首页", /^$/),
    firstView: 25 * KB,
    why: "a drawing, the example founders' answers and the documents on one page",
  },
  {
    ...reading("chart", "图表页", /^charts\/[^/]+\/$/),
    firstView: 25 * KB,
    why: "the drawing and the table of the same numbers",
    island: { atMost: 12 * KB },
    requests: 4,
  },
  {
    ...reading("document", "整份文件页", /^policies\/[^/]+\/$/),
    firstView: 28 * KB,
    why: "the whole text of a document, to search with the browser and to print in one go: two round trips",
  },
  {
    ...reading("coverage", "对比总览页", /^compare\/$/),
    firstView: 16 * KB,
    why: "every topic × every place",
  },
  {
    ...reading("glossary", "术语页", /^glossary\/$/),
    firstView: 18 * KB,
    why: "every term with the sentence that defines it",
  },
  {
    ...reading("report", "实测页", /^quality\/$/),
    firstView: 18 * KB,
    why: "every measured figure with its limit",
  },
  {
    ...reading("form", "怎么选（填表）页", /^decide\/$/),
    island: { atMost: 40 * KB, data: ["decide/data.json"] },
    requests: 6,
  },
  { ...reading("search", "搜索页", /^search\/$/), island: { atMost: 14 * KB }, requests: 5 },
  // The drawings are loaded as they come into view.
  { ...reading("chart list", "图表目录页", /^charts\/$/), requests: 12 },
  reading("overview", "目录与汇总页", /^(?:policies|timeline|targets|agencies|data|changes)\/$/),
  reading("unclear", "原文不明之处页", /^method\/unclear\/[^/]+\/$/),
  reading("about", "说明页", /^(?:method|accessibility|offline|404\.html)\/?$/),
];
