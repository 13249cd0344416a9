import type { Assessment, Line, Yuan } from "../assess/assess.ts";
import type { Profile } from "../domain/profile.ts";
import type { DecideData, Look } from "./data.ts";
import { type DocumentState, documentStates } from "./documents.ts";
import { findingWords } from "./finding.ts";
import { REASONS, type ReasonId, reasonOf } from "./reasons.ts";
import { type Relevance, relevanceTo } from "./relevance.ts";
import { tidy } from "./words.ts";

/** A measure as a result shows it. */
export type LineView = {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  readonly clause: string;
  /** `《…》一 强化算力服务支撑` */
  readonly source: string;
  readonly quote: string;
  readonly payee: string;
  readonly toPerson: boolean;
  readonly yuan: Yuan | null;
  readonly atMost: boolean;
  readonly working: string;
  readonly because: string;
  readonly sentence: string;
  /** What something in kind is worth; never in a total. */
  readonly note: string;
  readonly agencies: readonly string[];
  readonly conditions: readonly string[];
  /** The places that have it. */
  readonly places: readonly string[];
  /** It stands in a clause that counts by something the founder said. */
  readonly near: boolean;
};

/** One place's row: what the founder is entitled to there. */
export type PlaceView = {
  readonly id: string;
  readonly look: Look;
  readonly entitled: Yuan;
  readonly atMost: Yuan;
  readonly toPerson: Yuan;
  /** What makes the optimistic figure larger; undefined where the readings agree. */
  readonly driver: { readonly title: string; readonly sentence: string; readonly source: string } | undefined;
  /** The labels of the places with the same conservative figure. */
  readonly tiedWith: readonly string[];
  readonly documents: readonly DocumentState[];
  /** A counted line rests on a document that does not say from when it holds. */
  readonly unstatedStart: boolean;
  readonly counted: readonly LineView[];
};

export type Group = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly lines: readonly LineView[];
};
export type ResultView = {
  readonly asOf: string;
  readonly finding: string;
  readonly places: readonly PlaceView[];
  /** By reason, each measure once. */
  readonly notCounted: readonly Group[];
  /** Never added to the first: one block a kind. */
  readonly apart: readonly Group[];
  readonly drafts: readonly LineView[];
};

const APART = [
  ["ceiling", "只有上限：要经评选，或数额由评定决定", "只说明最多可能到多少，不是能预期的钱，不加进上面的合计。"],
  ["in-kind", "实物、减免与服务", "免费算力、免租、优惠价、对接和培训：不折成钱。"],
  ["loan", "贷款", "要还的钱。"],
  ["equity", "股权投入", "换走股权的钱。"],
  ["unquantified", "有支持，金额未载明", "文本说要支持，没有写多少。"],
] as const;

/** What a line is shown with. */
type Shown = { readonly data: DecideData; readonly relevance: ReadonlyMap<string, Relevance> };

function lineView({ data, relevance }: Shown, line: Line, places: readonly string[]): LineView {
  const document = data.assess.documents.find(({ id }) => id === line.document);
  return {
    id: line.measure,
    title: line.title,
    document: line.document,
    clause: line.clause,
    source: `《${document?.shortTitle ?? line.document}》${data.clauses[line.clause] ?? ""}`,
    quote: line.quote,
    payee: data.payees[line.payee] ?? "",
    toPerson: line.toPerson,
    yuan: line.yuan,
    atMost: line.rateIs === "at-most",
    working: line.working,
    because: line.because,
    sentence: line.sentence,
    note: line.note,
    agencies: line.agencies,
    conditions: line.conditions,
    places,
    near: relevance.get(line.measure)?.near ?? false,
  };
}

/** A measure that several places have, once, where they say the same of it. */
function once(shown: Shown, found: readonly { place: string; line: Line }[]): LineView[] {
  const merged = new Map<string, { line: Line; places: string[] }>();
  for (const { place, line } of found) {
    const key = `${line.measure} ${line.because}`;
    const known = merged.get(key);
    if (known) known.places.push(place);
    else merged.set(key, { line, places: [place] });
  }
  return [...merged.values()].map(({ line, places }) => lineView(shown, line, places));
}

const gain = ({ yuan }: Line): number => (yuan ? yuan.optimistic - yuan.conservative : 0);

function placeView(shown: Shown, assessment: Assessment, id: string): PlaceView {
  const { data } = shown;
  const result = assessment.places[id];
  const place = data.assess.places.find((one) => one.id === id);
  if (!result || !place) throw new Error(`no place ${id} in the result`);
  const { totals, lines } = result;
  const entitled = lines.filter(({ bucket }) => bucket === "entitled");
  const [widest] = entitled.filter((line) => gain(line) > 0).sort((a, b) => gain(b) - gain(a));
  const driver = widest && lineView(shown, widest, [id]);
  const own = totals.entitled.conservative;
  const documents = documentStates(data.assess, place, assessment.asOf);
  const paying = new Set(entitled.map(({ document }) => document));
  return {
    id,
    look: data.looks[id] ?? { label: place.label, className: "", shape: "" },
    entitled: totals.entitled,
    atMost: totals.ofWhichAtMost,
    toPerson: totals.ofWhichToPerson,
    driver: driver && { title: driver.title, sentence: driver.sentence, source: driver.source },
    tiedWith: data.assess.places
      .filter((other) => other.id !== id && assessment.places[other.id]?.totals.entitled.conservative === own)
      .map(({ label }) => label),
    documents: documents.toSorted((a, b) => Number(paying.has(b.id)) - Number(paying.has(a.id))),
    unstatedStart: documents.some(({ id: document, startStated }) => !startStated && paying.has(document)),
    counted: entitled
      .toSorted((a, b) => (b.yuan?.optimistic ?? 0) - (a.yuan?.optimistic ?? 0))
      .map((line) => lineView(shown, line, [id])),
  };
}

/** The parts of a figure: what the text fixes, what it gives at most, the company's and the person's. */
export const parts = (place: PlaceView): { stated: number; atMost: number; company: number; person: number } => ({
  stated: tidy(place.entitled.conservative - place.atMost.conservative),
  atMost: place.atMost.conservative,
  company: tidy(place.entitled.conservative - place.toPerson.conservative),
  person: place.toPerson.conservative,
});

/** What a page shows of the assessment of a profile, in its order; computes nothing that the assessment has not. */
export function viewOf(profile: Profile, assessment: Assessment, data: DecideData): ResultView {
  const relevance = relevanceTo(profile, data.assess);
  const shown = { data, relevance };
  const rank = ({ id }: LineView): number => relevance.get(id)?.rank ?? 0;
  const all = data.assess.places.flatMap(({ id: place }) =>
    (assessment.places[place]?.lines ?? []).map((line) => ({ place, line })),
  );
  const reasons = (Object.keys(REASONS) as ReasonId[]).map((id) => ({
    id,
    ...REASONS[id],
    lines: once(
      shown,
      all.filter(({ line }) => line.bucket === "not-counted" && reasonOf(line) === id),
    ),
  }));
  const places = data.assess.places.map(({ id }) => placeView(shown, assessment, id));
  return {
    asOf: assessment.asOf,
    finding: findingWords(places),
    places,
    notCounted: reasons.filter(({ lines }) => lines.length > 0),
    apart: APART.map(([id, title, about]) => ({
      id,
      title,
      about,
      lines: once(
        shown,
        all.filter(({ line }) => line.bucket === id),
      ).toSorted((a, b) => rank(a) - rank(b)),
    })).filter(({ lines }) => lines.length > 0),
    drafts: once(
      shown,
      all.filter(({ line }) => line.bucket === "draft"),
    ),
  };
}
