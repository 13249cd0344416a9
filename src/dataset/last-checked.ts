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

/** Why a copy has not been compared with what its issuer published. */
export const uncheckedWhy = ({ officialAddress }: PolicyDocument): string =>
  officialAddress === "not-stated"
    ? "收到的文字没有附发布机关的网址，本站还没有找到原件来对照"
    : "官方网址已经记下，还没有逐字对照过";
