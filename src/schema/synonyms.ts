import { z } from "zod";

const word = z.string().trim().min(1);

/** What a person may write in content/synonyms.yml: words for one thing, and words of a question that name none. */
export const writtenSynonyms = z.strictObject({
  groups: z.array(
    z
      .array(word)
      .min(2, "expected at least two words for one thing")
      .refine((words) => new Set(words).size === words.length, "expected each word of a group once"),
  ),
  ignored: z.array(word),
});
export type Synonyms = z.infer<typeof writtenSynonyms>;
