import type { ClauseFile } from "../normalise/clause-file.ts";
import type { Path } from "../normalise/yaml-source.ts";
import type { WrittenAmount, WrittenMeasure } from "../schema/written.ts";

/** The measure of a statement's place; undefined for targets and requirements. */
export const measureAt = (clause: ClauseFile, path: Path): WrittenMeasure | undefined =>
  path[0] === "measures" ? clause.written.measures?.[Number(path[1])] : undefined;

/** Whether an amount has a number of its own; what is given in kind is often one of several things in a sentence. */
export const hasFigure = (amount: WrittenAmount): boolean => amount.kind !== "not-stated" && amount.kind !== "in-kind";
