import type { Clause } from "../dataset/types.ts";

/** The units that answer for a clause, also those that only a task table names. */
export const unitsOf = (clause: Clause): string[] => [...new Set(clause.agencies.flatMap(({ units }) => units))];

/** The texts of a clause that search looks into, title first. The quotes of its statements stand in its text. */
export const searchedTexts = (clause: Clause): string[] => [clause.title, clause.text, ...unitsOf(clause)];
