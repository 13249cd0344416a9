/* Which header a host sends with which path. */

export type HeaderRule = {
  /** A path, or the start of paths with a `*` at its end; base path included. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
};

const YEAR = 31_536_000;
const CACHE = {
  /** The name changes with the content. */
  immutable: `public, max-age=${YEAR}, immutable`,
  /** Asked again each time, which costs a 304: pages, data and scripts of two builds never mix. */
  short: "public, max-age=0, must-revalidate",
  /** The service worker decides what of an older build lives on: never from a cache. */
  worker: "no-cache",
} as const;

const HASHED = ["_astro/", "pagefind/filter/", "pagefind/fragment/", "pagefind/index/"] as const;
const WORKER = "sw.js";
/** What the build adds once it has written the headers. */
const LATER = [WORKER, "build.json"] as const;
const cacheOf = (file: string): string => {
  if (file === WORKER) return CACHE.worker;
  return HASHED.some((folder) => file.startsWith(folder)) ? CACHE.immutable : CACHE.short;
};

/** Nothing of the site uses these. Only names that browsers know: they warn of others. */
const UNUSED = ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"];

/** The policies of a site: a drawing's file has styles of its own, which no page may have. */
export type Policies = { readonly charts: string; readonly site: string };
/** The folder of the drawings' files. */
export const CHARTS = "charts/";

/** What every answer carries, whatever its policy. */
const SECURITY: HeaderRule["headers"] = {
  "X-Content-Type-Options": "nosniff",
  // A policy says it too, but not of a path that only a host's own page answers.
  "X-Frame-Options": "DENY",
  // The address of /decide/ holds a founder's numbers.
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": UNUSED.map((name) => `${name}=()`).join(", "),
  "Cross-Origin-Opener-Policy": "same-origin",
  // A chart is there to be shown on other sites as an image.
  "Cross-Origin-Resource-Policy": "cross-origin",
};

type HeadersOf = (file: string) => HeaderRule["headers"];

/** The fewest rules that give each file its headers and never one of them twice. `files` are paths below the site's folder. */
function fewestRules(files: readonly string[], at: string, headersOf: HeadersOf): HeaderRule[] {
  const [first] = files;
  if (first === undefined) return [];
  const same = (file: string): boolean => JSON.stringify(headersOf(file)) === JSON.stringify(headersOf(first));
  if (at !== "" && files.every(same)) return [{ path: `${at}*`, headers: headersOf(first) }];
  const inFolder = Map.groupBy(files, (file) => file.slice(at.length).split("/")[0] ?? "");
  return [...inFolder].flatMap(([name, own]) => {
    const path = `${at}${name}`;
    if (!own.includes(path)) return fewestRules(own, `${path}/`, headersOf);
    return [{ path: name === "index.html" ? at : path, headers: headersOf(path) }];
  });
}

/** The open data is read by other sites' scripts too. */
const OPEN_DATA = { path: "data/*", headers: { "Access-Control-Allow-Origin": "*" } };
const below = (base: string, rules: readonly HeaderRule[]): HeaderRule[] =>
  rules.map(({ path, headers }) => ({ path: `${base}${path}`, headers }));

/**
 * The rules for hosts that join what several rules say of a header: none is said twice of a path.
 * `files` are paths below the site's folder; `base` is the path it lives under, as `/` or `/zecheng/`.
 */
export function joinedRules(files: readonly string[], policies: Policies, base: string): HeaderRule[] {
  const headersOf: HeadersOf = (file) => ({
    "Content-Security-Policy": file.startsWith(CHARTS) ? policies.charts : policies.site,
    "Cache-Control": cacheOf(file),
  });
  const own = fewestRules([...new Set([...files, ...LATER])].sort(), "", headersOf);
  const byPath = Map.groupBy([{ path: "*", headers: SECURITY }, OPEN_DATA, ...own], ({ path }) => path);
  return below(
    base,
    [...byPath].map(([path, same]) => ({ path, headers: Object.assign({}, ...same.map(({ headers }) => headers)) })),
  );
}

/** The rules for hosts on which a later rule replaces what an earlier one says of a header. */
export const replacedRules = (policies: Policies, base: string): HeaderRule[] =>
  below(base, [
    { path: "*", headers: { ...SECURITY, "Content-Security-Policy": policies.site, "Cache-Control": CACHE.short } },
    { path: `${CHARTS}*`, headers: { "Content-Security-Policy": policies.charts } },
    OPEN_DATA,
    ...HASHED.map((folder) => ({ path: `${folder}*`, headers: { "Cache-Control": CACHE.immutable } })),
    { path: WORKER, headers: { "Cache-Control": CACHE.worker } },
  ]);

/** The headers of a path; a later rule replaces an earlier one. */
export const headersFor = (rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rules
      .filter((rule) => (rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path))
      .flatMap(({ headers }) => Object.entries(headers)),
  );
