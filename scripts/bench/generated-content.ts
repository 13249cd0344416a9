/** Content of many cities from the content of a few: other names, figures and verbs, the same in source, clause and document. */
import { createHash } from "node:crypto";
import { parse, stringify } from "yaml";
import type { ContentFiles } from "../../src/normalise/corpus.ts";
import { seeded } from "./queries.ts";

/** Pairs of these make names of places that do not exist; none is a numeral or a word of a policy. */
const FIRST = [..."岚沐澄芷暄霁翊沅泠皖郦溆岷灞"];
const LAST = [..."陵阜浦涧洲岗埠汀屿坞"];
/** Verbs that say the same, and that no rule reads. */
const VERBS = ["强化 加强", "培育 培养", "聚焦 瞄准", "围绕 紧扣", "加快 加速", "深化 拓展"].map((pair) =>
  pair.split(" "),
);

type Jurisdiction = {
  readonly name: string;
  readonly level: string;
  readonly parent?: string;
  readonly place: { readonly label: string; readonly note: string; readonly order: number };
};
type Agency = { readonly name: string; readonly jurisdiction: string };

const idOf = (file: string): string => file.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
const below = (files: ContentFiles, folder: string): [string, string][] =>
  [...files].filter(([file]) => file.startsWith(`content/${folder}/`));
/** `武汉` of `武汉市`. */
const short = (name: string): string => name.replace(/[市区]$/, "");

/** The nth invented name. */
export const placeName = (n: number): string =>
  `${FIRST[n % FIRST.length]}${LAST[Math.floor(n / FIRST.length) % LAST.length]}`;

type Changes = (text: string) => string;

/** Sums times a factor, shares of 20 to 99 % some points less, some verbs another: alike wherever the same words stand. */
function wording(random: () => number): Changes {
  const factor = 1 + Math.floor(random() * 4);
  const less = 5 * Math.floor(random() * 3);
  const verbs = VERBS.filter(() => random() < 0.5);
  return (text) =>
    verbs
      .reduce((rest, [from = "", to = ""]) => rest.replaceAll(from, to), text)
      .replace(/(?<![\d.])(\d+)(?=\s*万)/g, (sum) => String(Number(sum) * factor))
      .replace(/(?<![\d.])([2-9]\d)(?=\s*[%％])/g, (share) => String(Number(share) - less));
}

/** One more city with a district for each of the model's, and all its documents. */
function oneMore(files: ContentFiles, n: number, firstOrder: number): Map<string, string> {
  const set = `c${String(n).padStart(3, "0")}`;
  const jurisdictions = below(files, "jurisdictions").map(
    ([file, text]) => [idOf(file), parse(text) as Jurisdiction] as const,
  );
  const districts = jurisdictions.filter(([, { parent }]) => parent !== undefined);
  const city = placeName(n * (1 + districts.length));
  const newId = new Map(
    jurisdictions.map(([id]) => {
      const district = districts.findIndex(([one]) => one === id);
      return [id, district < 0 ? set : `${set}-d${district + 1}`];
    }),
  );
  const renamed = jurisdictions.map(([id, { name }]) => {
    const district = districts.findIndex(([one]) => one === id);
    return [short(name), district < 0 ? city : placeName(n * (1 + districts.length) + district + 1)] as const;
  });
  const names: Changes = (text) => renamed.reduce((rest, [from, to]) => rest.replaceAll(from, to), text);
  const documents = below(files, "documents").map(([file]) => idOf(file));
  const ids: Changes = (text) => documents.reduce((rest, id) => rest.replaceAll(id, `${set}-${id}`), text);

  // One wording for all: the documents of a city cite each other.
  const words = wording(seeded(n * 7919));
  const change: Changes = (text) => names(words(text));

  const made = new Map<string, string>();
  for (const id of documents) {
    const source = change(files.get(`content/sources/${id}.txt`) ?? "");
    made.set(`content/sources/${set}-${id}.txt`, source);
    const hash = createHash("sha256").update(source, "utf8").digest("hex");
    const document = ids(change(files.get(`content/documents/${id}.yml`) ?? ""))
      .replace(/^jurisdiction: (\S+)$/m, (_, old: string) => `jurisdiction: ${newId.get(old)}`)
      .replace(/sha256: [0-9a-f]{64}/, `sha256: ${hash}`);
    made.set(`content/documents/${set}-${id}.yml`, document);
    for (const [file, text] of below(files, `clauses/${id}`)) made.set(ids(file), ids(change(text)));
  }
  const [firstCity] = jurisdictions.filter(([, { parent }]) => parent === undefined);
  for (const [i, [id, one]] of [...(firstCity ? [firstCity] : []), ...districts].entries()) {
    const own = parse(names(stringify(one))) as Jurisdiction;
    const written = {
      ...own,
      ...(own.parent === undefined ? {} : { parent: set }),
      place: { ...own.place, order: firstOrder + i },
    };
    made.set(`content/jurisdictions/${newId.get(id)}.yml`, stringify(written));
  }
  const agencies = (parse(files.get("content/agencies.yml") ?? "[]") as Agency[]).map(({ name, jurisdiction }) => ({
    name: names(name),
    jurisdiction: newId.get(jurisdiction) ?? jurisdiction,
  }));
  made.set(
    "agencies",
    stringify([...new Map(agencies.map((one) => [`${one.name} ${one.jurisdiction}`, one])).values()]),
  );
  return made;
}

/** The content with as many more cities as bring it to at least `clauses` clauses. The same at each call. */
export function generateContent(files: ContentFiles, clauses: number): Map<string, string> {
  const each = below(files, "clauses").length;
  const places = below(files, "jurisdictions").length;
  const all = new Map(files);
  for (let n = 1; all.size > 0 && n * each < clauses; n++) {
    const made = oneMore(files, n, n * places + 1);
    all.set("content/agencies.yml", `${all.get("content/agencies.yml")}${made.get("agencies")}`);
    made.delete("agencies");
    for (const [file, text] of made) all.set(file, text);
  }
  return all;
}
