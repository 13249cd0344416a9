import { byCharacters } from "../domain/order.ts";
import { wordQuantity } from "../domain/wording.ts";
import type { Dataset, StatedDate, Target } from "../schema/comparable.ts";

export type TopicTargets = { readonly topic: Dataset["topics"][number]; readonly targets: readonly Target[] };
/** Targets that share a deadline. 到2028年 and 到2028年底 are two deadlines. */
export type DeadlineTargets = {
  /** For the address: `2028`, `2028-year-end`, `every-year`, `not-stated`. */
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly topics: readonly TopicTargets[];
};

type Deadline = { readonly id: string; readonly label: string; readonly order: string };

function ofDate(date: StatedDate): Deadline {
  if (date.precision === "year") return { id: `${date.year}`, label: `到${date.year}年`, order: `${date.year}-0` };
  if (date.precision === "year-end")
    return { id: `${date.year}-year-end`, label: `到${date.year}年底`, order: `${date.year}-1` };
  const words = wordQuantity(date);
  return { id: `${date.year}-${date.precision}`, label: words, order: `${date.year}-2-${words}` };
}

function deadlineOf({ deadline, period }: Target): Deadline {
  if (deadline !== "not-stated") return ofDate(deadline);
  if (typeof period !== "string" && period.is === "year") return { id: "every-year", label: "每年", order: "9998" };
  return { id: "not-stated", label: "时限未载明", order: "9999" };
}

/** All targets by deadline, soonest first, then by topic in the order of the list of topics. */
export function targetsByDeadline(dataset: Dataset): DeadlineTargets[] {
  const groups = Map.groupBy(
    dataset.targets.map((target) => ({ target, deadline: deadlineOf(target) })),
    ({ deadline }) => `${deadline.order} ${deadline.id}`,
  );
  return [...groups.entries()]
    .sort(([a], [b]) => byCharacters(a, b))
    .flatMap(([, same]) => {
      const [first] = same;
      if (!first) return [];
      const targets = same.map(({ target }) => target);
      return [
        {
          id: first.deadline.id,
          label: first.deadline.label,
          count: targets.length,
          topics: dataset.topics
            .map((topic) => ({ topic, targets: targets.filter((target) => target.topic === topic.id) }))
            .filter((topic) => topic.targets.length > 0),
        },
      ];
    });
}
