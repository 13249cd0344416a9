import { z } from "zod";
import { dataset } from "./comparable.ts";

/** The JSON Schema (2020-12) of dist/data/dataset.json, from the one Zod schema. */
export const datasetJsonSchema = (): object => ({
  ...z.toJSONSchema(dataset, { target: "draft-2020-12", reused: "ref" }),
  title: "择城 Zecheng dataset",
  description:
    "Clauses of policy documents, and the measures, targets and requirements read from them. rates are fractions of 1, money is whole yuan; not-stated: the text does not say; not-applicable: the question does not arise.",
});
