/** A step of `npm run build`: each page's own policy, and the files that make hosts send the same policy as headers. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import process from "node:process";
import { basePath } from "../src/hosting/base-path.ts";
import { apacheFile, netlifyFile, nginxFile, vercelFile } from "../src/hosting/files.ts";
import { inlineOfSvg, union, withOwnPolicy } from "../src/hosting/inline.ts";
import { type Inline, policyOf } from "../src/hosting/policy.ts";
import { CHARTS, joinedRules, replacedRules } from "../src/hosting/rules.ts";

const ROOT = process.argv[2] ?? "dist";
const base = basePath(process.env.BASE_PATH);
const HOST_FILES = ["_headers", ".htaccess", "nginx.conf", "vercel.json"] as const;

const files = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
  .filter((file) => !HOST_FILES.some((name) => name === file));
const [charts, others]: [Inline[], Inline[]] = [[], []];
for (const file of files) {
  const inline = file.startsWith(CHARTS) ? charts : others;
  if (file.endsWith(".svg")) inline.push(inlineOfSvg(file, readFileSync(join(ROOT, file), "utf8")));
  if (!file.endsWith(".html")) continue;
  const written = readFileSync(join(ROOT, file), "utf8");
  const own = withOwnPolicy(file, written);
  if (own.html !== written) writeFileSync(join(ROOT, file), own.html);
  inline.push(own.inline);
}
const policies = { charts: policyOf(union(charts), "header"), site: policyOf(union(others), "header") };
const rules = replacedRules(policies, base);
const contents: Readonly<Record<(typeof HOST_FILES)[number], string>> = {
  _headers: netlifyFile(joinedRules(files, policies, base)),
  ".htaccess": apacheFile(rules, base),
  "nginx.conf": nginxFile(rules, base),
  "vercel.json": vercelFile(rules),
};
for (const name of HOST_FILES) writeFileSync(join(ROOT, name), contents[name]);
const { scripts, styles } = union([...charts, ...others]);
console.log(
  `${HOST_FILES.join(", ")}: ${scripts.size} inline scripts and ${styles.size} inline styles are allowed by hash`,
);
