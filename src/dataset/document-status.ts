import type { DocumentStatus } from "../domain/labels.ts";
import { validityOn } from "../domain/validity.ts";
import type { PolicyDocument } from "../schema/comparable.ts";

/** What a document is on an ISO date. */
export const statusOn = (document: PolicyDocument, date: string): DocumentStatus => validityOn(document, date).status;
