/** Something wrong in the content: where, what stands there, what was expected, and what to do next. */
export type Problem = {
  readonly rule: string;
  readonly file: string;
  /** 1-based */
  readonly line: number;
  readonly found: string;
  readonly expected: string;
  readonly next: string;
};
