/** What a base path must be. */
export const BASE_PATH_EXPECTED =
  "a path such as /zecheng/: parts of letters A to Z, digits and . _ ~ - with one / between them, none of them . or ..";

/** Whether a text can be the path that a site lives under; the slashes at its ends may be left out. */
export const isBasePath = (text: string): boolean =>
  /^\/?(?:[\w.~-]+(?:\/[\w.~-]+)*\/?)?$/.test(text) && !/(?:^|\/)\.\.?(?:\/|$)/.test(text);

/** A base path with a slash at each end; `/` where none is given. Throws a RangeError on what is no path. */
export function basePath(text = ""): string {
  if (!isBasePath(text)) throw new RangeError(`base path ${JSON.stringify(text)}: expected ${BASE_PATH_EXPECTED}`);
  return `/${text.replace(/^\/|\/$/g, "")}/`.replace("//", "/");
}
