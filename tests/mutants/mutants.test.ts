import { describe, expect, test } from "vitest";
import { EXPLAINED, unexplained } from "../../src/mutants/explained.ts";
import { lexicalMutants, structureMutants } from "../../src/mutants/fields.ts";
import { changed, type Mutant } from "../../src/mutants/mutant.ts";
import { numberMutants, swapMutants } from "../../src/mutants/numbers.ts";
import { profileMutants } from "../../src/mutants/profile.ts";
import { quoteMutants } from "../../src/mutants/quotes.ts";
import { runMutants, type Survivor } from "../../src/mutants/run.ts";
import { wordRun } from "../../src/mutants/word-run.ts";
import { claimsOf } from "../../src/normalise/claims.ts";
import { readCorpus } from "../../src/normalise/corpus.ts";
import { contentOf } from "../checks/fixtures.ts";

const { corpus } = readCorpus(contentOf("base", "good"));
const clause = (slug: string) => {
  const found = corpus.clauses.find((one) => one.slug === slug);
  if (!found) throw new Error(slug);
  return { clause: found, claims: claimsOf(found.written) };
};
const told = (mutants: Iterable<Mutant>, kind: string): string[] =>
  [...mutants].filter((one) => one.kind === kind).map(({ from, to }) => `${from} → ${to}`);

describe("a change", () => {
  const value = { list: [{ a: 1 }, { a: 2 }], b: "x" };

  test("is made in a copy", () => {
    expect(changed(value, ["list", 1, "a"], 3)).toEqual({ list: [{ a: 1 }, { a: 3 }], b: "x" });
    expect(value.list[1]).toEqual({ a: 2 });
  });

  test("to undefined takes the key, or the entry of a list, away", () => {
    expect(changed(value, ["b"], undefined)).toEqual({ list: [{ a: 1 }, { a: 2 }] });
    expect(changed(value, ["list", 0], undefined)).toEqual({ list: [{ a: 2 }], b: "x" });
  });

  test("needs a place", () => expect(() => changed(value, ["c", "d"], 1)).toThrow(RangeError));
});

describe("the mutants of a clause", () => {
  const { clause: compute, claims } = clause("00-compute");

  test("numbers, units and comparators", () => {
    const mutants = [...numberMutants(compute, claims)];
    expect(told(mutants, "number")).toContain("50% → 500%");
    expect(told(mutants, "unit")).toContain("最高 20 万元 → 最高 20 亿元");
    expect(told(mutants, "comparator")).toEqual([
      "50% → 最高 50%",
      "50% → 不少于 50%",
      "最高 20 万元 →  20 万元",
      "最高 20 万元 → 不少于 20 万元",
      "不超过 3 年 →  3 年",
      "不超过 3 年 → 不少于 3 年",
    ]);
    expect(told(mutants, "number of another place")).toContain("50% → 最高20万元");
  });

  test("each two numbers of one kind", () => {
    const software = clause("01-software");
    expect(told(swapMutants(software.clause, software.claims), "two numbers swapped")).toEqual([
      "50 万元 | 20 万元 → 20 万元 | 50 万元",
    ]);
  });

  test("values by other words of the quote, and silence", () => {
    const software = clause("01-software");
    const mutants = [...lexicalMutants(software.clause, software.claims)];
    expect(told(mutants, "payee")).toHaveLength(27);
    expect(told(mutants, "payee by other words")).toEqual([]);
    expect(told(mutants, "combine dropped")).toEqual([
      '{"is":"one-of","words":"分别"} → not-stated',
      '{"is":"one-of","words":"分别"} → not-applicable',
    ]);
  });

  test("what a rate means, a cap, a term, a step", () => {
    expect(told(structureMutants(compute), "means")).toEqual(["paid → relief", "paid → you-pay"]);
    expect(told(structureMutants(compute), "cap dropped")).toHaveLength(1);
    expect(told(structureMutants(compute), "term dropped")).toHaveLength(2);
    expect(told(structureMutants(clause("01-software").clause), "step dropped")).toHaveLength(2);
  });

  test("inputs and gates", () => {
    expect(told(profileMutants(compute), "input")).toContain("computeSpend → modelApiSpend");
    const software = [...profileMutants(clause("01-software").clause)];
    expect(told(software, "gate value")).toContain("national → provincial");
    expect(told(software, "gate dropped")).toHaveLength(2);
  });

  test("quotes and statements", () => {
    const mutants = [...quoteMutants(compute, claims)];
    expect(told(mutants, "quote without its payee")).toHaveLength(1);
    expect(told(mutants, "measure removed")).toHaveLength(1);
    expect(told(quoteMutants(clause("04-tasks").clause, []), "task row removed")).toHaveLength(1);
  });
});

describe("a run", () => {
  const run = runMutants(corpus);

  test("refuses every change of the small tree but one: the part of a quote that nothing rests on", () => {
    expect(run.broken).toEqual([]);
    expect(run.survivors.map(({ kind, path }) => [kind, path])).toEqual([
      ["quote without its last part", ["targets", 0, "quote"]],
    ]);
  });

  test("counts by kind", () => {
    for (const [kind, { killed, total }] of run.counts) {
      expect(total, kind).toBeGreaterThan(0);
      expect(killed, kind).toBeLessThanOrEqual(total);
    }
    expect([...run.counts.keys()]).toEqual(expect.arrayContaining(["number", "hash", "document's date", "task cell"]));
    const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
    expect(sum(run.killers.values())).toBe(sum([...run.counts.values()].map(({ killed }) => killed)));
  });

  test("learns nothing from a clause that has problems of its own", () => {
    const { corpus: bad } = readCorpus(contentOf("terms", "bad"));
    expect(runMutants(bad).broken).toEqual(["content/clauses/linjiang-plan-2026/00-extra.mdx"]);
  });
});

describe("an explanation", () => {
  const survivor: Survivor = {
    kind: "term dropped",
    file: "a.mdx",
    line: 3,
    path: ["measures", 0, "term"],
    from: "3 年",
    to: "not-stated",
  };
  const counts = new Map([["term dropped", { killed: 1, total: 2 }]]);
  const killers = new Map([["numerals", 1]]);
  const word = (broken: string[], explanations: Parameters<typeof wordRun>[1]) =>
    wordRun({ counts, killers, survivors: [survivor], broken }, explanations);

  test("covers its kind", () => {
    expect(unexplained([survivor], [{ kind: "term dropped", reason: "x" }])).toEqual({
      survivors: [],
      explanations: [],
    });
    expect(word([], [{ kind: "term dropped", reason: "it is said elsewhere" }])).toEqual({
      failed: false,
      text: [
        "killed/total  what was changed",
        "          1/2  term dropped",
        "          1/2  all",
        "",
        "First to refuse: numerals 1.",
        "",
        "Survivors that are explained:",
        "",
        "1 × term dropped: it is said elsewhere",
        "a.mdx:3 [term dropped] measures[0].term",
        "  from  3 年",
        "  to    not-stated",
        "",
        "1 of 2 mutants survive; 0 without an explanation.",
      ].join("\n"),
    });
  });

  test("missing, unneeded, or of a broken file fails the run", () => {
    expect(word([], [])).toMatchObject({ failed: true, text: expect.stringContaining("1 without an explanation") });
    const two = [
      { kind: "term dropped", reason: "x" },
      { kind: "hash", reason: "y" },
    ];
    expect(word([], two)).toMatchObject({ failed: true, text: expect.stringContaining('"hash" is not needed') });
    expect(word(["b.mdx"], two.slice(0, 1))).toMatchObject({
      failed: true,
      text: expect.stringContaining("b.mdx has problems"),
    });
  });

  test("is given once for a kind, with a reason", () => {
    const kinds = EXPLAINED.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const { reason } of EXPLAINED) expect(reason.length).toBeGreaterThan(20);
  });
});
