import { describe, expect, test } from "vitest";
import { readAgencies, splitUnits } from "../../src/domain/agencies.ts";

describe("a list of units", () => {
  test.each([
    ["市数据局、市经信局", ["市数据局", "市经信局"]],
    ["市委金融办,市财政局，市科创局", ["市委金融办", "市财政局", "市科创局"]],
    ["市委组织部（市委人才办）、市人社局", ["市委组织部（市委人才办）", "市人社局"]],
    ["市委宣传部, 市文旅局", ["市委宣传部", "市文旅局"]],
    ["市自然资源和 城建局", ["市自然资源和城建局"]],
    ["市经信局,各区人民政府(含开发区、长江新区、风景区管委会,下同)", ["市经信局", "各区人民政府"]],
    ["市城运中心等", ["市城运中心"]],
    ["", []],
  ])("%s", (list, units) => expect(splitUnits(list)).toEqual(units));
});

describe("the brackets of a text", () => {
  test("each answers for the sentences since the one before", () => {
    const text = "甲。（责任单位：市数据局）乙。丙。（牵头单位:市经信局、市科创局）丁。";
    expect(readAgencies(text)).toEqual([
      { role: "responsible", units: ["市数据局"], span: { start: 2, end: 13 }, covers: { start: 0, end: 2 } },
      { role: "lead", units: ["市经信局", "市科创局"], span: { start: 17, end: 33 }, covers: { start: 13, end: 17 } },
    ]);
  });

  test.each([
    ["(责任单位:各区人民政府〈含开发区、长江新区,下同〉)", ["各区人民政府"]],
    ["〔牵头单位：市发展改革委（市数据局）、市市场监管局〕", ["市发展改革委（市数据局）", "市市场监管局"]],
  ])("%s", (text, units) => expect(readAgencies(text).map((one) => one.units)).toEqual([units]));

  test.each(["（责任单位：市数据局", "责任单位：市数据局", "（含责任单位）"])("%s is no statement", (text) =>
    expect(readAgencies(text)).toEqual([]),
  );
});
