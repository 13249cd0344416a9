import fc from "fast-check";
import { expect, test } from "vitest";
import { assess } from "../../src/assess/assess.ts";
import { essential, pack, unpack } from "../../src/decide/pack.ts";
import { profiles } from "../assess/arbitrary.ts";
import { data } from "./samples.ts";

const shipped = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test("the whole survives the way to the browser", () => {
  expect(unpack(shipped(pack(data, {})))).toEqual(data);
});

test("what is left out at first changes no figure, block or reason", () => {
  const first = unpack(shipped(pack(essential(data), {})));
  const drafts = new Set(data.assess.documents.filter(({ status }) => status === "draft").map(({ id }) => id));
  fc.assert(
    fc.property(profiles, (own) => {
      const profile = { ...own, includeDrafts: false };
      const [part, whole] = [first.assess, data.assess].map((one) => assess(profile, one, data.today));
      for (const { id } of data.assess.places) {
        expect(part?.places[id]?.totals).toEqual(whole?.places[id]?.totals);
        const told = (lines: NonNullable<typeof part>["places"][string]["lines"] | undefined) =>
          lines
            ?.filter(({ document }) => !drafts.has(document))
            .map(({ measure, bucket, yuan, working, because, sentence }) => ({
              measure,
              bucket,
              yuan,
              working,
              because,
              sentence,
            }));
        expect(told(part?.places[id]?.lines)).toEqual(told(whole?.places[id]?.lines));
      }
    }),
    { numRuns: 60 },
  );
});

test("what can count has its sentence from the start", () => {
  const first = essential(data).assess;
  const profile = {
    computeSpend: 600_000,
    modelApiSpend: 100_000,
    graduate: true,
    registeredOn: "2026-05-10",
    personalLoan: 300_000,
    newHomeArea: 90,
  };
  for (const { lines } of Object.values(assess(profile, first, data.today).places))
    for (const line of lines.filter(({ bucket }) => bucket === "entitled")) expect(line.quote).not.toBe("");
});
