import type { Comparable, Dataset, Lists } from "../schema/comparable.ts";

/** The dataset's own version: major when a field changes its meaning, minor when one is added. */
export const DATASET_VERSION = "1.2.0";
const LICENSE = "CC BY 4.0 for the structure; the policies' texts belong to their issuers";

/** All documents and lists as one dataset, documents in the order of their ids. */
export function assembleDataset(comparables: readonly Comparable[], lists: Lists): Dataset {
  const ordered = [...comparables].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  const { generated, ...shared } = lists;
  return {
    version: DATASET_VERSION,
    generated,
    license: LICENSE,
    ...shared,
    documents: ordered.map((one) => one.document),
    clauses: ordered.flatMap((one) => one.clauses),
    measures: ordered.flatMap((one) => one.measures),
    targets: ordered.flatMap((one) => one.targets),
    requirements: ordered.flatMap((one) => one.requirements),
  };
}
