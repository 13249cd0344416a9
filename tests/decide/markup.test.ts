import { expect, test } from "vitest";
import { fold, h, html } from "../../src/decide/markup.ts";
import { workingWords } from "../../src/decide/words.ts";

test("what anybody wrote is text, never markup", () => {
  expect(html(h("p", { title: '"><script>' }, "<b>1 & 2</b>"))).toBe(
    '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;1 &amp; 2&lt;/b&gt;</p>',
  );
});

test("attributes that do not apply are left out, a fold is written whole", () => {
  expect(html(fold({ key: "a", hidden: false, open: true }, ["题"], () => ["文", undefined, h("br", {})]))).toBe(
    '<details data-key="a" open><summary>题</summary>文<br></details>',
  );
});

test("a working is said in Chinese units where they are exact", () => {
  expect(workingWords("min(50% × 100,000, 200,000)")).toBe("min(50% × 10万, 20万)");
  expect(workingWords("min(3.45% × 30% × 1,000,000, 500,000)")).toBe("min(3.45% × 30% × 100万, 50万)");
  expect(workingWords("5,000 × 2 + 123,456.5")).toBe("5000 × 2 + 123,456.5");
  expect(workingWords("20% × 150,000,000")).toBe("20% × 1.5亿");
});
