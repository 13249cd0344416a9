import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Wire, wire } from "../../bench/wire.ts";

const PAGE = "一人公司政策对照。".repeat(500);
let upstream: Server;
let address: string;
let front: Wire;
let asked = 0;

beforeAll(async () => {
  upstream = createServer((request, response) => {
    asked++;
    const found = request.url === "/page/?a=1";
    response.writeHead(found ? 200 : 404, {
      "content-type": found ? "text/html; charset=utf-8" : "image/png",
      "content-security-policy": "default-src 'none'",
    });
    response.end(found ? PAGE : "\u0000");
  });
  await new Promise<void>((done) => upstream.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}/`;
  front = await wire(address);
});
afterAll(async () => {
  await front.close();
  upstream.close();
});

test("a text is sent compressed, with the headers it came with, and counted as it was sent", async () => {
  front.forget();
  const response = await fetch(`${front.address}page/?a=1`, { headers: { "accept-encoding": "br" } });
  expect(await response.text()).toBe(PAGE);
  expect(response.headers.get("content-encoding")).toBe("br");
  expect(response.headers.get("content-security-policy")).toBe("default-src 'none'");
  expect(front.sent()).toEqual([
    { path: "/page/?a=1", type: "text/html; charset=utf-8", bytes: brotliCompressSync(Buffer.from(PAGE)).length },
  ]);
});

test("what was compressed once is kept; a picture, and a browser without Brotli, get it as it is", async () => {
  const before = asked;
  await (await fetch(`${front.address}page/?a=1`, { headers: { "accept-encoding": "br" } })).text();
  expect(asked).toBe(before);
  front.forget();
  const plain = await fetch(`${front.address}page/?a=1`, { headers: { "accept-encoding": "identity" } });
  expect([await plain.text(), plain.headers.get("content-encoding")]).toEqual([PAGE, null]);
  const picture = await fetch(`${front.address}none.png`);
  expect([picture.status, picture.headers.get("content-encoding")]).toEqual([404, null]);
  expect(front.sent().map(({ bytes }) => bytes)).toEqual([Buffer.byteLength(PAGE), 1]);
});

test("a slow line takes its round trip and its time for every byte", async () => {
  const slow = await wire(address, { roundTripMs: 50, bytesPerSecond: 100_000 });
  const started = performance.now();
  const response = await fetch(`${slow.address}page/?a=1`, { headers: { "accept-encoding": "identity" } });
  expect(await response.text()).toBe(PAGE);
  expect(performance.now() - started).toBeGreaterThan(50 + (Buffer.byteLength(PAGE) / 100_000) * 1000 - 10);
  await slow.close();
});
