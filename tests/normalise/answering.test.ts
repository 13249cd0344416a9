import { describe, expect, test } from "vitest";
import { answeringUnits, inText, tasksOf } from "../../src/normalise/answering.ts";
import { clauseOf } from "./clause.ts";

const TABLE = clauseOf(
  "清单\n\n| 序号 | 任务 | 牵头单位 | 责任单位 |\n| --- | --- | --- | --- |\n| 1 | 算力 | 市数据局 | 市经信局、市财政局 |\n| 2 | 人才 |  | 市人社局 |",
  'tasks:\n  - { no: "1", title: 算力, lead: 市数据局, responsible: 市经信局、市财政局 }\n  - { no: "2", title: 人才, lead: not-stated, responsible: 市人社局 }\n',
  "content/clauses/linjiang-plan-2026/01-tasks.mdx",
);
const headed = (heading: string) => {
  const clause = clauseOf(`一、${heading}。推动发展。`);
  return { ...clause, written: { ...clause.written, heading } };
};

describe("who answers for a sentence", () => {
  test("the bracket after it, from the bracket before", () => {
    const clause = clauseOf("甲 一。（责任单位：市数据局）乙。（牵头单位：市经信局）");
    expect(
      answeringUnits(clause, []).map(({ units, covers }) => [units, clause.text.slice(covers.start, covers.end)]),
    ).toEqual([
      [["市数据局"], "甲 一。"],
      [["市经信局"], "乙。"],
    ]);
  });

  test("without brackets the row of the task table with the clause's heading, whatever its number", () => {
    expect(answeringUnits(headed("算力"), [TABLE])).toEqual([
      { role: "lead", units: ["市数据局"], words: "市数据局", covers: { start: 0, end: 10 }, from: TABLE.id },
      {
        role: "responsible",
        units: ["市经信局", "市财政局"],
        words: "市经信局、市财政局",
        covers: { start: 0, end: 10 },
        from: TABLE.id,
      },
    ]);
  });

  test("a blank cell names nobody", () => {
    expect(answeringUnits(headed("人才"), [TABLE]).map(({ role }) => role)).toEqual(["responsible"]);
  });

  test("no bracket and no row: nobody", () => expect(answeringUnits(headed("其他"), [TABLE])).toEqual([]));

  test("its own bracket comes before any table", () => {
    const clause = clauseOf("算力。（责任单位：市科创局）");
    const own = { ...clause, written: { ...clause.written, heading: "算力" } };
    expect(answeringUnits(own, [TABLE]).map(({ units }) => units)).toEqual([["市科创局"]]);
  });
});

test("a table's rows; a blank cell is not-stated", () => {
  expect(tasksOf(TABLE)).toEqual([
    { no: "1", title: "算力", lead: ["市数据局"], responsible: ["市经信局", "市财政局"] },
    { no: "2", title: "人才", lead: "not-stated", responsible: ["市人社局"] },
  ]);
});

test("a span without white space is a span of the text", () => {
  const clause = clauseOf("给予 最高 20 万元。");
  const { start, end } = inText(clause, { start: 2, end: 8 });
  expect(clause.text.slice(start, end)).toBe("最高 20 万元");
});
