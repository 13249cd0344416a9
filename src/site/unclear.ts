import { ambiguitiesByDocument } from "../dataset/ambiguities.ts";
import { dataset } from "./data.ts";

/** Everything recorded as unclear; a document without any has no page of it. */
export const unclear = ambiguitiesByDocument(dataset).filter(({ count }) => count > 0);
