import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alternativesOf } from "../../src/search/alternatives.ts";
import { answer, type Result } from "../../src/search/answer.ts";
import { buildGrams } from "../../src/search/gram-build.ts";
import { confirm, gramSource, nothingLoaded } from "../../src/search/gram-source.ts";
import { findHits } from "../../src/search/match.ts";
import { plainSource } from "../../src/search/plain-source.ts";
import { prepareClauses } from "../../src/search/prepared.ts";
import { NotLoaded } from "../../src/search/source.ts";
import { standsIn } from "../../src/search/stands.ts";
import type { SearchTexts } from "../../src/search/texts.ts";
import { foldedText, prepareWords, readQuery } from "../../src/search/words.ts";

const words = prepareWords({
  simplified: "補补貼贴",
  synonyms: [
    ["补贴", "补助"],
    ["房租", "租金"],
    ["API", "Token"],
  ],
  ignored: ["怎么", "的"],
  terms: ["算力券", "租金"],
});
const document = (
  id: string,
  status: SearchTexts["status"],
  texts: readonly (readonly [string, string])[],
  from: number,
) => ({
  document: id,
  shortTitle: id,
  status,
  statusLabel: status,
  jurisdiction: id === "b" ? "乙区" : "甲市",
  places: ["here"],
  names: [id === "b" ? "乙区" : "甲市", `${id}文〔2026〕4号`],
  clauses: Object.fromEntries(
    texts.map(([title, text], n) => [
      `${id}/${n}`,
      { label: title, title, text, units: ["市数据局"], topics: [], has: [], measures: [], rank: from + n },
    ]),
  ),
});
const all = prepareClauses([
  document(
    "a",
    "in-force",
    [
      ["总则", "给算力补贴。"],
      ["算力", "最高 20 万元。"],
      ["租金", "对租金给予补助，调用 API 的。"],
    ],
    0,
  ),
  document("b", "draft", [["其他", "发放算力券，给补贴120万元，补助算力。"]], 3),
]);
/** Answers from the files of an index, loading what it asks for, one after the other. */
function fromFiles(typed: string, clauses = all): Result[] {
  const { meta, shards } = buildGrams(clauses, "1");
  const loaded = nothingLoaded(meta);
  for (;;)
    try {
      const results = answer(gramSource(loaded), readQuery(typed, words), words);
      if (confirm(loaded, results)) return results;
    } catch (error) {
      if (!(error instanceof NotLoaded)) throw error;
      for (const n of loaded.missingShards) loaded.shards.set(n, shards[n] ?? {});
      for (const n of loaded.missingClauses) loaded.clauses.set(n, clauses[n] ?? { body: "", names: [] });
      loaded.missingShards.clear();
      loaded.missingClauses.clear();
    }
}
const fromTexts = (typed: string, clauses = all): Result[] =>
  answer(plainSource(clauses), readQuery(typed, words), words);
const idOf = ({ clause }: Result): string => all[clause]?.id ?? "";

describe.each([
  ["all texts", fromTexts],
  ["the files of an index", fromFiles],
])("a search over %s finds", (_source, search) => {
  const found = (typed: string) => search(typed).map((one) => `${idOf(one)} ${one.near ?? "exact"}`);

  test.each([
    ["a title before a text, in force before a draft", "算力", ["a/1 exact", "a/0 exact", "b/0 exact"]],
    ["a whole number", "20万元", ["a/1 exact"]],
    ["both scripts, and synonyms behind", "補貼", ["a/0 exact", "b/0 exact", "a/2 synonym"]],
    ["an amount written otherwise", "二十万", ["a/1 amount"]],
    ["an amount in digits", "200000元", ["a/1 amount"]],
    ["a number of a document", "b文[2026]4号", ["b/0 context"]],
    ["a place and a word", "乙区 算力", ["b/0 context"]],
    ["one wrong character", "算力劵", ["b/0 typo"]],
    ["words apart", "房租怎么补贴", ["a/2 split"]],
    ["a place, written together with a word", "乙区补贴", ["b/0 split"]],
    ["some of the words, one in a title first", "租金 最高", ["a/2 some", "a/1 some"]],
    ["few that hold it, then those with its words apart, none twice", "算力补贴", ["a/0 exact", "b/0 split"]],
    ["nothing apart for a word less what says nothing", "租金的补助", ["a/2 split"]],
    ["nothing apart where no part comes apart", "对租金", ["a/2 exact"]],
    ["a unit", "市数据局 租金", ["a/2 exact"]],
    ["nothing where there is nothing", "乱七八糟", []],
  ])("%s: %s", (_, typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  test("each piece of each text, and nothing that does not hold it", () => {
    const bodies = all.map(({ id, clause }) => [id, clause.title, clause.text] as const);
    fc.assert(
      fc.property(
        fc.constantFrom(...bodies),
        fc.nat(40),
        fc.integer({ min: 1, max: 12 }),
        ([, , text], start, length) => {
          const piece = [...text.replace(/\s/g, "")]
            .slice(start % text.length, (start % text.length) + length)
            .join("");
          const query = readQuery(piece, words);
          const exact = search(piece).filter(({ near }) => near === undefined);
          const holds = (one: string) => query.parts.every((part) => findHits(one, [part]).length > 0);
          const expected = bodies.filter(([, title, body]) => holds(title) || holds(body)).map(([id]) => id);
          if (query.parts.length > 0) expect(exact.map(idOf).sort()).toEqual(expected.sort());
        },
      ),
    );
  });

  test("the same as what is highlighted", () => {
    const text = fc.string({ unit: fc.constantFrom(..."算力券20万元5%aA（ ") });
    fc.assert(
      fc.property(text, text, (typed, within) => {
        for (const part of readQuery(typed, words).parts)
          expect(standsIn(foldedText(within), part.join(""))).toBe(findHits(within, [part]).length > 0);
      }),
    );
  });

  test("something or nothing, but always an end", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => void found(typed)));
    found("补贴房租API".repeat(30));
  }, 30_000);
});

describe.each([
  ["all texts", fromTexts],
  ["the files of an index", fromFiles],
])("over %s", (_source, search) => {
  test("a text that only has the pieces of a query does not hold it", () => {
    const own = prepareClauses([document("a", "in-force", [["总则", "创新发展。新发展阶段。"]], 0)]);
    expect(search("新发展阶段", own)).toHaveLength(1);
    expect(search("创新发展阶段", own).filter(({ near }) => near === undefined)).toEqual([]);
  });

  const inTexts = (typed: string, texts: readonly string[]) => {
    const own = texts.map((text) => ["总则", text] as const);
    return search(typed, prepareClauses([document("a", "in-force", own, 0)])).map(({ clause }) => clause);
  };
  test("words apart follow four answers, not five", () => {
    const four = Array<string>(4).fill("算力补贴");
    expect(inTexts("算力补贴", [...four, "算力，补贴"])).toEqual([0, 1, 2, 3, 4]);
    expect(inTexts("算力补贴", [...four, "算力补助", "算力，补贴"])).toEqual([0, 1, 2, 3, 4]);
  });

  test("a word less what says nothing does not follow what holds all that was typed", () => {
    expect(inTexts("补贴的", ["补贴的", "补贴"])).toEqual([0]);
  });

  test("where words stand apart, the reader's own come before other words for them", () => {
    const own = prepareClauses([
      document(
        "a",
        "in-force",
        [
          ["总则", "对租金给予补助。"],
          ["其他", "房租另给补贴。"],
        ],
        0,
      ),
    ]);
    expect(search("房租怎么补贴", own).map(({ clause }) => clause)).toEqual([1, 0]);
  });
});

test("the files of an index answer as all texts do, whatever is typed", () => {
  const typed = fc.string({
    unit: fc.constantFrom(..."算力券补贴补助租金房租最高20万元乙区市数据局的怎么4号 ", "算力", "补贴", "租金"),
    maxLength: 12,
  });
  fc.assert(
    fc.property(typed, (one) => void expect(fromFiles(one)).toEqual(fromTexts(one))),
    { numRuns: 500, examples: [["券20"], ["搞20万"]] },
  );
});

test("in any clauses both sources find the same: none twice, exact ones first, those apart only where there are few", () => {
  const text = fc.string({ unit: fc.constantFrom(..."算力补贴的", "算力", "补贴", "补助", "租金"), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 4, maxLength: 12 }), text, (texts, typed) => {
      const own = prepareClauses([
        document(
          "a",
          "in-force",
          texts.map((one) => ["总则", one] as const),
          0,
        ),
      ]);
      const results = fromTexts(typed, own);
      // Where no clause answers all of a query, an index guesses more: it reads only some clauses for a mistake.
      fc.pre(results.every(({ near }) => near !== "typo" && near !== "some") && results[0]?.near !== "split");
      expect(fromFiles(typed, own)).toEqual(results);
      expect(new Set(results.map(({ clause }) => clause)).size).toBe(results.length);
      const near = results.map((one) => one.near ?? "");
      expect(near.filter((one) => one === "")).toEqual(near.slice(0, near.lastIndexOf("") + 1));
      const before = near.indexOf("split");
      if (before > 0) expect(before).toBeLessThan(5);
    }),
    { numRuns: 500 },
  );
});

test("a Latin synonym is a whole word, and several words may be replaced", () => {
  expect(alternativesOf("capital", words)).toEqual([]);
  expect(alternativesOf("api费用", words).map(({ text }) => text)).toEqual(["token费用"]);
  expect(alternativesOf("房租补贴", words).map(({ text }) => text)).toEqual(["租金补贴", "房租补助", "租金补助"]);
});
