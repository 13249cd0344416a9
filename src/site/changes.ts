import { parse } from "yaml";
import source from "../../content/changes.yml?raw";
import { writtenChanges } from "../schema/written-changes.ts";

/** What changed in the data, newest first. Fails the build where content/changes.yml has another shape. */
export const changes = writtenChanges.parse(parse(source));
