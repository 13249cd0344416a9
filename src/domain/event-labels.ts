/** What happened, or will happen, to a document on a day. */
export const EVENT_LABELS = {
  signed: "成文",
  issued: "印发",
  effective: "施行",
  "plan-start": "计划年限开始",
  "plan-end": "计划年限最后一天",
  lapses: "有效期最后一天",
  received: "本站收到副本",
} as const;
