import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loudScript } from "../../scripts/loud-pagefind.ts";

test("another script than the one whose silences are known stops the build", () => {
  expect(() => loudScript("console.error(`Failed to load the meta index`)")).toThrow("in 1 places, 3 were expected");
});

test("a part that is not loaded throws, and nothing else of the script changes", () => {
  const script = ["Failed to load the meta index", "Failed to load the index chunk", "Decompressing x"]
    .map((words) => `console.error(\`${words}\`);`)
    .join("console.error(`other`);");
  expect(loudScript(script)).toBe(script.replace(/console\.error\(`(?!other)/g, "throw new Error(`"));
  expect(readFileSync("package.json", "utf8")).toContain('"pagefind": "1.5.2"');
});
