import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedSite, serve } from "../../scripts/serve.ts";

let root: string;

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "zecheng-serve-"));
  root = join(folder, "dist");
  mkdirSync(join(root, "比较"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(root, "index.html"), "front");
  writeFileSync(join(root, "404.html"), "not found");
  writeFileSync(join(root, "data.csv"), "a,b");
  writeFileSync(join(root, "比较", "index.html"), "compare");
});

afterAll(() => rmSync(join(root, ".."), { recursive: true }));

describe.each(["/", "/zecheng", "/zecheng/"])("with base %s", (base) => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await serve({ root, base });
  });
  afterAll(() => site.close());

  const get = (path: string) => fetch(new URL(path, site.address), { redirect: "manual" });

  test("a folder answers with its index page", async () => {
    expect(site.address.endsWith(base === "/" ? "/" : "/zecheng/")).toBe(true);
    const front = await get("");
    expect([front.status, await front.text()]).toEqual([200, "front"]);
    expect(front.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await (await get("比较/?a=1")).text()).toBe("compare");
  });

  test("a folder without its slash is redirected, the query kept", async () => {
    const response = await get("比较?a=1");
    expect(response.status).toBe(301);
    expect(decodeURI(response.headers.get("location") ?? "")).toBe(`${new URL(site.address).pathname}比较/?a=1`);
  });

  test("a file has its content type; HEAD has no body", async () => {
    const response = await get("data.csv");
    expect([await response.text(), response.headers.get("content-type")]).toEqual(["a,b", "text/csv; charset=utf-8"]);
    const head = await fetch(`${site.address}data.csv`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  test.each(["nothing/", "data.csv/", "%E0%A4%A"])("%s is not found", async (path) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([404, "not found"]);
  });

  test.each(["../secret.txt", "..%2fsecret.txt", "%2e%2e/secret.txt", "..%5csecret.txt"])(
    "%s does not leave the folder",
    async (path) => expect(await rawStatus(`${site.address}${path}`, new URL(site.address).pathname + path)).toBe(404),
  );
});

test("a path outside the base is not found; the base without its slash is redirected", async () => {
  const site = await serve({ root, base: "/zecheng" });
  const { origin } = new URL(site.address);
  expect((await fetch(`${origin}/index.html`)).status).toBe(404);
  expect((await fetch(`${origin}/zecheng`)).url).toBe(site.address);
  await site.close();
});

/** The status for a path sent as it is written: fetch would resolve ".." itself. */
function rawStatus(address: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(address);
  return new Promise((done, fail) => {
    request({ hostname, port, path }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .on("error", fail)
      .end();
  });
}
