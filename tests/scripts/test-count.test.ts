import { expect, test } from "vitest";
import { type VitestReport, wordCount } from "../../scripts/test-count.ts";

const none: VitestReport = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
};

test("passed and failed tests are counted", () => {
  const testResults = [{ status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }] }];
  expect(wordCount({ ...none, numPassedTests: 1, numFailedTests: 1, testResults })).toBe("1 passed, 1 failed");
});

test("a test file that could not be loaded is a failure", () => {
  const testResults = [{ status: "failed", assertionResults: [] }];
  expect(wordCount({ ...none, numPassedTests: 3, testResults })).toBe("3 passed, 1 failed");
});

test("skipped tests are named only where there are some", () => {
  expect(wordCount({ ...none, numPassedTests: 3, numPendingTests: 1, numTodoTests: 1 })).toBe(
    "3 passed, 0 failed, 2 skipped",
  );
});
