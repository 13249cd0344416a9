/** Every address of the site. All take the base path into account, so that the site can live in a sub-folder. */

const BASE = import.meta.env.BASE_URL.replace(/\/*$/, "/");

/** The address of a path of the site, such as `compare/compute/` or `data/dataset.json`. */
export const url = (path = ""): string => `${BASE}${path.replace(/^\/+/, "")}`;

export const homeUrl = (): string => url();
export const compareUrl = (topic?: string): string => url(topic ? `compare/${topic}/` : "compare/");
/** The founder's form, or one of the example founders. */
export const decideUrl = (preset?: string): string => url(preset ? `decide/${preset}/` : "decide/");
const part = (id?: string): string => (id ? `#${id}` : "");
/** The lines of an example founder in a place, or one of their blocks. */
export const presetPlaceUrl = (preset: string, place: string, block?: string): string =>
  `${decideUrl(preset)}${place}/${part(block)}`;
/** What an example founder's place supports without an amount, or one of its blocks. */
export const presetSupportUrl = (preset: string, place: string, block?: string): string =>
  `${decideUrl(preset)}${place}/support/${part(block)}`;
export const policiesUrl = (): string => url("policies/");
export const documentUrl = (document: string): string => url(`policies/${document}/`);
/** A clause by its id, `<document>/<nn-slug>`. */
export const clauseUrl = (clause: string): string => url(`policies/${clause}/`);
/** A measure, target or requirement by its id, `<document>/<nn-slug>#<local id>`: its place on its clause's page. */
export const statementUrl = (id: string): string => {
  const [clause = "", local = ""] = id.split("#");
  return `${clauseUrl(clause)}#${local}`;
};
export const searchUrl = (query?: string): string =>
  query ? `${url("search/")}?q=${encodeURIComponent(query)}` : url("search/");
export const timelineUrl = (): string => url("timeline/");
export const targetsUrl = (): string => url("targets/");
export const agenciesUrl = (): string => url("agencies/");
export const chartsUrl = (): string => url("charts/");
export const chartUrl = (chart: string): string => url(`charts/${chart}/`);
/** The glossary, or one of its entries. */
export const glossaryUrl = (entry?: string): string => url(entry ? `glossary/#${entry}` : "glossary/");
export const dataUrl = (file = ""): string => url(`data/${file}`);
/** What the build was made of and what it made. */
export const buildRecordUrl = (): string => url("build.json");
export const methodUrl = (): string => url("method/");
/** What is recorded as unclear in a document. */
export const unclearUrl = (document: string): string => url(`method/unclear/${document}/`);
/** The part of the method page that says how to report an error. */
export const reportErrorUrl = (): string => url("method/#report-error");
export const changesUrl = (): string => url("changes/");
/** What the benches measured, or one of them by its id. */
export const qualityUrl = (id?: string): string => url(id ? `quality/#${id}` : "quality/");
export const accessibilityUrl = (): string => url("accessibility/");
