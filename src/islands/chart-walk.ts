/* The points of a chart, one after the other: arrow keys, Home, End, Escape, or a tap. Without this script the table says the same. */
import { nearestTo, type Step, stepTo } from "../charts/steps.ts";

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: "before",
  ArrowRight: "after",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};
/** Between a point and its ring, in units of the drawing. */
const ROOM = 3;
/** Over the drawing while it says what a point is, and no longer. */
const SAID = "chart-readout-said";
const SVG = "http://www.w3.org/2000/svg";

const wordsOf = (point: SVGGElement): string => point.querySelector("title")?.textContent ?? "";

function startWalk(stage: HTMLElement, readout: HTMLElement): void {
  const hint = readout.textContent;
  const ring = document.createElementNS(SVG, "rect");
  ring.setAttribute("class", "chart-ring");
  let current: SVGGElement | undefined;

  /** Those of the drawings that this screen shows. */
  const shown = (): SVGGElement[] =>
    [...stage.querySelectorAll<SVGGElement>("[data-point]")].filter((one) => one.getClientRects().length > 0);

  function leave(): void {
    ring.remove();
    current = undefined;
    readout.textContent = hint;
    readout.classList.remove(SAID);
    stage.tabIndex = 0;
  }

  /** A keyboard's reader must see where she is: not outside the window, not behind what is said of it. */
  function reveal(point: SVGGElement): void {
    const { top, bottom } = point.getBoundingClientRect();
    const below = readout.getBoundingClientRect().top;
    if (top < 0 || bottom > below) window.scrollBy(0, (top + bottom) / 2 - below / 2);
  }

  function stand(points: readonly SVGGElement[], n: number, isKey: boolean): void {
    const point = points[n];
    if (!point) return;
    ring.remove();
    const { x, y, width, height } = point.getBBox();
    for (const [name, value] of Object.entries({
      x: x - ROOM,
      y: y - ROOM,
      width: width + 2 * ROOM,
      height: height + 2 * ROOM,
    }))
      ring.setAttribute(name, String(value));
    point.append(ring);
    current = point;
    readout.classList.add(SAID);
    readout.textContent = `${n + 1}/${points.length}　${wordsOf(point)}`;
    // One stop for the tab key: the chart, or the point in it.
    stage.tabIndex = -1;
    point.focus({ preventScroll: true });
    if (isKey) reveal(point);
  }

  for (const svg of stage.querySelectorAll("svg")) {
    // Its points are told one by one; the stage has its name.
    svg.setAttribute("role", "none");
    svg.removeAttribute("aria-labelledby");
  }
  for (const point of stage.querySelectorAll("[data-point]")) {
    point.setAttribute("role", "img");
    point.setAttribute("aria-label", wordsOf(point as SVGGElement));
    point.setAttribute("tabindex", "-1");
  }
  stage.tabIndex = 0;
  stage.setAttribute("role", "application");
  stage.setAttribute("aria-roledescription", "图");
  stage.setAttribute("aria-labelledby", stage.querySelector("svg > title")?.id ?? "");
  stage.setAttribute("aria-describedby", readout.id);
  readout.hidden = false;

  stage.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Escape" && current) {
      leave();
      stage.focus({ preventScroll: true });
      return;
    }
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const points = shown();
    const at = current ? points.indexOf(current) : -1;
    const isEntry = at < 0 && step !== "last";
    const next = isEntry
      ? 0
      : stepTo(
          points.map((one) => one.getBoundingClientRect()),
          at,
          step,
        );
    if (next !== undefined) stand(points, next, true);
  });
  stage.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && stage.contains(relatedTarget))) stage.tabIndex = 0;
  });
  stage.addEventListener("click", ({ target, clientX, clientY }) => {
    const isReading = getSelection()?.isCollapsed === false;
    if (isReading || !(target instanceof Element) || !target.closest("svg")) return;
    const points = shown();
    const nearest = nearestTo(
      points.map((one) => one.getBoundingClientRect()),
      clientX,
      clientY,
    );
    if (nearest !== undefined) stand(points, nearest, false);
  });
}

for (const stage of document.querySelectorAll<HTMLElement>("[data-walk]")) {
  const readout = stage.parentElement?.querySelector<HTMLElement>("[data-readout]");
  if (readout) startWalk(stage, readout);
}
