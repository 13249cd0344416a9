/**
 * The service worker: pages that were read, and the data they loaded, can be read again without a network.
 *
 * The network is always asked first. A copy is shown only where it fails, answers with a server's error or takes too long,
 * and then says so with the day of its build. Copies of another build are deleted as soon as this worker takes over.
 */
import { type Copy, noticeWords, withCopies, withNotice } from "./notice.ts";
import type { FetchEvent, WorkerScope } from "./worker-scope.ts";

/** Set when the worker is built. */
declare const BUILD: { readonly id: string; readonly date: string };
declare const self: WorkerScope;

/** Milliseconds after which a copy is better than waiting. */
const SLOW = 4000;

const scope = new URL(self.registration.scope);
/** Another site may live on the same origin. */
const OURS = `zecheng ${scope.pathname} `;
const CACHE = OURS + BUILD.id;
const FALLBACK = new URL("offline/", scope).href;
/** Files whose name changes with their content. */
const HASHED = `${scope.href}_astro/`;

/** A page is the same whatever is asked of it. Of data `v` says of which version it is; `ts` only that it is asked again. */
function keyOf(address: string): string {
  const url = new URL(address);
  url.hash = "";
  if (url.pathname.endsWith("/")) url.search = "";
  url.searchParams.delete("ts");
  return url.href;
}
const isOurs = (address: string): boolean => keyOf(address).startsWith(scope.href);
const isPage = (response: Response): boolean => (response.headers.get("content-type") ?? "").startsWith("text/html");

/** Keeps a whole answer. A browser that refuses to keep it only has no copy. */
async function keep(address: string, response: Response): Promise<void> {
  if (!response.ok || response.type !== "basic" || response.redirected) return;
  try {
    await (await caches.open(CACHE)).put(keyOf(address), response);
  } catch {
    // storage refused or full, or the answer was cut off
  }
}

async function copyOf(address: string): Promise<Response | undefined> {
  try {
    return await (await caches.open(CACHE)).match(keyOf(address));
  } catch {
    return undefined;
  }
}

async function keepMissing(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    if (!isOurs(address) || (await copyOf(address))) continue;
    try {
      await keep(address, await fetch(address, { cache: "no-cache" }));
    } catch {
      // the next visit asks again
    }
  }
}

/** A page that is made of a copy; the host's own headers stay, such as its policy. */
async function rewritten(copy: Response, status: number, change: (html: string) => string): Promise<Response> {
  const headers = new Headers(copy.headers);
  for (const name of ["content-length", "content-encoding"]) headers.delete(name);
  return new Response(change(await copy.text()), { status, headers });
}

/** The copy of what was asked for, which says that it is one; undefined where there is none. */
async function markedCopy({ request, clientId }: FetchEvent): Promise<Response | undefined> {
  const copy = await copyOf(request.url);
  if (!copy) return undefined;
  if (isPage(copy)) return rewritten(copy, 200, (html) => withNotice(html, BUILD.date));
  (await self.clients.get(clientId))?.postMessage(noticeWords(BUILD.date));
  return copy;
}

/** The page that says that there is no copy, and of what there is one. */
async function fallback(): Promise<Response> {
  const page = await copyOf(FALLBACK);
  if (!page) return Response.error();
  const cache = await caches.open(CACHE);
  const copies: Copy[] = [];
  for (const { url } of await cache.keys()) {
    const copy = url === FALLBACK ? undefined : await cache.match(url);
    if (copy && isPage(copy)) copies.push({ path: new URL(url).pathname, html: await copy.text() });
  }
  return rewritten(page, 503, (html) => withCopies(html, copies));
}

/** Asks the network, and keeps what it gives; a file to download is no page to come back to. */
function ask(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const asked = fetch(request);
  const kept = asked.then((response) => {
    if (request.mode !== "navigate" || isPage(response)) return keep(request.url, response.clone());
    return undefined;
  });
  event.waitUntil(kept.catch(() => undefined));
  return asked;
}

/** The network's answer; where it fails or is late, a copy; without one what the network said, or the page that says so. */
async function networkFirst(event: FetchEvent): Promise<Response> {
  const asked = ask(event);
  const late = new Promise<undefined>((done) => setTimeout(done, SLOW, undefined));
  const first = await Promise.race([asked, late]).catch(() => undefined);
  if (first && first.status < 500) return first;
  const copy = await markedCopy(event);
  if (copy) return copy;
  try {
    return await asked;
  } catch {
    return event.request.mode === "navigate" ? fallback() : Response.error();
  }
}

/** For files whose content cannot change under their name. */
const copyFirst = async (event: FetchEvent): Promise<Response> => (await copyOf(event.request.url)) ?? ask(event);

self.addEventListener("install", (event) => {
  const prepare = async (): Promise<void> => {
    await (await caches.open(CACHE)).add(new Request(FALLBACK, { cache: "no-cache" }));
    await self.skipWaiting();
  };
  event.waitUntil(prepare());
});

self.addEventListener("activate", (event) => {
  const takeOver = async (): Promise<void> => {
    const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(takeOver());
});

self.addEventListener("message", (event) => {
  const { data } = event;
  if (Array.isArray(data)) event.waitUntil(keepMissing(data.filter((one) => typeof one === "string")));
});

self.addEventListener("fetch", (event) => {
  const { method, url, headers } = event.request;
  if (method !== "GET" || headers.has("range") || !isOurs(url)) return;
  event.respondWith(url.startsWith(HASHED) ? copyFirst(event) : networkFirst(event));
});
