import { expect, test } from "vitest";
import { documentsOfPlace, isCurrent, measuresOfPlace } from "../../src/dataset/place-measures.ts";
import type { Place } from "../../src/schema/comparable.ts";
import { dataset, document, measure, TODAY } from "./fixture.ts";

const place = (id: string): Place => dataset().places.find((one) => one.id === id) as Place;
const data = dataset({
  documents: [
    document("city", "east"),
    document("draft", "east", { status: "draft" }),
    document("district", "ward"),
    document("other", "west"),
  ],
  measures: [
    measure("city#voucher", "east"),
    measure("city#voucher-again", "east", { repeats: "city/01-clause#voucher" }),
    measure("draft#voucher", "east", { repeats: "city/01-clause#voucher" }),
    measure("district#subsidy", "ward"),
    measure("other#subsidy", "west"),
  ],
});
const titles = (id: string, date = TODAY) =>
  measuresOfPlace(data, place(id), date).map(
    (held) => `${held.inherited ? "↳" : ""}${held.measure.title}:${held.status}`,
  );

test("a place has its own measures first, then those of the jurisdictions above it, and nobody else's", () => {
  expect(titles("east")).toEqual(["voucher:in-force", "voucher:draft"]);
  expect(titles("ward")).toEqual(["subsidy:in-force", "↳voucher:in-force", "↳voucher:draft"]);
  expect(titles("west")).toEqual(["subsidy:in-force"]);
});

test("a measure that a document in force says twice is one, and remembers where it is said again", () => {
  const [voucher] = measuresOfPlace(data, place("east"), TODAY);
  expect(voucher?.again.map(({ title }) => title)).toEqual(["voucher-again"]);
});

test("a lapsed document's measures stay, but do not count", () => {
  const later = measuresOfPlace(data, place("west"), "2028-01-01");
  expect(later.map(({ status }) => status)).toEqual(["lapsed"]);
  expect(later.filter(isCurrent)).toEqual([]);
});

test("a measure of a document that is missing is an error", () => {
  const broken = { ...data, documents: [] };
  expect(() => measuresOfPlace(broken, place("west"), TODAY)).toThrow("no document");
});

test("a place's documents are its own, then those above", () => {
  expect(documentsOfPlace(data, place("ward")).map(({ id }) => id)).toEqual(["district", "city", "draft"]);
});
