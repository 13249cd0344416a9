import type { Page } from "playwright-core";

/** What goes wrong among the texts of the drawings that the screen shows: on one another, on a mark, or cut by the drawing's edge. */
export const collisions = (page: Page): Promise<string[]> =>
  page.locator("svg.chart").evaluateAll((drawings) => {
    const slack = 1;
    type Box = {
      readonly words: string;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    };
    const boxOf = (one: Element, words: string): Box => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { words, left, right, top, bottom };
    };
    const isOn = (a: Box, b: Box, by: number): boolean =>
      a.left < b.right - by && b.left < a.right - by && a.top < b.bottom - by && b.top < a.bottom - by;
    return drawings.flatMap((drawing) => {
      const frame = boxOf(drawing, "");
      if (frame.right === frame.left) return [];
      const texts = [...drawing.querySelectorAll("text")].map((text) => boxOf(text, text.textContent ?? ""));
      const marks = [...drawing.querySelectorAll(".chart-dot, .chart-dot-hollow, .chart-bar, .chart-bar-hollow")].map(
        (mark) => boxOf(mark, mark.getAttribute("class") ?? ""),
      );
      const cut = texts.filter(
        (one) =>
          one.left < frame.left - slack ||
          one.right > frame.right + slack ||
          one.top < frame.top - slack ||
          one.bottom > frame.bottom + slack,
      );
      return [
        ...cut.map(({ words }) => `${words} is cut`),
        ...texts.flatMap((a, n) =>
          texts.slice(n + 1).flatMap((b) => (isOn(a, b, slack) ? [`${a.words} on ${b.words}`] : [])),
        ),
        // A box of type has air above and below its characters.
        ...texts.flatMap((a) => marks.flatMap((b) => (isOn(a, b, 3) ? [`${a.words} on a ${b.words}`] : []))),
      ];
    });
  });
