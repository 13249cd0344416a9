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
 * Runs the steps, which write to `made`, and then puts `made` in the place of `published`.
 * Where a step fails, `made` is removed and `published` stays as it was: a half-built site is never published.
 */
export function buildInto(
  made: string,
  published: string,
  steps: readonly Step[],
  env: Readonly<Record<string, string>>,
): Failure | undefined {
  rmSync(made, { recursive: true, force: true });
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
