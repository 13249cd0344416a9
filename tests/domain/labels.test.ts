import { expect, test } from "vitest";
import { LABELS, label, PROFILE_LABELS } from "../../src/domain/labels.ts";
import { LEXICON } from "../../src/domain/lexicon.ts";
import { PROFILE_KEYS } from "../../src/domain/profile-keys.ts";

test("every value of the lexicon has a label of its own within its field", () => {
  for (const field of Object.keys(LEXICON) as (keyof typeof LEXICON)[]) {
    expect(Object.keys(LABELS[field]).sort()).toEqual(Object.keys(LEXICON[field]).sort());
    const labels = Object.values(LABELS[field]);
    expect(new Set(labels).size, field).toBe(labels.length);
  }
});

test("every key of a founder's profile has a label", () => {
  expect(Object.keys(PROFILE_LABELS).sort()).toEqual([...PROFILE_KEYS].sort());
});

test("a value that the lexicon does not have is an error", () => {
  expect(() => label("payee", "dragon")).toThrow("no label for payee dragon");
});
