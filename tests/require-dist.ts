/** Set up before each test file over the built pages. */
import { existsSync } from "node:fs";

if (!existsSync("dist/index.html")) {
  throw new Error("dist/index.html is missing: the site and browser tests read the built pages. Run: npm run build");
}
