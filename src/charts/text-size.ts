/** The height of a line of a chart's text for its font size. */
export const LINE_HEIGHT = 1.35;

const isWide = (character: string): boolean => (character.codePointAt(0) ?? 0) >= 0x2e80;

/** How wide a text is at a font size, generously: a Chinese character is one em, a Latin letter or a digit less. */
export const textWidth = (content: string, fontSize: number): number =>
  [...content].reduce((width, character) => width + (isWide(character) ? 1 : 0.62), 0) * fontSize;

/** The same where a reader spaces letters by 0.12 em (WCAG 1.4.12): what stands on one line with another text must leave this free. */
export const spacedWidth = (content: string, fontSize: number): number =>
  textWidth(content, fontSize) + [...content].length * 0.12 * fontSize;
