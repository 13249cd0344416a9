import type { SupportCurveChart } from "../charts/support-curve/chart.ts";
import type { AxisNames } from "../charts/support-curve/draw.ts";
import { wordValidity } from "../dataset/validity-wording.ts";
import { PROFILE_LABELS } from "../domain/labels.ts";
import { wordIsoDate } from "../domain/wording.ts";
import type { Clause, PolicyDocument } from "../schema/comparable.ts";
import { buildDate } from "./build-date.ts";
import { clauseById, clauseLabel, dataset, documentById } from "./data.ts";

/** How the lines of a support curve are read: what is drawn, and no more. */
export function howToRead({ curves }: SupportCurveChart): string {
  const lines = curves.flatMap(({ of, pieces }) => pieces.map(({ atMost }) => ({ of, atMost })));
  const isOf = (reading: string): boolean => curves.some(({ of }) => of.some((one) => one.reading === reading));
  const said = [
    [lines.some(({ atMost }) => !atMost), "实线：原文写定的比例"],
    [lines.some(({ atMost }) => atMost), "虚线：原文写“不超过”“最高”的比例，实际可能更低"],
    [curves.some(({ of }) => new Set(of.map(({ place }) => place)).size > 1), "粗底线上的线：几地完全一样"],
    [isOf("conservative") && isOf("optimistic"), "色带：保守与乐观两种口径之间"],
    [isOf("own"), "细点线：同一处自己的一项单看"],
  ] as const;
  return `${said.flatMap(([is, words]) => (is ? [words] : [])).join("；")}。`;
}

/** What is spent across, what is paid upwards. */
export const axisNames = ({ key }: SupportCurveChart): AxisNames => ({
  across: PROFILE_LABELS[key],
  upwards: "一年可得",
});

/** The documents a chart draws on, once each. */
export const documentsOf = ({ measures }: SupportCurveChart): PolicyDocument[] =>
  [...new Set(measures.map(({ document }) => document))].map(documentById);

/** The sources of a chart in a line: the clauses, and what their documents are on the date. */
export const sourceLine = (chart: SupportCurveChart): string =>
  `来源：${chart.measures
    .map(({ clause }) => {
      const from = clauseById(clause);
      return `《${documentById(from.document).shortTitle}》${clauseLabel(from)}`;
    })
    .join("；")}。${documentsOf(chart)
    .map((document) => `《${document.shortTitle}》${wordValidity(document, buildDate)}`)
    .join("；")}。按${wordIsoDate(buildDate)}计算；择城，非官方。`;

/** Clauses by their document, in the order of the dataset. */
export const clausesByDocument = (
  clauses: readonly string[],
): { readonly document: PolicyDocument; readonly clauses: readonly Clause[] }[] =>
  dataset.documents.flatMap((document) => {
    const own = dataset.clauses.filter((one) => one.document === document.id && clauses.includes(one.id));
    return own.length > 0 ? [{ document, clauses: own }] : [];
  });

/** The documents that a chart draws on in a line, with the number of their clauses. */
export const clausesLine = (clauses: readonly string[]): string =>
  `来源：${clausesByDocument(clauses)
    .map(
      ({ document, clauses: own }) =>
        `《${document.shortTitle}》${own.length}条（${wordValidity(document, buildDate)}）`,
    )
    .join("；")}。${wordIsoDate(buildDate)}的情况；择城，非官方。`;
