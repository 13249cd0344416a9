import type { PolicyDocument } from "../schema/comparable.ts";

/** The oldest day on which a copy was received, and on which all were compared with their issuers; undefined if some never were. */
export function lastChecked(documents: readonly PolicyDocument[]): {
  received: string | undefined;
  withIssuer: string | undefined;
} {
  const checks = documents.map(({ dates }) => dates.checkedWithIssuer).sort();
  return {
    received: documents.map(({ dates }) => dates.received).sort()[0],
    withIssuer: checks.includes("not-stated") ? undefined : checks[0],
  };
}
