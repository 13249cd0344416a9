/** What a layout loses: found in the page itself, so that it can be asked again at each width and spacing (WCAG 1.4.10, 1.4.12). */
import type { Page } from "playwright-core";

/** Text, controls and drawings that are cut, covered, on one another or out of reach; none where the layout is whole. */
export const layoutLosses = (page: Page): Promise<string[]> => page.evaluate(findLosses);

/** Runs in the page: it may use nothing from outside itself. */
function findLosses(): string[] {
  const SLACK = 2;
  type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  type Piece = Box & { readonly node: Text; readonly holder: Element };
  const losses: string[] = [];
  const root = document.documentElement;

  const name = (element: Element): string => {
    const own = element.id ? `#${element.id}` : [...element.classList].map((one) => `.${one}`).join("");
    const holder = element.parentElement;
    return `${holder && !element.id ? `${holder.localName}${holder.id ? `#${holder.id}` : ""} > ` : ""}${element.localName}${own}`;
  };
  const quoted = (node: Text): string => `“${(node.data.trim().replace(/\s+/g, " ") || node.data).slice(0, 24)}”`;
  const cut = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const isEmpty = ({ left, top, right, bottom }: Box) => right - left < SLACK || bottom - top < SLACK;

  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const style = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, style);
    return style;
  };
  /** Meant for screen readers only: a pixel, cut on purpose. */
  const isOnlyRead = (element: Element): boolean =>
    element.closest(".visually-hidden") !== null || styleOf(element).clipPath === "inset(50%)";
  const onlyRead = new Map<Element, boolean>();
  const unseen = (element: Element): boolean => {
    const known = onlyRead.get(element);
    if (known !== undefined) return known;
    const value = isOnlyRead(element) || (element.parentElement !== null && unseen(element.parentElement));
    onlyRead.set(element, value);
    return value;
  };

  /** Where an element can be seen at all: inside every ancestor that cuts or scrolls. */
  const windows = new Map<Element, Box>();
  const everywhere = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
  const windowOf = (element: Element): Box => {
    const known = windows.get(element);
    if (known) return known;
    const around = element.parentElement ? windowOf(element.parentElement) : everywhere;
    const clips = element !== root && element !== document.body && styleOf(element).overflowX !== "visible";
    const own = clips ? cut(around, element.getBoundingClientRect()) : around;
    windows.set(element, own);
    return own;
  };

  if (root.scrollWidth > root.clientWidth) losses.push(`the page scrolls sideways: ${root.scrollWidth} px`);

  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    if (!element.checkVisibility({ visibilityProperty: true }) || unseen(element)) continue;
    const { overflowX, overflowY, textOverflow } = styleOf(element);
    const [wide, high] = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
    if (element instanceof HTMLElement && element.clientWidth > 0) {
      const scrolls = (overflow: string) => overflow === "auto" || overflow === "scroll";
      if (overflowX !== "visible" && !scrolls(overflowX) && wide > SLACK)
        losses.push(`${name(element)} is cut by ${wide} px`);
      if (overflowY !== "visible" && !scrolls(overflowY) && high > SLACK)
        losses.push(`${name(element)} is cut by ${high} px in height`);
      if (textOverflow !== "clip") losses.push(`${name(element)} shortens its text`);
      if ((scrolls(overflowX) && wide > 0) || (scrolls(overflowY) && high > SLACK)) {
        const isTextField = element.matches("textarea, select");
        const named = element.getAttribute("aria-label") || element.getAttribute("aria-labelledby");
        const isRegion = /^(group|region)$/.test(element.getAttribute("role") ?? "") && named && element.tabIndex >= 0;
        if (!isTextField && !isRegion)
          losses.push(`${name(element)} scrolls, but is no region with a name that the keyboard reaches`);
        if (scrolls(overflowY) && high > SLACK && wide > 0 && !isTextField)
          losses.push(`${name(element)} scrolls both ways`);
      }
    }
  }

  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const holder = node.parentElement;
    if (
      !holder ||
      node.data.trim() === "" ||
      holder.closest("script, style, noscript, title, desc, option, .skip-link")
    )
      continue;
    if (!holder.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || unseen(holder)) continue;
    range.selectNodeContents(node);
    for (const whole of range.getClientRects()) {
      const seen = cut(whole, windowOf(holder));
      if (whole.width < 1) continue;
      if (whole.left < -SLACK) losses.push(`${quoted(node)} in ${name(holder)} starts left of the page`);
      if (isEmpty(seen)) continue;
      // A line's box is higher than its characters.
      const trim = whole.height * 0.2;
      pieces.push({
        node,
        holder,
        left: seen.left,
        right: seen.right,
        top: seen.top + trim,
        bottom: seen.bottom - trim,
      });
    }
  }

  pieces.sort((a, b) => a.top - b.top);
  let open: Piece[] = [];
  const said = new Set<string>();
  for (const piece of pieces) {
    open = open.filter(({ bottom }) => bottom > piece.top);
    for (const other of open) {
      if (other.node === piece.node || isEmpty(cut(other, piece))) continue;
      said.add(`${quoted(other.node)} and ${quoted(piece.node)} lie on one another, in ${name(piece.holder)}`);
    }
    open.push(piece);
  }
  losses.push(...said);

  for (const { node, holder, left, right, top, bottom } of pieces) {
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (!hit || holder instanceof SVGElement || hit === holder || hit.contains(holder) || holder.contains(hit))
      continue;
    losses.push(`${quoted(node)} in ${name(holder)} is covered by ${name(hit)}`);
  }
  return [...new Set(losses)];
}
