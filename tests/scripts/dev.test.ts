/** `npm run dev`: no service worker may keep what somebody is still writing. */
import { spawn } from "node:child_process";
import process from "node:process";
import { expect, test } from "vitest";

test("the script of every page is served as it is written, and keeps no copies", { timeout: 60_000 }, async () => {
  // A group of its own, so that whatever it starts ends with it.
  const dev = spawn(process.execPath, ["scripts/astro.ts", "dev", "--host", "127.0.0.1", "--port", "0"], {
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  try {
    const address = await new Promise<string>((done, fail) => {
      let said = "";
      const hear = (text: Buffer): void => {
        said += text;
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
        if (found) done(found);
      };
      dev.stdout.on("data", hear);
      dev.stderr.on("data", hear);
      dev.once("close", () => fail(new Error(said)));
    });
    const script = await (await fetch(`${address}/src/islands/reading.ts`)).text();
    expect(script).toMatch(/import\.meta\.env = \{[^}]*"PROD": false/);
    expect(script).toMatch(/if \(import\.meta\.env\.PROD\) keepCopies\(\)/);
  } finally {
    process.kill(-(dev.pid ?? 0), "SIGKILL");
  }
});
