import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readYaml, validate, valueAt } from "../../src/normalise/yaml-source.ts";

const TEXT = `id: a
list:
  - name: one
    nested: { deep: 1 }
  - name: two
`;

describe("a value's line", () => {
  const source = readYaml("x.yml", TEXT);
  test.each([
    [[], 1],
    [["id"], 1],
    [["list"], 2],
    [["list", 0, "name"], 3],
    [["list", 0, "nested", "deep"], 4],
    [["list", 1], 5],
  ])("%j stands on line %d", (path, line) => expect(source.line(path)).toBe(line));

  test("of a missing value is its nearest parent's", () => {
    expect(source.line(["list", 1, "nested", "deep"])).toBe(5);
    expect(source.line(["nothing"])).toBe(1);
  });

  test("counts the lines before the YAML", () => expect(readYaml("x.mdx", TEXT, 1).line(["list"])).toBe(3));
});

describe("YAML that is not well formed", () => {
  test.each([
    ["a: [1, 2", 1],
    ["a: 1\na: 2", 2],
    ["a: 1\nb: 1\n  c: 2", 2],
  ])("%j is a problem on line %d", (text, line) => {
    const { value, problems } = readYaml("x.yml", text);
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({ rule: "frontmatter", file: "x.yml", line, expected: "well-formed YAML" });
  });

  test("a date in quotes and one without stay strings", () => {
    expect(readYaml("x.yml", 'a: "2026-11-21"\nb: 2026-11-21').value).toEqual({ a: "2026-11-21", b: "2026-11-21" });
  });
});

describe("a value of the wrong shape", () => {
  const schema = z.strictObject({
    id: z.string(),
    list: z.array(
      z.strictObject({ name: z.enum(["one", "two"]), nested: z.strictObject({ deep: z.number() }).optional() }),
    ),
  });
  const problemsOf = (text: string) => validate(schema, "x.yml", readYaml("x.yml", text)).problems;

  test("the right shape has no problem", () => {
    const result = validate(schema, "x.yml", readYaml("x.yml", TEXT));
    expect([result.problems, result.value?.list[1]?.name]).toEqual([[], "two"]);
  });

  test("every problem is told, each with its line, value and expectation", () => {
    const problems = problemsOf("id: 1\nlist:\n  - name: three\n    nested: { deep: x, wide: 1 }\n");
    expect(problems.map(({ line, found, expected }) => [line, found, expected])).toEqual([
      [1, "id: 1", "string, received number"],
      [3, 'list[0].name: "three"', 'one of "one"|"two"'],
      [4, 'list[0].nested.deep: "x"', "number, received string"],
      [4, 'list[0].nested: {"deep":"x","wide":1}', 'Unrecognized key: "wide"'],
    ]);
  });

  test("of a union the branch that fits best says what is wrong", () => {
    const union = z.strictObject({
      payee: z.union([z.strictObject({ is: z.enum(["opc"]), words: z.string() }), z.literal("not-stated")]),
    });
    const tell = (text: string) =>
      validate(union, "x.yml", readYaml("x.yml", text)).problems.map(({ found, expected }) => [found, expected]);
    expect(tell("payee: { is: OPC, words: OPC }")).toEqual([['payee.is: "OPC"', '"opc"']]);
    expect(tell("payee: silent")).toEqual([['payee: "silent"', 'object, received string; or "not-stated"']]);
  });
});

test("the value at a path", () => {
  const value = { list: [{ a: 1 }] };
  expect(valueAt(value, ["list", 0, "a"])).toBe(1);
  expect(valueAt(value, ["list", 1, "a"])).toBeUndefined();
  expect(valueAt(value, [])).toBe(value);
});
