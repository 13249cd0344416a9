import { isAsked } from "../search/guides.ts";
import type { Answer } from "./search-engine.ts";
import { required } from "./search-form.ts";

/* What the page says besides the clauses: where a question is answered, and what to try where nothing was found. */

/** A query of more characters may find more with fewer. */
const LONG = 6;

const guides = required<HTMLElement>("#search-guides");
const help = required<HTMLElement>("#search-empty");
const unwritten = required<HTMLElement>("#search-unwritten");
const filtered = required<HTMLElement>("#search-filtered");

export function hideHelp(): void {
  guides.hidden = true;
  help.hidden = true;
}

/** Leads to the pages that answer a question; where nothing was found, says so and what may help with this query. */
export function showHelp({ parts, exact, near, elsewhere }: Answer): void {
  const asked = parts.flat().join("");
  guides.hidden = true;
  for (const one of guides.querySelectorAll<HTMLElement>("[data-words]")) {
    one.hidden = !isAsked(one.dataset["words"]?.split("|") ?? [], asked);
    guides.hidden &&= one.hidden;
  }
  help.hidden = exact + near > 0;
  unwritten.hidden = elsewhere > 0;
  filtered.hidden = elsewhere === 0;
  filtered.textContent = `在所选的筛选条件以外，还有 ${elsewhere} 条。`;
  for (const tip of help.querySelectorAll<HTMLElement>("[data-tip]"))
    tip.hidden = tip.dataset["tip"] === "long" ? [...asked].length <= LONG : !/\d/.test(asked);
}
