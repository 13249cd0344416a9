/* Hostile addresses, queries, filters and typed texts against the built pages; how many: tests/fuzz/plan.ts. */
import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ServedSite } from "../../scripts/serve.ts";
import { fromQuery } from "../../src/assess/address.ts";
import { addresses, filters, queries, typed } from "../fuzz/hostile.ts";
import { type Audit, type Driving, drive, watch } from "../fuzz/page-audit.ts";
import { runsOf, SEED, timeFor } from "../fuzz/plan.ts";
import { launchBrowser, serveDist, watchProblems } from "./harness.ts";

/** Inputs to a page load. */
const AT_ONCE = 150;
/** Inputs that are typed into the address bar: a real load each. */
const REAL_LOADS = 15;

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  // else the browser ignores a page that changes its address as fast as this
  [browser, site] = await Promise.all([launchBrowser("--disable-ipc-flooding-protection"), serveDist()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

const sample = (inputs: fc.Arbitrary<string>, numRuns: number): string[] => fc.sample(inputs, { numRuns, seed: SEED });
const shown = (input: string): string => JSON.stringify(input.length > 300 ? `${input.slice(0, 300)}…` : input);

/** A page with the ear in it; whatever it should never cause is in `problems`. */
async function onWatched<T>(use: (page: Page) => Promise<T>): Promise<{ result: T; problems: string[] }> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const problems = watchProblems(page);
    page.on("dialog", (dialog) => {
      problems.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.addInitScript(watch);
    const result = await use(page);
    // closing breaks off what is under way
    return { result, problems: [...problems] };
  } finally {
    await context.close();
  }
}

type Place = Omit<Driving, "inputs" | "how"> & {
  readonly path: string;
  readonly ready: string;
  /** A change to the page before the browser gets it. */
  readonly page?: (html: string) => string;
};
const DECIDE: Place = {
  path: "decide/",
  ready: "[data-part=summary] .answer",
  typedInto: "#decide-form input[data-input][type=text], #decide-form input[data-input][inputmode]",
  saidAt: "#decide-notice, .field-error",
  busy: "#decide-wait",
  patience: 5000,
};
const SEARCH: Place = {
  path: "search/",
  ready: "#search-form",
  typedInto: "#search-query",
  saidAt: "#search-message",
  busy: "#search-results[aria-busy]",
  patience: 5000,
};
/** The search as it answers once there are too many clauses for one file. */
const INDEX: Place = { ...SEARCH, page: (html) => html.replace(/data-mode="\w+"/, 'data-mode="index"') };

type Run = { readonly input: string; readonly audit: Audit };

/** All inputs, many to a load. Fails with each input that did anything but be a text. */
async function driveAll(place: Place, how: Driving["how"], inputs: readonly string[]): Promise<Run[]> {
  const runs: Run[] = [];
  const found: string[] = [];
  for (let from = 0; from < inputs.length; from += AT_ONCE) {
    const batch = inputs.slice(from, from + AT_ONCE);
    const { path, ready, page: change, ...driving } = place;
    const { result, problems } = await onWatched(async (page) => {
      if (change)
        await page.route(site.address + path, async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: change(await response.text()) });
        });
      await page.goto(site.address + path);
      await page.locator(ready).first().waitFor();
      return page.evaluate(drive, { ...driving, inputs: batch, how });
    });
    const own = result.map((audit, n) => ({ input: batch[n] ?? "(after the last)", audit }));
    runs.push(...own);
    found.push(...own.flatMap(({ input, audit }) => audit.wrong.map((what) => `${what}: ${shown(input)}`)));
    // the console speaks of no input: name the batch
    if (problems.length > 0) found.push(...problems.map((what) => `${what}, inputs ${from}–${from + batch.length}`));
  }
  expect(found.slice(0, 20), `seed ${SEED}`).toEqual([]);
  return runs;
}

/** Real loads of addresses: the server, the browser's own reading of the address, and the page's start. */
async function loadAll(place: Place, inputs: readonly string[], use: (page: Page, input: string) => Promise<void>) {
  const { problems } = await onWatched(async (page) => {
    for (const input of inputs) {
      await page.goto(`${site.address}${place.path}?${input}`);
      await page.locator(place.ready).first().waitFor();
      await page.locator(place.busy).waitFor({ state: "detached" });
      const audit = await page.evaluate(
        (at) => (window as unknown as { __audit: (at: string) => Audit }).__audit(at),
        place.saidAt,
      );
      expect(audit.wrong, shown(input)).toEqual([]);
      await use(page, input);
    }
  });
  expect(problems).toEqual([]);
}

describe("the founder's page", () => {
  test(
    `${runsOf("address")} addresses are read or refused with a message, and the answer stands`,
    async () => {
      const runs = await driveAll(DECIDE, "address", sample(addresses, runsOf("address")));
      const silent = runs.filter(({ audit }) => {
        const { messages } = fromQuery(audit.search.slice(1));
        return !messages.every((message) => audit.said.includes(message));
      });
      expect(silent.map(({ input }) => shown(input))).toEqual([]);
    },
    timeFor("address", 60),
  );

  test(
    `${runsOf("typed") / 2} texts typed into its fields are amounts or have a message`,
    async () => {
      await driveAll(DECIDE, "field", sample(typed, runsOf("typed") / 2));
    },
    timeFor("typed", 100),
  );

  test("addresses that are loaded", async () => {
    await loadAll(DECIDE, sample(addresses, REAL_LOADS), async (page, input) => {
      expect(await page.locator("[data-part=summary] .answer-first").count(), shown(input)).toBeGreaterThan(0);
    });
  }, 120_000);
});

describe("the search", () => {
  test(
    `${runsOf("query")} queries have an answer in words, of the one file or of the index`,
    async () => {
      const all = sample(queries, runsOf("query"));
      const byIndex = Math.floor(all.length / 8);
      const runs = [
        ...(await driveAll(INDEX, "address", all.slice(0, byIndex))),
        ...(await driveAll(SEARCH, "address", all.slice(byIndex))),
      ];
      const silent = runs.filter(({ input, audit }) => {
        const asked = (new URLSearchParams(input).get("q") ?? "").trim();
        return /[\p{L}\p{N}]/u.test(asked) && audit.said === "";
      });
      expect(silent.map(({ input }) => shown(input))).toEqual([]);
    },
    timeFor("query", 100),
  );

  test(
    `${runsOf("filters")} filters and orders`,
    async () => {
      await driveAll(SEARCH, "address", sample(filters, runsOf("filters")));
    },
    timeFor("filters", 100),
  );

  test(
    `${runsOf("typed") / 2} texts typed into the box`,
    async () => {
      await driveAll(SEARCH, "field", sample(typed, runsOf("typed") / 2));
    },
    timeFor("typed", 100),
  );

  test("addresses that are loaded", async () => {
    const all = [...sample(queries, REAL_LOADS - 6), ...sample(filters, 6)];
    await loadAll(SEARCH, all, async () => {});
  }, 120_000);
});

describe("the ear hears: a page that writes the query out as markup", () => {
  const VULNERABLE = `<!doctype html>POLICY<title>x</title><main><h1>x</h1><p>${"x".repeat(300)}</p><p id="out"></p></main>
<script src="vulnerable.js"></script>`;
  const SCRIPT = `const show = () => {
  const query = location.search.slice(1);
  let text = query;
  try { text = decodeURIComponent(query) } catch {}
  document.querySelector("#out").innerHTML = text;
};
addEventListener("popstate", show);
show();`;

  async function heard(policy: string): Promise<{ audits: Audit[]; kinds: Set<string> }> {
    const { result, problems } = await onWatched(async (page) => {
      const address = `${site.address}vulnerable/`;
      await page.route(`${address}**`, (route) =>
        new URL(route.request().url()).pathname.endsWith(".js")
          ? route.fulfill({ body: SCRIPT, contentType: "text/javascript" })
          : route.fulfill({ body: VULNERABLE.replace("POLICY", () => policy), contentType: "text/html" }),
      );
      await page.route("https://foreign.example/**", (route) => route.abort());
      await page.goto(address);
      return page.evaluate(drive, {
        ...SEARCH,
        inputs: sample(queries, 300).map((query) => query.replace(/^q=/, "")),
        how: "address" as const,
      });
    });
    expect(problems.length).toBeGreaterThan(0);
    return {
      audits: result,
      kinds: new Set(result.flatMap(({ wrong }) => wrong.map((what) => what.split(":")[0] ?? ""))),
    };
  }

  test("without a policy the canary runs", async () => {
    const { audits, kinds } = await heard("");
    expect([...kinds]).toEqual(expect.arrayContaining(["canary", "elements", "attribute"]));
    expect(audits.filter(({ wrong }) => wrong.length > 0).length).toBeGreaterThan(80);
  });

  test("with the policy nothing runs, and the markup is seen all the same", async () => {
    const { kinds } = await heard(
      `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; img-src 'self'">`,
    );
    expect([...kinds]).toEqual(expect.arrayContaining(["policy", "elements", "attribute"]));
    expect(kinds).not.toContain("canary");
  });
});
