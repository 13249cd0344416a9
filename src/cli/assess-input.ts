import { readProfile, wordProblem } from "../assess/read-profile.ts";
import { visible } from "../domain/invisible.ts";
import type { Profile } from "../domain/profile.ts";

/** A profile from a file's text, and one message for each thing that is wrong with it. */
export function readInput(
  file: string,
  text: string,
): { readonly profile: Profile; readonly problems: readonly string[] } {
  const name = file === "-" ? "标准输入" : visible(file);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const why = visible(error instanceof Error ? error.message : String(error));
    return {
      profile: {},
      problems: [`${name} 不是有效的 JSON：${why}。应为一个对象，如 {"computeSpend": 200000}；请改正后再试。`],
    };
  }
  const { profile, problems } = readProfile(json);
  return { profile, problems: problems.map(wordProblem) };
}

/** What to say of a file that cannot be read. */
export function unreadable(file: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  const why = code === "ENOENT" ? "没有这个文件" : code === "EISDIR" ? "这是一个文件夹" : code;
  return `读不到 ${visible(file)}：${why}。请检查路径，或用 - 从标准输入读。`;
}
