import { expect, test } from "vitest";
import { z } from "zod";
import { readYaml, validate } from "../../src/normalise/yaml-source.ts";
import { writtenDocument } from "../../src/schema/written-document.ts";

const { officialAddress } = writtenDocument.shape;

test.each(["https://www.wuhan.gov.cn/a?b=1", "https://www.hongshan.gov.cn", "https://gov.cn/@a/#b", "not-stated"])(
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
  "",
  "http://www.hongshan.gov.cn/",
  "https://user:pw@gov.cn/",
  "https://www.wuhan.gov.cn@foreign.example/",
  "https://@gov.cn/",
  "https:///gov.cn/",
  "https:gov.cn",
  "https://gov/",
  "https://gov.cn/a b",
  "https://[gov.cn/",
  " https://gov.cn/",
])("%s may not", (address) => expect(officialAddress.safeParse(address).success).toBe(false));

test("what is expected is said", () => {
  const { received } = writtenDocument.shape.dates.shape;
  const text = "officialAddress: https://user:pw@gov.cn/\nreceived: soon\n";
  const { problems } = validate(z.object({ officialAddress, received }), "a.yml", readYaml("a.yml", text));
  expect(problems.map(({ expected }) => expected)).toEqual([
    "an https address with a host and no user name, such as https://www.wuhan.gov.cn/a, or not-stated",
    "a day that exists, such as 2026-11-21, in quotes",
  ]);
});
