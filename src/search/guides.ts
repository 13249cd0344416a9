/** A question that a page of the site answers better than any clause does. */
export type Guide = {
  /** Any of these in what was typed. */
  readonly words: readonly string[];
  /** The comparison of a topic, or a page of the navigation. */
  readonly to: { readonly topic: string } | { readonly section: "decide" | "timeline" | "agencies" };
  /** What stands there; a topic has its own question. */
  readonly says?: string;
};

export const GUIDES: readonly Guide[] = [
  {
    to: { topic: "definition" },
    words: ["OPC是什么", "什么是OPC", "什么算OPC", "怎么算OPC", "算不算OPC", "OPC定义", "OPC的定义", "一人公司是什么"],
  },
  {
    to: { topic: "implementation" },
    words: [
      ...["怎么申请", "怎么申报", "如何申请", "如何申报", "怎样申请", "怎样申报", "怎么领", "怎么办理", "找谁申请"],
      ...[
        "哪里申请",
        "哪里申报",
        "申请流程",
        "申报流程",
        "申报时间",
        "什么时候申请",
        "什么时候申报",
        "能重复",
        "能叠加",
      ],
    ],
  },
  {
    to: { section: "agencies" },
    words: ["找谁", "谁负责", "哪个部门", "什么部门", "主管部门"],
    says: "哪个单位负责哪一条",
  },
  {
    to: { section: "decide" },
    words: ["哪里补贴", "补贴最多", "哪里最", "哪个城市", "哪座城市", "哪个地方", "选哪", "能拿多少", "能领多少"],
    says: "填自己的情况，看各地能拿什么",
  },
  {
    to: { section: "timeline" },
    words: ["到期", "过期", "有效期", "失效", "还有效", "截止", "什么时候生效"],
    says: "各文件何时生效、何时到期",
  },
];

/** Whether one of the words, folded as the query is, stands in what was asked. */
export const isAsked = (words: readonly string[], asked: string): boolean => words.some((word) => asked.includes(word));
