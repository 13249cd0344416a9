import { existsSync } from "node:fs";

/** Runs before the tests over the built pages. */
export default function requireDist(): void {
  if (!existsSync("dist/index.html")) {
    throw new Error("dist/index.html is missing: the site and browser tests read the built pages. Run: npm run build");
  }
}
