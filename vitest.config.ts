import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const BUILT = ["tests/site/**/*.test.ts", "tests/browser/**/*.test.ts"];

export default defineConfig({
  test: {
    // A failure shows all it found.
    chaiConfig: { truncateThreshold: 0 },
    // Vitest would take one on two cores; but who drives a browser waits for it, and two take a third less time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Pages read at a time where a browser reads them all: more compile axe more often and gain nothing on two cores.
    maxConcurrency: 3,
    projects: [
      // `npx vitest run --project unit` needs no build.
      { test: { name: "unit", include: ["tests/**/*.test.ts"], exclude: BUILT } },
      {
        test: {
          name: "built",
          include: BUILT,
          setupFiles: ["tests/require-dist.ts"],
          // The first launch unpacks the browser.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
