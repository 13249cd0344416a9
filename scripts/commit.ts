import { spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import process from "node:process";

/** What git says, or undefined where there is no git or it fails. */
function git(root: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/** The commit of a folder, with `+` where files differ from it: from git where the folder is a checkout, else COMMIT, else `unknown`. */
export function commitOf(root: string): string {
  const top = git(root, "rev-parse", "--show-toplevel");
  const head = top === realpathSync(root) ? git(root, "rev-parse", "HEAD") : undefined;
  if (head === undefined) return process.env["COMMIT"] || "unknown";
  return `${head}${git(root, "status", "--porcelain") === "" ? "" : "+"}`;
}
