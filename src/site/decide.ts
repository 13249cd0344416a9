import { prepare } from "../assess/prepare.ts";
import { slim } from "../assess/slim.ts";
import type { DecideData } from "../decide/data.ts";
import type { Links } from "../decide/lines.ts";
import { essential, type Packed, pack } from "../decide/pack.ts";
import { label } from "../domain/labels.ts";
import type { ProfileField } from "../domain/profile.ts";
import type { Measure } from "../schema/comparable.ts";
import { buildDate } from "./build-date.ts";
import { clauseById, clauseLabel, dataset, placeLook } from "./data.ts";
import { presets } from "./presets.ts";
import { clauseUrl, statementUrl } from "./urls.ts";

/** Where a result's measures and clauses are on the site. */
export const links: Links = { measure: statementUrl, clause: clauseUrl };

const payeeLabels = (measures: readonly Measure[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    measures.flatMap(({ payee }) => (typeof payee === "string" ? [] : [[payee.is, label("payee", payee.is)]])),
  );

/** What the founder's page needs of the dataset. */
export const decideData: DecideData = {
  assess: slim(dataset),
  clauses: Object.fromEntries(
    [...new Set(dataset.measures.map(({ clause }) => clause))].map((id) => [id, clauseLabel(clauseById(id))]),
  ),
  payees: payeeLabels(dataset.measures),
  looks: Object.fromEntries(dataset.places.map(({ id, label }) => [id, { label, ...placeLook(id) }])),
  today: buildDate,
};

const measures = prepare(decideData.assess).measures;
/** Whether some measure's gate or amount asks for a field of the profile. */
export const isRead = (field: ProfileField): boolean => measures.some(({ reads }) => reads.has(field));

const profiles = Object.fromEntries(presets.map(({ id, profile }) => [id, profile]));
/** What the visitor's browser loads: at once, and when it needs the rest. */
export const essentialData: Packed = pack(essential(decideData), profiles);
export const wholeData: Packed = pack(decideData, {});
