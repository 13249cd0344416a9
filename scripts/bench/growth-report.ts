/** Words for what growth costs: tables, cost per clause, and whether it is linear. */
import type { MeasuredFigure } from "../../src/schema/measured.ts";
import type { GrowthRun } from "./growth-run.ts";

/** Ten thousand clauses must build within these on two cores. */
export const LIMITS = { seconds: 300, bytes: 6e9 } as const;
/** A further clause may cost this many times what it cost before, and growth still counts as linear. */
const LINEAR = 1.5;

type Quantity = { readonly name: string; readonly unit: "s" | "B" | "count"; readonly of: (run: GrowthRun) => number };

const NOT_BUILD = "write";
const steps = (run: GrowthRun) => [...run.steps].filter(([name]) => name !== NOT_BUILD).map(([, cost]) => cost);
export const buildSeconds = (run: GrowthRun): number => steps(run).reduce((sum, { seconds }) => sum + seconds, 0);
export const peakBytes = (run: GrowthRun): number => Math.max(...steps(run).map((cost) => cost.peakBytes));

const processor = (name: string): Quantity => ({
  name: `${name}, processor`,
  unit: "s",
  of: ({ steps: all }) => all.get(name)?.cpuSeconds ?? 0,
});

const QUANTITIES: readonly Quantity[] = [
  ...["check", "write", "pages", "search"].map(processor),
  { name: "build, processor", unit: "s", of: (run) => steps(run).reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0) },
  { name: "pages made", unit: "count", of: ({ made }) => made.pages },
  { name: "HTML", unit: "B", of: ({ made }) => made.html },
  { name: "search files", unit: "B", of: ({ made }) => made.search },
  { name: "dataset.json", unit: "B", of: ({ made }) => made.dataset },
  { name: "everything", unit: "B", of: ({ made }) => made.all },
];

const MIB = 2 ** 20;
const mib = (bytes: number): string => `${(bytes / MIB).toFixed(0)} MiB`;

/** `12.3 s`, `45.6 MB`, `1,234`. */
const worded = (value: number, unit: Quantity["unit"]): string =>
  unit === "s" ? `${value.toFixed(1)} s` : unit === "B" ? `${(value / 1e6).toFixed(1)} MB` : value.toLocaleString("en");
const perClause = (value: number, unit: Quantity["unit"]): string =>
  unit === "s" ? `${(value * 1000).toFixed(1)} ms` : unit === "B" ? `${(value / 1e3).toFixed(1)} KB` : value.toFixed(2);

/** What one clause more costs between two sizes. */
const further = ({ of }: Quantity, small: GrowthRun, large: GrowthRun): number =>
  (of(large) - of(small)) / (large.clauses - small.clauses);

export type Growth = { readonly name: string; readonly times: number; readonly linear: boolean };

/** Whether a further clause costs the same at the two upper sizes as at the two lower. */
export function growthOf(runs: readonly GrowthRun[]): Growth[] {
  const [a, b, c] = runs;
  if (!a || !b || !c) return [];
  return QUANTITIES.map((one) => {
    const times = further(one, b, c) / further(one, a, b);
    return { name: one.name, times, linear: times <= LINEAR };
  });
}

/** The table of one size. */
export function sizeTable(run: GrowthRun): string {
  const { clauses, documents, places, made } = run;
  const rows = [...run.steps].map(
    ([name, { seconds, cpuSeconds, peakBytes: peak }]) =>
      `  ${name.padEnd(10)} ${worded(seconds, "s").padStart(9)}  processor ${worded(cpuSeconds, "s").padStart(9)}  ${mib(peak).padStart(9)}`,
  );
  const quantities = QUANTITIES.map(
    (one) =>
      `  ${one.name.padEnd(18)} ${worded(one.of(run), one.unit).padStart(10)}  a clause ${perClause(one.of(run) / clauses, one.unit)}`,
  );
  return [
    `${clauses} clauses, ${documents} documents, ${places} places`,
    ...rows,
    `  ${"build".padEnd(10)} ${worded(buildSeconds(run), "s").padStart(9)}  most memory at one time ${mib(peakBytes(run))}`,
    ...quantities,
    "  heaviest pages:",
    ...made.heaviest.map(({ path, bytes }) => `    ${worded(bytes, "B").padStart(9)}  ${path}`),
  ].join("\n");
}

/** `linear: a further clause costs 1.02 times …`, a line a quantity. */
export const growthLines = (growth: readonly Growth[]): string[] =>
  growth.map(
    ({ name, times, linear }) =>
      `  ${name.padEnd(18)} a further clause costs ${times.toFixed(2)} times as much at the larger sizes: ${linear ? "linear" : "NOT linear"}`,
  );

/** What a size breaks of the limits. */
export function brokenLimits(run: GrowthRun): string[] {
  const [seconds, bytes] = [buildSeconds(run), peakBytes(run)];
  return [
    ...(seconds > LIMITS.seconds
      ? [`${run.clauses} clauses took ${seconds.toFixed(0)} s, over ${LIMITS.seconds}`]
      : []),
    ...(bytes > LIMITS.bytes ? [`${run.clauses} clauses took ${mib(bytes)}, over ${mib(LIMITS.bytes)}`] : []),
  ];
}

const NAMES: Readonly<Record<string, string>> = {
  check: "核对内容",
  write: "生成可比数据",
  pages: "生成网页",
  search: "建搜索索引",
};

/** The figures that are kept, in Chinese. */
export function figuresOf(runs: readonly GrowthRun[], growth: readonly Growth[]): MeasuredFigure[] {
  const round = (value: number): number => Math.round(value * 10) / 10;
  const last = runs.at(-1);
  return [
    ...runs.flatMap((run): MeasuredFigure[] => {
      const at = `${run.clauses} 条、${run.places} 地：`;
      const limit = run === last;
      const { made } = run;
      return [
        {
          what: `${at}整个构建`,
          value: round(buildSeconds(run)),
          unit: "s",
          ...(limit ? { atMost: LIMITS.seconds } : {}),
        },
        {
          what: `${at}构建时同一刻最多占用的内存`,
          value: round(peakBytes(run) / MIB),
          unit: "MiB",
          ...(limit ? { atMost: Math.floor(LIMITS.bytes / MIB) } : {}),
        },
        ...Object.entries(NAMES).flatMap(([name, words]): MeasuredFigure[] => {
          const cost = run.steps.get(name);
          if (!cost) return [];
          return [
            {
              what: `${at}${words}`,
              value: round(cost.seconds),
              unit: "s",
              note: `处理器用时 ${round(cost.cpuSeconds)} 秒`,
            },
            {
              what: `${at}${words}，摊到每条的处理器用时`,
              value: round((cost.cpuSeconds * 1000) / run.clauses),
              unit: "ms",
            },
          ];
        }),
        { what: `${at}网页数`, value: made.pages, unit: "count" },
        { what: `${at}全部网页，未压缩`, value: made.html, unit: "B" },
        { what: `${at}摊到每条的网页字节，未压缩`, value: Math.round(made.html / run.clauses), unit: "B" },
        { what: `${at}搜索所用的全部文件`, value: made.search, unit: "B" },
        { what: `${at}dataset.json`, value: made.dataset, unit: "B" },
      ];
    }),
    ...growth.map(
      ({ name, times }): MeasuredFigure => ({
        what: `多一条的代价，大规模是小规模的几倍（1 为线性）：${name}`,
        value: Math.round(times * 100) / 100,
        unit: "count",
      }),
    ),
  ];
}
