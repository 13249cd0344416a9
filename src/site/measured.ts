import { type Measured, measured } from "../schema/measured.ts";

/** The results of a set of files, by path; throws on one that is no result, naming it and what is wrong. */
export function readResults(files: Readonly<Record<string, unknown>>): readonly (Measured & { readonly id: string })[] {
  return Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => {
      const id = path.replace(/^.*\//, "").replace(/\.json$/, "");
      const read = measured.safeParse(content);
      if (read.success) return { id, ...read.data };
      const wrong = read.error.issues.map((issue) => `${issue.path.join(".") || "the file"}: ${issue.message}`);
      throw new Error(
        `bench/results/${id}.json is not what a bench writes (${wrong.join("; ")}). Write it again with its command and --record`,
      );
    });
}

/** What the benches recorded, in order of their ids. */
export const results = readResults(
  import.meta.glob<unknown>("../../bench/results/*.json", { eager: true, import: "default" }),
);
