import { jurisdictionsOfShard } from "../dataset/shard.ts";
import type { PolicyDocument } from "../schema/comparable.ts";
import { dataset } from "./data.ts";

/** SHARD (`2/3`) or nothing: an empty one is one that a caller has not set. */
const here = jurisdictionsOfShard(dataset, process.env["SHARD"] || undefined);

/** The documents whose pages this build makes: all, or with SHARD those of its cities. */
export const documentsHere: readonly PolicyDocument[] = dataset.documents.filter((one) => here.has(one.jurisdiction));

/** Whether this build makes the pages of a place, by its id. */
export const isPlaceHere = (place: string): boolean => here.has(place);
