/*
 * The policy in a browser, by each of its carriers: what injected markup tries must be blocked, and the same
 * attempts must succeed once the policy is loosened: else the test would prove nothing.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedSite, serve } from "../../scripts/serve.ts";
import { readNetlifyFile } from "../../src/hosting/files.ts";
import { headersFor } from "../../src/hosting/rules.ts";
import { watchProblems } from "./harness.ts";
import { inPage, site } from "./stage.ts";

const META = /<meta http-equiv="content-security-policy"[^>]*>/;
const FOREIGN = "https://foreign.example/";
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

/** What a text that reached a page as markup would try; each attempt that works names itself on the root element. */
const INJECTED = `
<script>document.documentElement.dataset.inlineScript = "ran"</script>
<img src="/no-such-picture" onerror="document.documentElement.dataset.handler = 'ran'">
<style>#injected { color: rgb(1, 2, 3) }</style>
<p id="injected">x</p>
<p id="styled" style="color: rgb(4, 5, 6)">x</p>
<img src="${FOREIGN}pixel.png">
<script src="${FOREIGN}script.js"></script>
<iframe src="${FOREIGN}frame.html"></iframe>
<iframe srcdoc="&lt;script&gt;parent.document.documentElement.dataset.srcdoc = 'ran'&lt;/script&gt;"></iframe>
<object data="${FOREIGN}object.svg"></object>
<link rel="stylesheet" href="${FOREIGN}style.css">
<base href="${FOREIGN}based/">
<a id="link" href="javascript:void(document.documentElement.dataset.javascriptLink = 'ran')">x</a>
<script src="PROBE"></script>`;

/** A script of the site's own host: what may it do? */
const PROBE = `
const root = document.documentElement.dataset;
const attempt = (name, run) => { try { run(); root[name] = "ran"; } catch {} };
attempt("eval", () => eval("1"));
attempt("functionOfText", () => new Function("return 1")());
try { setTimeout("document.documentElement.dataset.textTimeout = 'ran'") } catch {}
fetch("${FOREIGN}data.json", { mode: "no-cors" }).catch(() => {});
document.body.insertAdjacentHTML("beforeend", "<img src='data:,' onerror=\\"document.documentElement.dataset.lateHandler = 'ran'\\">");
WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => { root.webAssembly = "ran" }, () => {});
root.based = document.baseURI;
document.getElementById("link").click();`;

const ALL = [
  "eval",
  "functionOfText",
  "handler",
  "inlineScript",
  "javascriptLink",
  "lateHandler",
  "srcdoc",
  "textTimeout",
  "webAssembly",
];

type Carriers = { readonly meta: (policy: string) => string; readonly header: (policy: string) => string };
const keep = (policy: string): string => policy;
const drop = (): string => "";
const LOOSE =
  "default-src * data: blob:; script-src * 'unsafe-inline' 'unsafe-eval'; style-src * 'unsafe-inline'; base-uri *; frame-src *";

/** What happened on a page of the site with markup injected, its policies changed. */
const attemptsOn = (path: string, { meta, header }: Carriers) =>
  inPage(async (page) => {
    const foreign: string[] = [];
    await page.route(`${FOREIGN}**`, (route) => {
      const { pathname } = new URL(route.request().url());
      // a page's own script, once its base is foreign
      if (!pathname.startsWith("/_astro/")) foreign.push(pathname);
      return route.fulfill({ body: PNG, contentType: "image/png", headers: { "Access-Control-Allow-Origin": "*" } });
    });
    const probe = `${new URL(site.address).pathname}probe.js`;
    await page.route(`**${probe}`, (route) => route.fulfill({ body: PROBE, contentType: "text/javascript" }));
    await page.route(site.address + path, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers() };
      headers["content-security-policy"] = header(headers["content-security-policy"] ?? "");
      if (headers["content-security-policy"] === "") delete headers["content-security-policy"];
      const body = (await response.text())
        .replace(META, (tag) => {
          const policy = meta(/content="([^"]*)"/.exec(tag)?.[1] ?? "");
          return policy === "" ? "" : tag.replace(/content="[^"]*"/, () => `content="${policy}"`);
        })
        .replace("</main>", () => `${INJECTED.replace("PROBE", new URL(probe, site.address).href)}</main>`);
      await route.fulfill({ status: response.status(), headers, body });
    });
    await page.goto(site.address + path, { waitUntil: "load" });
    await page.waitForTimeout(300);
    return await page.evaluate((requested) => {
      const colour = (id: string): string => getComputedStyle(document.getElementById(id) ?? document.body).color;
      const { based = "", ...ran } = { ...document.documentElement.dataset };
      return {
        ran: Object.keys(ran)
          .filter((name) => ran[name] === "ran")
          .sort(),
        styled: [colour("injected") === "rgb(1, 2, 3)", colour("styled") === "rgb(4, 5, 6)"],
        based: based.startsWith("https://foreign.example/"),
        foreign: [...new Set(requested)].sort(),
      };
    }, foreign);
  });

const BLOCKED = { ran: ["webAssembly"], styled: [false, false], based: false, foreign: [] };

describe.each(["", "policies/", "decide/", "charts/coverage/"])("/%s with injected markup", (path) => {
  test.each<[string, Carriers]>([
    ["the meta alone", { meta: keep, header: drop }],
    ["the header alone", { meta: drop, header: keep }],
    ["both", { meta: keep, header: keep }],
  ])("%s: none of it runs, styles or calls out", async (_, carriers) => {
    expect(await attemptsOn(path, carriers)).toEqual(BLOCKED);
  });
});

test.each<[string, Carriers]>([
  ["no policy", { meta: drop, header: drop }],
  ["a loose one in both", { meta: () => LOOSE, header: () => LOOSE }],
])("with %s every attempt works, so that the blocking above is the policy's", async (_, carriers) => {
  expect(await attemptsOn("policies/", carriers)).toEqual({
    ran: ALL,
    styled: [true, true],
    based: true,
    foreign: ["/data.json", "/frame.html", "/object.svg", "/pixel.png", "/script.js", "/style.css"],
  });
});

test("a form cannot be sent elsewhere", () =>
  inPage(async (page) => {
    await page.route(`${FOREIGN}**`, (route) => route.fulfill({ body: "sent" }));
    await page.goto(`${site.address}policies/`);
    const stopped = page.evaluate(
      (action) =>
        new Promise((done) => {
          addEventListener("securitypolicyviolation", ({ effectiveDirective }) => done(effectiveDirective));
          const form = Object.assign(document.createElement("form"), { action, method: "post" });
          document.body.append(form);
          form.submit();
        }),
      `${FOREIGN}form`,
    );
    // Where it is sent, the page is left and there is nobody to answer.
    expect(await stopped).toBe("form-action");
  }));

describe("on another site", () => {
  let folder: string;
  let other: ServedSite;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "zecheng-frame-"));
    const chart = readdirSync("dist/charts").find((name) => name.endsWith(".svg"));
    writeFileSync(
      join(folder, "index.html"),
      `<!doctype html><title>x</title><img id="chart" src="${site.address}charts/${chart}"><iframe id="page" src="${site.address}policies/"></iframe>`,
    );
    other = await serve({ root: folder });
  });
  afterAll(async () => {
    await other?.close();
    rmSync(folder, { recursive: true });
  });

  test("a chart shows as an image and the data can be read; a page cannot be framed", () =>
    inPage(async (page) => {
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      await page.goto(other.address);
      expect(await page.locator("#chart").evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
        300,
      );
      expect(said.join("\n")).toContain("frame-ancestors 'none'");
      const status = await page.evaluate(
        async (address) => (await fetch(address)).status,
        `${site.address}data/schema.json`,
      );
      expect(status).toBe(200);
    }));
});

/** One page of each kind, and a drawing opened by itself. */
const KINDS = [
  "",
  "404.html",
  "policies/",
  "policies/wuhan-opc-2026/",
  "compare/compute/",
  "decide/",
  "search/?q=%E7%AE%97%E5%8A%9B",
  "timeline/",
  "charts/coverage/",
  "charts/coverage.svg",
];

test("a page of each kind is quiet under the header and the meta, which the server sends as the built file says", async () => {
  const rules = readNetlifyFile(readFileSync("dist/_headers", "utf8"));
  for (const path of KINDS)
    await inPage(async (page) => {
      const problems = watchProblems(page);
      const response = await page.goto(site.address + path, {
        waitUntil: path.includes("?") || path === "decide/" ? "networkidle" : "load",
      });
      const sent = headersFor(rules, new URL(page.url()).pathname);
      expect(sent["Content-Security-Policy"], path).toContain("default-src 'none'");
      for (const [name, value] of Object.entries(sent))
        expect(response?.headers()[name.toLowerCase()], path).toBe(value);
      expect(problems, path).toEqual([]);
    });
});
