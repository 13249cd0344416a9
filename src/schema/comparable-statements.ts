import { z } from "zod";
import { lexiconValues } from "../domain/lexicon.ts";
import {
  ambiguity,
  amount,
  cited,
  citedOrSilent,
  count,
  date,
  duration,
  gateCondition,
  money,
  NOT_APPLICABLE,
  NOT_STATED,
  period,
  profileKey,
  quantity,
  span,
} from "./comparable-values.ts";

/* What the sentences of a clause give: measures, targets and requirements. */

const agencies = z.array(
  z.strictObject({
    role: z.enum(["lead", "responsible"]).describe("牵头单位 / 责任单位"),
    name: z.string(),
    from: z.string().describe("the clause that names it"),
  }),
);

const statement = {
  id: z.string().describe("<document>/<nn-slug>#<id>, also its address under /policies/"),
  clause: z.string(),
  document: z.string(),
  jurisdiction: z.string(),
  title: z.string().describe("our short label"),
  quote: z.string().describe("verbatim"),
  span,
  topic: z.string(),
  agencies,
  ambiguity: z.array(ambiguity),
};

export const measure = z.strictObject({
  ...statement,
  group: z.string(),
  repeats: z.union([z.string(), NOT_APPLICABLE]),
  instrument: cited(z.enum(lexiconValues("instrument"))),
  payee: citedOrSilent(z.enum(lexiconValues("payee"))),
  award: z.strictObject({
    is: z.enum(lexiconValues("award")),
    words: z.string(),
    inHand: z.union([profileKey, NOT_APPLICABLE]),
  }),
  amount,
  term: z.union([duration, NOT_STATED, NOT_APPLICABLE]),
  gate: z.array(gateCondition),
  conditions: z.array(z.string()),
  stacking: citedOrSilent(z.enum(lexiconValues("stacking"))),
  pool: z.union([z.strictObject({ limit: money, period }), NOT_STATED]),
  quota: z.union([z.strictObject({ count, period }), NOT_STATED]),
});
export const target = z.strictObject({
  ...statement,
  metric: z.string().describe("verbatim"),
  value: z.union([quantity, z.strictObject({ kind: z.literal("words"), text: z.string() })]),
  deadline: z.union([date, NOT_STATED]),
  period,
});
export const requirement = z.strictObject({
  ...statement,
  of: cited(z.enum(lexiconValues("payee"))),
  metric: z.string().describe("verbatim"),
  value: quantity,
  period,
});
