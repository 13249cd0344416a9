import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { writtenClause } from "./schema/written.ts";

/** The clauses as people write them; an ID is `<document>/<nn-slug>`, the path of the file without its extension. */
const clauses = defineCollection({
  loader: glob({
    base: "./content/clauses",
    pattern: "**/*.mdx",
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ""),
  }),
  schema: writtenClause,
});

export const collections = { clauses };
