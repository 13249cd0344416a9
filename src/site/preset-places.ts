import type { PlacePages } from "../decide/brief.ts";
import { viewFor } from "../decide/result.ts";
import type { PlaceView, ResultView } from "../decide/view.ts";
import type { Preset } from "../schema/presets.ts";
import { decideData } from "./decide.ts";
import { presets } from "./presets.ts";
import { isPlaceHere } from "./shard.ts";
import { presetPlaceUrl, presetSupportUrl } from "./urls.ts";

export type PresetView = { readonly preset: Preset; readonly view: ResultView };
export type PresetPlace = PresetView & { readonly place: PlaceView };

/** Each example founder with the answer, computed once for all its pages. */
export const presetViews: readonly PresetView[] = presets.map((preset) => ({
  preset,
  view: viewFor(preset.profile, decideData),
}));

/** Each example founder in each place. */
export const presetPlaces: readonly PresetPlace[] = presetViews.flatMap((one) =>
  one.view.places.map((place) => ({ ...one, place })),
);

/** Where an example founder's lines stand. */
export const pagesOf = ({ id }: Preset): PlacePages => ({
  lines: (place, block) => presetPlaceUrl(id, place, block),
  support: (place, block) => presetSupportUrl(id, place, block),
});

/** What an example founder in a place has: the money, then under `support` what has no amount. */
const PARTS = [undefined, "support"] as const;
export type PresetPlacePage = PresetPlace & { readonly part: (typeof PARTS)[number] };

/** What Astro asks of the pages of presets and places. */
export const placePaths = (): {
  params: { preset: string; place: string; part: string | undefined };
  props: PresetPlacePage;
}[] =>
  presetPlaces
    .filter(({ place }) => isPlaceHere(place.id))
    .flatMap((one) =>
      PARTS.map((part) => ({ params: { preset: one.preset.id, place: one.place.id, part }, props: { ...one, part } })),
    );
