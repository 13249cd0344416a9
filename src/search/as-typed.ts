import { findHits } from "./match.ts";
import type { Words } from "./words.ts";

/** A folded word as the reader typed it; otherwise as our lists write it. */
export function asTyped(folded: string, typed: string, { known }: Pick<Words, "known">): string {
  const [hit] = findHits(typed, [[...folded]]);
  if (hit) return typed.slice(hit.start, hit.end);
  return known.find((word) => word.folded === folded)?.written ?? folded;
}
