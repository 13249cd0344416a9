import { type Assessment, assess } from "../assess/assess.ts";
import { READINGS } from "../assess/context.ts";
import { isFounders, prepare } from "../assess/prepare.ts";
import { PROFILE_FIELD_NAMES, PROFILE_FIELDS, type Profile, type ProfileField } from "../domain/profile.ts";
import type { DecideData } from "./data.ts";
import { labelOf, unitOf, VALUE_WORDS } from "./field-words.ts";
import { type Found, findingWords } from "./finding.ts";

/** One other answer to a question that is no sum of money, and how it is said. */
type Other = { readonly said: string; readonly profile: Profile };

function others(key: ProfileField, profile: Profile): Other[] {
  const field = PROFILE_FIELDS[key];
  const own = profile[key];
  const other = (value: Profile[ProfileField], said: string): Other[] => [
    { said: `「${labelOf(key)}」${said}`, profile: { ...profile, [key]: value } },
  ];
  switch (field.kind) {
    case "flag":
      return other(own !== true, own === true ? "为否" : "为是");
    case "count":
      return [
        ...other(Number(own ?? 0) + 1, `再多 1 ${unitOf(key, field.kind)}`),
        ...(Number(own ?? 0) > 0 ? other(Number(own) - 1, `少 1 ${unitOf(key, field.kind)}`) : []),
      ];
    case "one-of":
      return field.values.filter((value) => value !== own).flatMap((value) => other(value, `为${value}`));
    case "many-of":
      return field.values.flatMap((value) =>
        other(
          [...(Array.isArray(own) ? own : []), value] as Profile["firstVersionSoftware"],
          `再多一个${VALUE_WORDS[value]}的`,
        ),
      );
    default:
      return [];
  }
}

const foundIn = ({ places }: Assessment, { looks }: DecideData): Found[] =>
  Object.entries(places).map(([id, { totals }]) => ({
    look: looks[id] ?? { label: id },
    entitled: totals.entitled,
    atMost: totals.ofWhichAtMost,
  }));
const leaders = (places: readonly Found[]): string =>
  READINGS.map((reading) => {
    const most = Math.max(...places.map(({ entitled }) => entitled[reading]));
    return places.filter(({ entitled }) => entitled[reading] === most).map(({ look }) => look.label);
  }).join(";");

/**
 * The answers to yes-no questions, counts and choices, each changed by itself, that would change who leads: a sentence each, or
 * undefined for one that would not, so that a page can pause between two. Only questions that money of a document in force depends on are tried.
 */
export function* flips(profile: Profile, data: DecideData): Generator<string | undefined> {
  const counted = prepare(data.assess).measures.filter(
    (one) => one.quantified && isFounders(one) && one.document.status !== "draft",
  );
  const found = (own: Profile): Found[] => foundIn(assess(own, data.assess, data.today), data);
  const now = leaders(found(profile));
  for (const key of PROFILE_FIELD_NAMES) {
    if (!counted.some(({ reads }) => reads.has(key))) continue;
    let last = now;
    for (const { said, profile: changed } of others(key, profile)) {
      const then = found(changed);
      const outcome = leaders(then);
      // The first of several answers to one question with the same outcome stands for them.
      yield outcome === now || outcome === last ? undefined : `${said}：${findingWords(then)}`;
      last = outcome;
    }
  }
}
