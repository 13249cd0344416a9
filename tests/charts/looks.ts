import type { Looks } from "../../src/charts/looks.ts";
import { dataset } from "../dataset/fixture.ts";

/** The looks of the fixture's places. */
export const looks: Looks = new Map(
  dataset().places.map(({ id, label }, n) => [id, { label, className: `place-${n + 1}`, shape: "●◆▲"[n] ?? "" }]),
);

/** The words of a drawing in their order. */
export const wordsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words ?? "");
/** The numbers of an attribute of the elements with a class. */
export const numbersOf = (svg: string, className: string, attribute: string): number[] =>
  [...svg.matchAll(new RegExp(`<[^>]*class="${className}[ "][^>]*>`, "g"))].map(([tag]) =>
    Number(new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1]),
  );
/** A drawing without the keys that say what its marks mean. */
export const keyless = (svg: string): string => svg.replace(/<g class="chart-keys"[\s\S]*?<\/g>/g, "");
/** What a reader is told at each point, in their order. */
export const pointsOf = (svg: string): string[] =>
  [...svg.matchAll(/data-point=""><title>([^<]*)<\/title>/g)].map(([, words]) => words ?? "");
