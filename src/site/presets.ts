import { parse } from "yaml";
import source from "../../content/presets.yml?raw";
import { presets as schema } from "../schema/presets.ts";

/** The example founders in the order of content/presets.yml. Fails the build where the file has another shape. */
export const presets = schema.parse(parse(source));
