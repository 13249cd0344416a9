import type { Bucket, Who } from "../domain/kind.ts";
import type { ProfileKey } from "../domain/profile-keys.ts";
import type { Validity } from "../domain/validity.ts";
import type { AssessDocument } from "./data.ts";

/** What must be said for an amount: each of these, of one with several any. */
export type Needs = readonly (readonly ProfileKey[])[];

/** Why a line counts or does not, in a form that words.ts alone words. */
export type Reason =
  | { readonly is: "not-yours"; readonly who: Who }
  | { readonly is: "not-in-force"; readonly validity: Validity; readonly document: AssessDocument }
  | { readonly is: "draft"; readonly repeats: string | undefined }
  | { readonly is: "repeats"; readonly title: string }
  | { readonly is: "gate"; readonly why: string }
  | { readonly is: "condition-unsaid"; readonly keys: readonly ProfileKey[] }
  | { readonly is: "missing"; readonly needs: Needs }
  | { readonly is: "not-asked"; readonly what: string }
  | { readonly is: "needs-selection"; readonly key: ProfileKey | "not-applicable"; readonly recognition: boolean }
  | { readonly is: "not-selected"; readonly key: ProfileKey }
  | { readonly is: "only-a-maximum"; readonly open: boolean; readonly fixes: boolean }
  | { readonly is: "years-used"; readonly years: number }
  | { readonly is: "kind"; readonly bucket: Bucket }
  | { readonly is: "unclear-payee"; readonly counted: boolean }
  | { readonly is: "start-unsaid"; readonly document: AssessDocument; readonly counted: boolean }
  | { readonly is: "displaced"; readonly words: string; readonly by: readonly string[] }
  | { readonly is: "two-workings"; readonly optimistic: string }
  | { readonly is: "pool"; readonly yuan: number }
  | { readonly is: "reserved"; readonly words: string }
  | { readonly is: "note"; readonly text: string };
