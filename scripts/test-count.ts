/** The part of Vitest's JSON report that is counted. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** "12 passed, 0 failed"; a file that fails without a failing test of its own (it could not be loaded) counts as one failure. */
export function wordCount(report: VitestReport): string {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  const words = [`${report.numPassedTests} passed`, `${report.numFailedTests + brokenFiles} failed`];
  if (skipped > 0) words.push(`${skipped} skipped`);
  return words.join(", ");
}
