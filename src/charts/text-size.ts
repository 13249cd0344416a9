/** The height of a line of a chart's text for its font size. */
export const LINE_HEIGHT = 1.35;

const isWide = (character: string): boolean => (character.codePointAt(0) ?? 0) >= 0x2e80;

/** How wide a text is at a font size, generously: a Chinese character is one em, a Latin letter or a digit less. */
export const textWidth = (content: string, fontSize: number): number =>
  [...content].reduce((width, character) => width + (isWide(character) ? 1 : 0.62), 0) * fontSize;
