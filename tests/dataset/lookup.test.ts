import { expect, test } from "vitest";
import { draftIds, measuresOfDocument, measuresOfJurisdiction, perDataset } from "../../src/dataset/lookup.ts";
import { dataset, document, measure } from "./fixture.ts";

test("what is worked out of a dataset is worked out once for it, and again for another", () => {
  let times = 0;
  const count = perDataset(({ measures }) => {
    times++;
    return measures.length;
  });
  const [one, two] = [dataset(), dataset({ measures: [measure("city#a", "east")] })];
  expect([count(one), count(one), count(two), count(one)]).toEqual([0, 0, 1, 0]);
  expect(times).toBe(2);
});

test("items stand under their key in the order of the dataset; a key that none has holds none", () => {
  const [a, b, c] = [measure("city#a", "east"), measure("other#b", "west"), measure("city#c", "east")];
  const all = dataset({ measures: [a, b, c] });
  expect(measuresOfDocument(all, "city")).toEqual([a, c]);
  expect(measuresOfJurisdiction(all, "west")).toEqual([b]);
  expect(measuresOfJurisdiction(all, "ward")).toEqual([]);
});

test("drafts are told from the rest", () =>
  expect([
    ...draftIds(dataset({ documents: [document("a", "east", { status: "draft" }), document("b", "east")] })),
  ]).toEqual(["a"]));
