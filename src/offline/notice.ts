/* What a page says when it is a copy. Pure: the worker writes it into the copy, a page that got data from a copy adds it. */

/** The attribute of `<html>` that says on which day a page was built. */
const BUILT = /<html\b[^>]*\sdata-built="(\d{4}-\d{2}-\d{2})"/;

/** What is said above something that is shown from a copy; `built` is its day, as YYYY-MM-DD. */
export const noticeWords = (built: string): string =>
  `离线副本：构建于 ${built}。现在连不上网站，或者网络太慢；网站上可能已经更新，请联网后再核对。`;

/** A page with the notice at the top of its main part. `otherwise` is the day where the page does not say its own. */
export function withNotice(html: string, otherwise: string): string {
  const notice = `<p class="unclear" data-offline>${noticeWords(BUILT.exec(html)?.[1] ?? otherwise)}</p>`;
  return html.replace(/<main\b[^>]*>/, (open) => open + notice);
}

/** A page by its path and its HTML. */
export type Copy = { readonly path: string; readonly html: string };

const titleOf = ({ path, html }: Copy): string =>
  (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? path).replace(/ · 择城$/, "");
/** A path is percent-encoded; its titles are markup already. */
const item = (copy: Copy): string => `<li><a href="${copy.path.replaceAll("&", "&amp;")}">${titleOf(copy)}</a></li>`;

/** The page for what has no copy, with a list of the pages that have one in the place of `#copies`. */
export function withCopies(html: string, copies: readonly Copy[]): string {
  const list =
    copies.length === 0
      ? '<p id="copies">这台设备上还没有存下别的页面。</p>'
      : `<ul id="copies">${[...copies]
          .sort((a, b) => (a.path < b.path ? -1 : 1))
          .map(item)
          .join("")}</ul>`;
  return html.replace(/<p id="copies">[^<]*<\/p>/, () => list);
}
