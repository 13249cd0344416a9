/* The records of the dataset, for the layers that know them only through here. */
export type {
  Ambiguity,
  Amount,
  Cap,
  Clause,
  ComparableQuantity,
  Dataset,
  Measure,
  PolicyDocument,
  Requirement,
  StatedDate,
  Target,
  TierAmount,
} from "../schema/comparable.ts";
