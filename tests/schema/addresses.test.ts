import { expect, test } from "vitest";
import { writtenDocument } from "../../src/schema/written-document.ts";

const { officialAddress } = writtenDocument.shape;

test.each(["https://www.wuhan.gov.cn/a?b=1", "http://www.hongshan.gov.cn/", "not-stated"])(
  "%s may be linked",
  (address) => {
    expect(officialAddress.safeParse(address).success).toBe(true);
  },
);

test.each([
  "javascript:alert(1)",
  "JavaScript://x%0aalert(1)",
  "data:text/html,x",
  "file:///etc/passwd",
  "//foreign.example",
  "x",
])("%s may not", (address) => expect(officialAddress.safeParse(address).success).toBe(false));
