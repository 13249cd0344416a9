import { expect, test } from "vitest";
import { partsOf } from "../../scripts/page-parts.ts";

test("a page is cut at headings that have an address; blocks are lines, entities characters", () => {
  const html =
    "<nav>x</nav><main><nav>首页</nav><h1>方法</h1><p>甲 &amp; <b>乙</b></p><h2 id='a'>无</h2><h2>节</h2><p>丙</p>" +
    '<h2 id="b">丁</h2><ul><li>戊</li><li>己</li></ul><svg><title>图</title></svg><section id="c" class="d"><h2>庚</h2>辛</section></main>';
  expect(partsOf("method/", html)).toEqual([
    { address: "method/", title: "方法", text: "甲 & 乙\n无\n\n节\n丙" },
    { address: "method/#b", title: "方法：丁", text: "戊\n己" },
    { address: "method/#c", title: "方法：庚", text: "辛" },
  ]);
});

test("of a part longer than 20,000 characters the beginning is found", () => {
  const [part] = partsOf("compare/", `<main><h1>对比</h1><p>${"甲".repeat(20_001)}</p></main>`);
  expect(part?.text).toHaveLength(20_000);
});
