import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { assess } from "../../src/assess/assess.ts";
import { slim } from "../../src/assess/slim.ts";
import type { DecideData } from "../../src/decide/data.ts";
import { type ResultView, viewOf } from "../../src/decide/view.ts";
import type { Profile } from "../../src/domain/profile.ts";
import { presets as schema } from "../../src/schema/presets.ts";
import { dataset as content } from "../assess/data.ts";

const SHAPES = ["●", "◆", "▲"];
/** What the page has of the real content. */
export const data: DecideData = {
  assess: slim(content),
  clauses: Object.fromEntries(
    [...new Set(content.measures.map(({ clause }) => clause))].map((id) => [id, `条款 ${id}`]),
  ),
  payees: { opc: "OPC 企业", sme: "中小企业" },
  looks: Object.fromEntries(
    content.places.map(({ id, label }, n) => [id, { label, className: `place-${n + 1}`, shape: SHAPES[n] ?? "" }]),
  ),
  today: "2026-11-22",
};

export const presets = schema.parse(parse(readFileSync("content/presets.yml", "utf8")));

/** An example founder's profile. */
export function profileOf(id: string): Profile {
  const found = presets.find((preset) => preset.id === id);
  if (!found) throw new Error(`no preset ${id}`);
  return found.profile;
}

export const viewFor = (profile: Profile): ResultView =>
  viewOf(profile, assess(profile, data.assess, data.today), data);
