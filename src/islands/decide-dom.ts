import { attributeName, attributeValue, type Child, type Drawing, type Element as Part } from "../decide/markup.ts";

/* Keeps the DOM in step with a part. Everything a visitor or a document says is set as text. */

const SVG = "http://www.w3.org/2000/svg";
const drawn = new WeakMap<Element, string>();
const folds = new WeakMap<Element, Part>();

const isPart = (child: Child): child is Part => typeof child === "object" && "tag" in child;
const keyOf = (child: Child): string | undefined => {
  const key = isPart(child) ? child.attributes["key"] : undefined;
  return key === undefined ? undefined : String(key);
};

/** Our own drawing, as its code writes it. */
function drawing({ svg }: Drawing): Element {
  const root = document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
  drawn.set(root, svg);
  return root;
}

function create(part: Part, parent: Element): Element {
  const inSvg = part.tag === "svg" || (parent.namespaceURI === SVG && parent.tagName !== "foreignObject");
  const made = inSvg ? document.createElementNS(SVG, part.tag) : document.createElement(part.tag);
  if (part.folded) made.addEventListener("toggle", () => unfold(made));
  return made;
}

function attributes(element: Element, part: Part): void {
  const wanted = new Map<string, string>();
  for (const [name, value] of Object.entries(part.attributes)) {
    const written = attributeValue(value);
    if (written !== undefined) wanted.set(attributeName(name), written);
  }
  // Whether a fold is open is the visitor's.
  for (const name of element.getAttributeNames())
    if (!wanted.has(name) && name !== "open") element.removeAttribute(name);
  for (const [name, value] of wanted) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function update(element: Element, part: Part): void {
  attributes(element, part);
  folds.set(element, part);
  const open = part.folded !== undefined && (element as HTMLDetailsElement).open;
  patch(element, open ? [...part.children, ...(part.folded?.() ?? [])] : part.children);
}

/** Makes what an opened fold holds; what is closed again stays until the next answer. */
export function unfold(element: Element): void {
  const part = folds.get(element);
  if (part && (element as HTMLDetailsElement).open) patch(element, [...part.children, ...(part.folded?.() ?? [])]);
}

/** The node for a child: the one that is there where it fits, else a new one. */
function nodeFor(child: Exclude<Child, false | undefined>, there: ChildNode | undefined, parent: Element): ChildNode {
  if (typeof child === "string") {
    if (there?.nodeType === Node.TEXT_NODE) {
      if (there.nodeValue !== child) there.nodeValue = child;
      return there;
    }
    return document.createTextNode(child);
  }
  if (!isPart(child)) return there instanceof Element && drawn.get(there) === child.svg ? there : drawing(child);
  const fits =
    there instanceof Element &&
    there.localName === child.tag &&
    there.getAttribute("data-key") === (keyOf(child) ?? null);
  const element = fits ? there : create(child, parent);
  update(element, child);
  return element;
}

/** Makes the children of an element those of a part, keeping the nodes that stay. */
export function patch(parent: Element, children: readonly Child[]): void {
  const wanted = children.filter((child) => child !== false && child !== undefined && child !== "");
  const keyed = new Map<string, ChildNode>();
  for (const node of parent.childNodes)
    if (node instanceof Element && node.hasAttribute("data-key")) keyed.set(node.getAttribute("data-key") ?? "", node);
  wanted.forEach((child, i) => {
    const key = keyOf(child);
    const there = (key === undefined ? undefined : keyed.get(key)) ?? parent.childNodes[i];
    const node = nodeFor(child as Exclude<Child, false | undefined>, there, parent);
    const place = parent.childNodes[i];
    if (node !== place) {
      // A node without a key that does not fit is in nobody's way: what it held is replaced.
      parent.insertBefore(node, place ?? null);
    }
  });
  while (parent.childNodes.length > wanted.length) parent.lastChild?.remove();
}
