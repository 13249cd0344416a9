import { spawnSync } from "node:child_process";
import { expect, test, vi } from "vitest";
import { dueTable } from "../../src/cli/due-table.ts";

vi.setConfig({ testTimeout: 60_000 });

const reviews = [
  { document: "a", title: "甲", received: "2026-11-21", checked: undefined, by: "2027-02-19" },
  { document: "b", title: "乙措施", received: "2026-11-21", checked: "2026-12-21", by: "2027-03-21" },
];

test("what is due stands first, in columns, then when each document must be looked at", () => {
  const common = { document: "a", title: "甲", clauses: 3, measures: 12 };
  expect(
    dueTable({
      on: "2027-03-01",
      due: [
        { ...common, kind: "unchecked", day: "2027-02-19", days: -10 },
        { ...common, kind: "lapses", day: "2027-03-01", days: 0, title: "乙措施" },
      ],
      reviews,
    }),
  ).toBe(`2027-03-01：2 项已到期，或 90 天内到期
2027-02-19  过了 10 天  《甲》      3 条 12 项措施  90 天没有与发布机关核对：对照原件，把 checkedWithIssuer 改成核对那天
2027-03-01  就是今天    《乙措施》  3 条 12 项措施  有效期最后一天：看有没有延长或新的文件

最晚哪天再与发布机关核对
2027-02-19  《甲》      从未核对，副本收到于 2026-11-21
2027-03-21  《乙措施》  上次核对 2026-12-21`);
});

test("nothing due is said", () => {
  expect(dueTable({ on: "2026-12-01", due: [], reviews })).toMatch(
    /^2026-12-01：没有到期的，也没有 90 天内要到期的。\n/,
  );
});

test("the exit code says whether something is due, or that the command cannot be read", () => {
  const run = (...args: string[]) => spawnSync(process.execPath, ["scripts/due.ts", ...args], { encoding: "utf8" });
  expect(run("--on", "2000-01-01").status).toBe(0);
  const late = run("--on", "2099-01-01", "--format", "json");
  expect(late.status).toBe(1);
  expect(JSON.parse(late.stdout).on).toBe("2099-01-01");
  for (const args of [["--on", "2026-02-30"], ["--format", "xml"], ["--day"]]) {
    const refused = run(...args);
    expect([refused.status, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toContain("用法：npm run -s due");
  }
  expect(
    run("--on", "x", "--format", "y")
      .stderr.split("\n")
      .map((line) => line.split("：")[0]),
  ).toEqual(["--on", "--format", ""]);
});

test("a wrong BUILD_DATE is named itself, and asked only where no day is", () => {
  const run = (day: string, ...args: string[]) =>
    spawnSync(process.execPath, ["scripts/due.ts", ...args], {
      encoding: "utf8",
      env: { ...process.env, BUILD_DATE: day },
    });
  const refused = run("2026-13-45");
  expect([refused.status, refused.stdout]).toEqual([2, ""]);
  expect(refused.stderr).toBe(
    "环境变量 BUILD_DATE：填的是 2026-13-45，应为真有的一天，写成 2026-11-22。请改正，或不设它（就是今天）。\n",
  );
  expect(run("2026-13-45", "--on", "2000-01-01").status).toBe(0);
  expect(run("").status).not.toBe(2);
});
