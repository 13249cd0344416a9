import { assess, type Line } from "../../assess/assess.ts";
import type { Dataset } from "../../dataset/types.ts";
import type { Preset } from "../../schema/presets.ts";

/** The blocks of a founder's year in their order; never added to one another. */
export const BLOCK_LABELS = {
  entitled: "按公式能拿到的现金",
  ceiling: "要评定的，只有上限",
  "in-kind": "实物、减免和服务",
  loan: "贷款，要还",
  equity: "股权，要让出股份",
  unquantified: "有支持，金额未写明",
  "not-counted": "对这位创业者不算数",
} as const;
export type Block = keyof typeof BLOCK_LABELS;

export type PlaceYear = {
  readonly place: string;
  /** Yuan of the year: the one block that has a sum. */
  readonly entitled: { readonly conservative: number; readonly optimistic: number };
  /** Some of it may be less: 不超过, 最高. */
  readonly atMost: boolean;
  readonly lines: Readonly<Record<Block, readonly Line[]>>;
};

/** What an example founder has in each place in the year up to the preset's own date. */
export function yearOf(dataset: Dataset, { profile }: Preset, today: string): PlaceYear[] {
  const { places } = assess(profile, dataset, today);
  return dataset.places.flatMap(({ id }) => {
    const result = places[id];
    if (!result) return [];
    const of = (block: Block) => result.lines.filter(({ bucket }) => bucket === block);
    return [
      {
        place: id,
        entitled: result.totals.entitled,
        atMost: result.totals.ofWhichAtMost.conservative > 0,
        lines: Object.fromEntries((Object.keys(BLOCK_LABELS) as Block[]).map((block) => [block, of(block)])) as Record<
          Block,
          Line[]
        >,
      },
    ];
  });
}

export type Ceiling = { readonly yuan: number; readonly title: string };
/** The highest sums that the ceilings of a place state, in yuan from low to high; one without a sum is left out. */
export const ceilingsOf = ({ lines }: PlaceYear): Ceiling[] =>
  lines.ceiling
    .flatMap(({ yuan, title }) => (yuan && yuan.optimistic > 0 ? [{ yuan: yuan.optimistic, title }] : []))
    .sort((a, b) => a.yuan - b.yuan);
