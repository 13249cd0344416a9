import { spawnSync } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import process from "node:process";

export type Step = {
  readonly name: string;
  /** What Node runs. */
  readonly command: readonly string[];
  /** What a failure means, and what to do. */
  readonly failed: string;
};

/** The folder in which a site is built before it takes the place of the old. */
export const NEW = "dist.new";
/** What each shard does for itself: the content and its pages. */
export const PAGE_STEPS: readonly Step[] = [
  { name: "check", command: ["scripts/check.ts"], failed: "The content has mistakes; they are listed above." },
  {
    name: "normalise",
    command: ["scripts/normalise.ts", "--check"],
    failed: "content/comparable/ is not what content/ says. Run: npm run normalise",
  },
  {
    name: "pages",
    command: ["scripts/astro.ts", "build", "--outDir", NEW],
    failed: "Astro could not build the pages; see above.",
  },
];
/** What is made of all pages together. */
export const SITE_STEPS: readonly Step[] = [
  {
    name: "search",
    command: ["scripts/search-index.ts", NEW],
    failed: "The search index could not be made; see above.",
  },
  {
    name: "hosting",
    command: ["scripts/host-files.ts", NEW],
    failed: "The pages have no policy of their own; see above.",
  },
  { name: "record", command: ["scripts/build-record.ts", NEW], failed: "build.json could not be made; see above." },
  { name: "worker", command: ["scripts/service-worker.ts", NEW], failed: "sw.js could not be made; see above." },
];
/** The build, in order. */
export const STEPS: readonly Step[] = [...PAGE_STEPS, ...SITE_STEPS];

type Failure = { readonly message: string; readonly status: number };

/** Runs the steps in order; what the first failure says, or undefined where all is done. */
function firstFailure(steps: readonly Step[], env: Readonly<Record<string, string>>): Failure | undefined {
  for (const { name, command, failed } of steps) {
    const { status, error } = spawnSync(process.execPath, [...command], {
      stdio: "inherit",
      env: { ...process.env, ...env },
    });
    if (status !== 0)
      return { message: `The build stopped at "${name}". ${error?.message ?? failed}`, status: status ?? 1 };
  }
  return undefined;
}

/**
 * Runs the steps, which write to `made` what `begin` has not put there, and then puts `made` in the place of `published`.
 * Where a step fails, `made` is removed and `published` stays as it was: a half-built site is never published.
 */
export function buildInto(
  made: string,
  published: string,
  steps: readonly Step[],
  env: Readonly<Record<string, string>>,
  begin: () => void = () => {},
): Failure | undefined {
  rmSync(made, { recursive: true, force: true });
  begin();
  const failure = firstFailure(steps, env);
  if (failure) {
    rmSync(made, { recursive: true, force: true });
    const kept = existsSync(published) ? ` ${published}/ is still that of an earlier build.` : "";
    return { ...failure, message: failure.message + kept };
  }
  const old = `${made}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(published)) renameSync(published, old);
  renameSync(made, published);
  rmSync(old, { recursive: true, force: true });
  return undefined;
}
