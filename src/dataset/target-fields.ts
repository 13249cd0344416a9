import { label } from "../domain/labels.ts";
import { fullFigure, isSilent, wordQuantity } from "../domain/wording.ts";
import type { Requirement, Target } from "../schema/comparable.ts";
import type { FieldValue } from "./measure-fields.ts";

type TargetField = { readonly key: string; readonly label: string; readonly values: readonly FieldValue[] };

const valueText = (value: Target["value"]): string => (value.kind === "words" ? value.text : wordQuantity(value));

function deadlineField(target: Target | Requirement): TargetField[] {
  if (!("deadline" in target)) return [];
  const { deadline } = target;
  return [
    {
      key: "deadline",
      label: "时限",
      values: [deadline === "not-stated" ? { silent: deadline } : { text: wordQuantity(deadline) }],
    },
  ];
}

function whoField(target: Target | Requirement): TargetField[] {
  if (!("of" in target)) return [];
  const { of } = target;
  return [{ key: "of", label: "对谁的要求", values: [{ text: label("payee", of.is), words: of.words }] }];
}

/** `人工智能产业规模：超过2000亿元，到2028年`. */
export function wordTarget(target: Target | Requirement): string {
  const when = "deadline" in target && target.deadline !== "not-stated" ? `，${wordQuantity(target.deadline)}` : "";
  const span = isSilent(target.period) ? "" : label("period", target.period.is);
  return `${target.metric.replace(/\s/g, "")}：${span}${valueText(target.value)}${when}`;
}

/** The fields of a target or a requirement in order. */
export function targetFields(target: Target | Requirement): TargetField[] {
  const { value, period } = target;
  return [
    ...whoField(target),
    { key: "metric", label: "指标", values: [{ text: target.metric }] },
    {
      key: "value",
      label: "数值",
      values: [
        value.kind === "words"
          ? { text: value.text }
          : { text: wordQuantity(value), full: fullFigure(value), words: value.text },
      ],
    },
    ...(isSilent(period)
      ? []
      : [{ key: "period", label: "周期", values: [{ text: label("period", period.is), words: period.words }] }]),
    ...deadlineField(target),
  ];
}
