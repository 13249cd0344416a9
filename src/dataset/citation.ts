import { isSilent } from "../domain/wording.ts";
import type { PolicyDocument } from "../schema/comparable.ts";

const words = (value: PolicyDocument["issuer"]): string | undefined =>
  value === "not-stated" ? undefined : value.words.replace(/\s/g, "");

/**
 * A reference to a document after GB/T 7714—2015: 主要责任者. 题名: 文号[EB/OL]. (发布日期)[引用日期]. 获取路径.
 * What the text does not state is said so, as the standard asks.
 */
export function citation(document: PolicyDocument, address: string, cited: string): string {
  const { issued, signed } = document.dates;
  const published = [issued, signed].find((date) => !isSilent(date) && date.date.from !== "not-stated");
  const date = published && !isSilent(published) ? `(${published.date.from})` : "(发布日期未载明)";
  const number = words(document.docNumber);
  return `${words(document.issuer) ?? "发布机关未载明"}. ${document.title}${number ? `: ${number}` : ""}[EB/OL]. ${date}[${cited}]. ${address}.`;
}
