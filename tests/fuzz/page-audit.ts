/* What runs inside a page to see whether a hostile text became more than a text. Each function stands alone: it is sent as source. */

export type Audit = {
  /** Whatever went wrong since the last audit; empty is well. */
  readonly wrong: readonly string[];
  /** What the page says of the input. */
  readonly said: string;
  /** The query as the page reads it. */
  readonly search: string;
};

/** Installed before any script of the page: a canary, and an ear for every error. */
export function watch(): void {
  const own = window as unknown as { __hit?: unknown; __wrong: string[]; __audit: (at: string) => Audit };
  own.__wrong = [];
  for (const name of ["alert", "confirm", "prompt", "print"] as const)
    (window as unknown as Record<string, unknown>)[name] = () => {
      own.__hit = name;
    };
  addEventListener(
    "error",
    (event) => own.__wrong.push(`error: ${event.message ?? (event.target as Element)?.tagName}`),
    true,
  );
  addEventListener("unhandledrejection", (event) => own.__wrong.push(`rejection: ${String(event.reason)}`));
  document.addEventListener("securitypolicyviolation", (event) =>
    own.__wrong.push(`policy: ${event.effectiveDirective} ${event.blockedURI}`),
  );
  // Pauses for people only make the run longer.
  const setLater = window.setTimeout.bind(window);
  window.setTimeout = ((work: () => void, pause?: number, ...rest: unknown[]) =>
    setLater(work, Math.min(pause ?? 0, 2), ...rest)) as typeof setTimeout;
  /** Tags that no text can bring: their number never changes. */
  const FIXED =
    "script,style,iframe,object,embed,base,meta,link,img,video,audio,form,textarea,math,foreignObject,animate";
  const HANDLERS = "animationstart,begin,blur,click,error,focus,load,mouseover,toggle"
    .split(",")
    .map((name) => `[on${name}]`)
    .concat("[style]", "[srcdoc]", "[formaction]")
    .join(",");
  let fixed: number | undefined;
  own.__audit = (at) => {
    const wrong = own.__wrong.splice(0);
    if (own.__hit !== undefined) wrong.push(`canary: ${String(own.__hit)} ran`);
    delete own.__hit;
    const now = document.querySelectorAll(FIXED).length;
    fixed ??= now;
    if (now !== fixed) wrong.push(`elements: ${now} of ${FIXED.slice(0, 20)}…, ${fixed} before`);
    fixed = now;
    for (const element of document.querySelectorAll(HANDLERS))
      wrong.push(`attribute: ${element.tagName} ${element.getAttributeNames().join(" ")}`);
    for (const link of document.links)
      if (link.protocol !== "http:" && link.protocol !== "https:")
        wrong.push(`address: ${link.getAttribute("href")?.slice(0, 40)}`);
    const main = document.querySelector("main");
    if (!main?.querySelector("h1")?.checkVisibility() || (main.textContent?.trim().length ?? 0) < 200)
      wrong.push("blank: no main content");
    const said = [...document.querySelectorAll<HTMLElement>(at)].filter((one) => one.checkVisibility());
    return { wrong, said: said.map((one) => one.textContent ?? "").join("\n"), search: location.search };
  };
}

/** What to do with the inputs. */
export type Driving = {
  readonly inputs: readonly string[];
  /** `address`: each is a query the page is moved to; `field`: each is typed into the fields of `typedInto`. */
  readonly how: "address" | "field";
  readonly typedInto: string;
  /** Where the page speaks of an input. */
  readonly saidAt: string;
  /** While this is there, the page is still at work. */
  readonly busy: string;
  /** Milliseconds for one input. */
  readonly patience: number;
};

/** Gives the page one input after the other. */
export async function drive({ inputs, how, typedInto, saidAt, busy, patience }: Driving): Promise<Audit[]> {
  const own = window as unknown as { __audit: (at: string) => Audit };
  const pause = () => new Promise<void>((done) => void setTimeout(done, 0));
  const audits: Audit[] = [];
  let turn = 0;
  for (const input of inputs) {
    const started = performance.now();
    if (how === "address") {
      history.replaceState(null, "", `${location.origin}${location.pathname}?${input}`);
      dispatchEvent(new PopStateEvent("popstate", { state: null }));
    } else {
      const fields = [...document.querySelectorAll<HTMLInputElement>(typedInto)];
      const field = fields[turn % fields.length];
      if (!field) throw new Error(`nothing to type into: ${typedInto}`);
      field.value = input;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      // what typing starts, starts a moment later
      for (let step = 0; step < 3; step++) await new Promise<void>((done) => void setTimeout(done, 2));
    }
    // every few inputs, time for what a page puts off
    if (++turn % 10 === 0) await new Promise<void>((done) => void setTimeout(done, 5));
    while (document.querySelector(busy) && performance.now() - started < patience) await pause();
    const audit = own.__audit(saidAt);
    const took = performance.now() - started;
    const slow = took > patience ? [`slow: ${Math.round(took)} ms`] : [];
    audits.push({ ...audit, wrong: [...audit.wrong, ...slow] });
  }
  // what was put off until later
  await pause();
  await new Promise<void>((done) => void setTimeout(done, 2));
  const last = own.__audit(saidAt);
  if (last.wrong.length > 0) audits.push(last);
  return audits;
}
