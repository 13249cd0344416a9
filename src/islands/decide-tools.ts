import type { DecideData } from "../decide/data.ts";
import { resultCsv, resultJson } from "../decide/export.ts";
import type { Profile } from "../domain/profile.ts";
import { unfold } from "./decide-dom.ts";

function save(name: string, type: string, content: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Opens what is folded for as long as it is printed: the lines follow the summary on paper. */
function openForPrint(result: HTMLElement): void {
  const opened: HTMLDetailsElement[] = [];
  const openAll = (within: ParentNode): void => {
    for (const fold of within.querySelectorAll<HTMLDetailsElement>("[data-part=why] details:not([open])")) {
      fold.open = true;
      unfold(fold);
      opened.push(fold);
    }
  };
  window.addEventListener("beforeprint", () => openAll(result));
  window.addEventListener("afterprint", () => {
    for (const fold of opened.splice(0)) fold.open = false;
  });
}

/** The buttons below a result: link, print, downloads. Everything is made in the browser, of `current`; without it nothing is downloaded. */
export function setUpTools(
  root: HTMLElement,
  current: () => Promise<{ profile: Profile; data: DecideData } | undefined>,
): void {
  const said = root.querySelector("[data-tool-said]");
  const say = (words: string): void => {
    if (said) said.textContent = words;
  };
  const download = async (kind: "json" | "csv"): Promise<void> => {
    const now = await current();
    if (!now) {
      say("没有下载：数据没有载入成功，请检查网络后再试。");
      return;
    }
    const { profile, data } = now;
    if (kind === "json") save("zecheng-decide.json", "application/json", resultJson(profile, data));
    else save("zecheng-decide.csv", "text/csv", resultCsv(profile, data));
    say(`${kind.toUpperCase()} 已下载。`);
  };
  const tools: Readonly<Record<string, () => void | Promise<void>>> = {
    link: async () => {
      try {
        await navigator.clipboard.writeText(location.href);
        say("链接已复制。");
      } catch {
        say("浏览器不让复制，请从地址栏复制。");
      }
    },
    print: () => window.print(),
    json: () => download("json"),
    csv: () => download("csv"),
  };
  root.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-tool]") : null;
    void tools[button?.dataset["tool"] ?? ""]?.();
  });
  openForPrint(root);
}
