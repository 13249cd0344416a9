/** The commit the site is built from, with `+` where files differed from it; `npm run build` sets COMMIT. */
export const buildCommit: string = process.env["COMMIT"] || "unknown";
