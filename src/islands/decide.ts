import { fromQuery, toQuery } from "../assess/address.ts";
import { FOLLOWED_KEYS } from "../assess/crossings.ts";
import type { DecideData } from "../decide/data.ts";
import type { Links } from "../decide/lines.ts";
import { type Packed, unpack } from "../decide/pack.ts";
import { firstParts, lineParts, type Parts, turnParts, viewFor } from "../decide/result.ts";
import { mini, spoken } from "../decide/summary.ts";
import type { ResultView } from "../decide/view.ts";
import { PROFILE_FIELD_NAMES, type Profile } from "../domain/profile.ts";
import { wordIsoDate } from "../domain/wording.ts";
import { clauseUrl, statementUrl } from "../site/urls.ts";
import { patch } from "./decide-dom.ts";
import { fillFields, readFields, showProblems } from "./decide-form.ts";
import { setUpTools } from "./decide-tools.ts";

const ADDRESS_PAUSE = 400;
const CHART_PAUSE = 150;
const SPEECH_PAUSE = 1200;
const links: Links = { measure: statementUrl, clause: clauseUrl };

const NOT_WHOLE = "征求意见稿和部分原文没有载入成功，这里没有它们。请检查网络后再试";

function required<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

const root = required<HTMLElement>("#decide");
const form = required<HTMLFormElement>("#decide-form");
const notice = required<HTMLElement>("#decide-notice");
const title = required<HTMLElement>("#result-title");
const live = required<HTMLElement>("#decide-live");
const wait = required<HTMLElement>("#decide-wait");
const follow = required<HTMLSelectElement>("#decide-follow");

function show(parts: Partial<Parts & { mini: Parts["said"] }>): void {
  for (const [name, part] of Object.entries(parts)) {
    const place = root.querySelector(`[data-part="${name}"]`);
    if (place) patch(place, [part]);
  }
}

/** A measure outside the total whose sentence may not be here yet. */
const isLine = (target: EventTarget | null): boolean =>
  target instanceof HTMLDetailsElement && target.open && target.querySelector("[data-awaited]") !== null;

/** The visitor's own day, which stands in the form from the start so that a shared address says it. */
function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function say(messages: readonly string[]): void {
  notice.hidden = messages.length === 0;
  notice.replaceChildren(
    ...messages.flatMap((message, i) => [...(i > 0 ? [document.createElement("br")] : []), `${message}。`]),
  );
}

/** Lets the browser draw and take keys between two pieces of work. */
const pause = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done);
  });

async function start(packed: Packed): Promise<void> {
  const { presets } = packed;
  let data: DecideData = { ...unpack(packed), today: today() };
  let whole: Promise<boolean> | undefined;
  let profile: Profile = {};
  let frame = 0;
  /** The newest drawings: what an older one still had to draw is dropped. */
  const newest = { lines: 0, turns: 0 };
  let soon: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let remembering: ReturnType<typeof setTimeout> | undefined;
  let speaking: ReturnType<typeof setTimeout> | undefined;

  const draw = async (what: keyof typeof newest, pieces: Iterable<Partial<Parts>>): Promise<void> => {
    newest[what] += 1;
    const mine = newest[what];
    for (const piece of pieces) {
      show(piece);
      await pause();
      if (newest[what] !== mine) return;
    }
  };
  const drawTurns = (): void => {
    const chosen = FOLLOWED_KEYS.find((key) => key === follow.value);
    void draw("turns", turnParts(profile, data, chosen));
  };

  const after = (view: ResultView): void => {
    clearTimeout(soon);
    soon = setTimeout(() => void draw("lines", lineParts(view, links)));
    clearTimeout(later);
    later = setTimeout(drawTurns, CHART_PAUSE);
    clearTimeout(speaking);
    speaking = setTimeout(() => {
      live.textContent = spoken(view);
    }, SPEECH_PAUSE);
  };

  const read = (): ResultView => {
    frame = 0;
    const reading = readFields(form);
    profile = reading.profile;
    showProblems(form, reading);
    if (profile.includeDrafts === true) void loadWhole();
    return viewFor(profile, data);
  };
  const tell = (view: ResultView): void => {
    title.textContent = `${wordIsoDate(view.asOf)}，能拿到的现金`;
    show({ ...firstParts(profile, view), mini: mini(view) });
    after(view);
  };
  const answer = (): void => tell(read());

  /** The drafts and the sentences that were left out at first, when the visitor asks for one. */
  const loadWhole = (): Promise<boolean> => {
    whole ??= fetchJson<Packed>(root.dataset["whole"])
      .then((all) => {
        data = { ...unpack(all), today: data.today };
        if (notice.textContent === `${NOT_WHOLE}。`) say([]);
        answer();
        return true;
      })
      .catch(() => {
        whole = undefined;
        say([NOT_WHOLE]);
        for (const one of root.querySelectorAll("[data-awaited]")) one.textContent = NOT_WHOLE;
        return false;
      });
    return whole;
  };

  const ask = (): void => {
    if (frame === 0) frame = requestAnimationFrame(answer);
  };

  const address = (): string => {
    const query = toQuery(profile);
    const said = PROFILE_FIELD_NAMES.some((key) => key !== "asOf" && profile[key] !== undefined);
    return `${location.pathname}${said || profile.asOf !== today() ? `?${query}` : ""}`;
  };
  const remember = (): void => {
    clearTimeout(remembering);
    remembering = setTimeout(() => history.replaceState(null, "", address()), ADDRESS_PAUSE);
  };

  const fill = (own: Profile): void => fillFields(form, { ...own, asOf: own.asOf ?? today() });
  const open = (own: Profile): void => {
    fill(own);
    answer();
  };
  const ofAddress = (): Profile => {
    const { profile: own, messages } = fromQuery(location.search.slice(1));
    say(messages);
    return own;
  };

  form.addEventListener("input", () => {
    say([]);
    ask();
    remember();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer();
    history.pushState(null, "", address());
    title.focus();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    say([]);
    clearTimeout(remembering);
    open({});
    history.pushState(null, "", address());
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-preset]") : null;
    const own = presets[link?.dataset["preset"] ?? ""];
    if (!own || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    say([]);
    clearTimeout(remembering);
    open(own);
    history.pushState(null, "", address());
  });
  window.addEventListener("popstate", () => {
    clearTimeout(remembering);
    open(ofAddress());
  });
  follow.addEventListener("change", drawTurns);
  // toggle does not bubble; the fold is filled after this
  root.addEventListener("toggle", ({ target }) => setTimeout(() => isLine(target) && void loadWhole()), true);
  setUpTools(root, async () => {
    const complete = await loadWhole();
    return complete ? { profile, data } : undefined;
  });
  for (const one of root.querySelectorAll<HTMLElement>("[data-needs-script]")) one.hidden = false;
  wait.remove();
  required<HTMLElement>("[data-result]").hidden = false;
  await pause();
  fill(ofAddress());
  await pause();
  const view = read();
  const first = profile;
  await pause();
  // Unless the visitor was faster.
  if (profile === first) tell(view);
}

async function fetchJson<T>(address: string | undefined): Promise<T> {
  const response = await fetch(address ?? "");
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

async function load(): Promise<void> {
  required("#decide-late").remove();
  wait.hidden = false;
  try {
    const packed = await fetchJson<Packed>(root.dataset["source"]);
    await pause();
    await start(packed);
  } catch (error) {
    wait.textContent = "政策数据没有载入成功，算不了。请检查网络后刷新；上面的六个例子不需要它。";
    throw error;
  }
}
void load();
