/** What a layout loses: found in the page itself, so that it can be asked again at each width and spacing (WCAG 1.4.10, 1.4.12). */
import type { Page } from "playwright-core";

/** Text, controls and drawings that are cut, on one another or out of reach; none where the layout is whole. */
export const layoutLosses = (page: Page): Promise<string[]> => page.evaluate(findLosses);

/** Runs in the page: it may use nothing from outside itself. */
function findLosses(): string[] {
  const SLACK = 2;
  type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** A line of a text, or a control or drawing as a whole. */
  type Piece = Box & { readonly node: Text | Element; readonly holder: Element };
  const losses = new Set<string>();
  const root = document.documentElement;

  const name = (element: Element): string => {
    const own = element.id ? `#${element.id}` : [...element.classList].map((one) => `.${one}`).join("");
    const around = element.parentElement && !element.id ? `${element.parentElement.localName} > ` : "";
    return `${around}${element.localName}${own}`;
  };
  const quoted = (node: Text | Element): string =>
    node instanceof Text ? `“${node.data.trim().replace(/\s+/g, " ").slice(0, 24)}”` : name(node);
  const cut = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const isEmpty = ({ left, top, right, bottom }: Box) => right - left < SLACK || bottom - top < SLACK;
  /** Kept for each element: the answers for those around it serve all that is in them. */
  const kept = <T>(answer: (element: Element) => T): ((element: Element) => T) => {
    const known = new Map<Element, T>();
    return (element) => {
      const value = known.has(element) ? (known.get(element) as T) : answer(element);
      known.set(element, value);
      return value;
    };
  };
  const styleOf = kept((element) => getComputedStyle(element));
  /** For screen readers only: a pixel, cut on purpose. */
  const isOnlyRead: (element: Element) => boolean = kept(
    (element) =>
      styleOf(element).clipPath === "inset(50%)" ||
      (element.parentElement !== null && isOnlyRead(element.parentElement)),
  );
  const isShown = kept(
    (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isOnlyRead(element),
  );
  /** Where an element can be seen at all: inside every ancestor that cuts or scrolls. */
  const windowOf: (element: Element) => Box = kept((element) => {
    const around = element.parentElement
      ? windowOf(element.parentElement)
      : { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
    const cuts = element !== root && element !== document.body && styleOf(element).overflowX !== "visible";
    return cuts ? cut(around, element.getBoundingClientRect()) : around;
  });

  /** What stays in the window while the page scrolls under it: it lies on other text for as long as the reader does not scroll on. */
  const layerOf: (element: Element) => Element | null = kept((element) => {
    const { position, top, bottom } = styleOf(element);
    const stays = position === "fixed" || (position === "sticky" && (top !== "auto" || bottom !== "auto"));
    return stays ? element : element.parentElement && layerOf(element.parentElement);
  });

  function lookAtOverflow(element: HTMLElement): void {
    const { overflowX, overflowY, textOverflow } = styleOf(element);
    if (textOverflow !== "clip") losses.add(`${name(element)} shortens its text`);
    const scrolls = (overflow: string) => overflow === "auto" || overflow === "scroll";
    const wide = overflowX === "visible" ? 0 : element.scrollWidth - element.clientWidth;
    const high = overflowY === "visible" ? 0 : element.scrollHeight - element.clientHeight;
    if (wide > SLACK && !scrolls(overflowX)) losses.add(`${name(element)} is cut by ${wide} px`);
    if (high > SLACK && !scrolls(overflowY)) losses.add(`${name(element)} is cut by ${high} px in height`);
    if (wide > SLACK && scrolls(overflowX)) {
      const isNamed = element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby");
      const isRegion = isNamed && /^(group|region)$/.test(element.getAttribute("role") ?? "") && element.tabIndex >= 0;
      if (!isRegion) losses.add(`${name(element)} scrolls, but is no region with a name that the keyboard reaches`);
      if (high > SLACK) losses.add(`${name(element)} scrolls both ways`);
    }
  }

  if (root.scrollWidth > root.clientWidth) losses.add(`the page scrolls sideways: it is ${root.scrollWidth} px wide`);

  const pieces: Piece[] = [];
  const CONTROLS = "input, select, textarea, button, img, svg";
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    if (!isShown(element)) continue;
    if (element instanceof HTMLElement && element.clientWidth > 0) lookAtOverflow(element);
    if (element.matches(CONTROLS)) {
      const seen = cut(element.getBoundingClientRect(), windowOf(element));
      if (!isEmpty(seen)) pieces.push({ node: element, holder: element, ...seen });
    }
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const holder = node.parentElement;
    if (!holder || node.data.trim() === "" || holder.matches("script, style, noscript, title, desc, option")) continue;
    if (!isShown(holder) || holder.matches(".skip-link")) continue;
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      if (line.width < 1) continue;
      if (line.left < -SLACK) losses.add(`${quoted(node)} in ${name(holder)} starts left of the page`);
      const seen = cut(line, windowOf(holder));
      // A line's box is higher than its characters.
      const trim = line.height * 0.2;
      const inked = { ...seen, top: seen.top + trim, bottom: seen.bottom - trim };
      if (!isEmpty(inked)) pieces.push({ node, holder, ...inked });
    }
  }

  pieces.sort((a, b) => a.top - b.top);
  let open: Piece[] = [];
  for (const piece of pieces) {
    open = open.filter(({ bottom }) => bottom > piece.top);
    for (const other of open) {
      const together = other.node.contains(piece.node) || piece.node.contains(other.node);
      if (together || isEmpty(cut(other, piece)) || layerOf(other.holder) !== layerOf(piece.holder)) continue;
      losses.add(`${quoted(other.node)} and ${quoted(piece.node)} lie on one another, in ${name(piece.holder)}`);
    }
    open.push(piece);
  }
  return [...losses];
}
