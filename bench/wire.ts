/** A server in front of a local one: sends what that one sends, Brotli-compressed, counts the bytes and can be as slow as a phone's network. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { brotliCompressSync } from "node:zlib";

export type Network = { readonly roundTripMs: number; readonly bytesPerSecond: number };
/** What Lighthouse takes for a phone on slow 4G: 150 ms, 1.6 Mbit/s. */
export const SLOW_4G: Network = { roundTripMs: 150, bytesPerSecond: 200_000 };

export type Sent = { readonly path: string; readonly type: string; readonly bytes: number };
export type Wire = {
  /** Ends in a slash. */
  readonly address: string;
  /** What was sent since the last `forget`: bytes of bodies as they went over the wire. */
  readonly sent: () => readonly Sent[];
  readonly forget: () => void;
  readonly close: () => Promise<void>;
};

type Answer = { readonly status: number; readonly headers: Record<string, string>; readonly body: Buffer };
const PIECE = 4096;
const TEXT = /text|javascript|json|svg|xml|wasm|manifest/;

/** Compressed at the best quality, once a path: a static host compresses its files before it serves them. */
async function fetched(upstream: string, path: string, accepts: boolean): Promise<Answer> {
  const response = await fetch(new URL(path.slice(1), upstream), {
    redirect: "manual",
    headers: { "accept-encoding": "identity" },
  });
  const plain = Buffer.from(await response.arrayBuffer());
  const headers = Object.fromEntries(response.headers);
  for (const name of ["connection", "keep-alive", "transfer-encoding", "content-length", "date"]) delete headers[name];
  const packed = accepts && TEXT.test(headers["content-type"] ?? "") ? brotliCompressSync(plain) : plain;
  if (packed.length >= plain.length) return { status: response.status, headers, body: plain };
  return {
    status: response.status,
    headers: { ...headers, "content-encoding": "br", vary: "accept-encoding" },
    body: packed,
  };
}

/** Starts it on a free port; the caller closes it. */
export async function wire(upstream: string, network?: Network): Promise<Wire> {
  const cache = new Map<string, Promise<Answer>>();
  let log: Sent[] = [];
  let free = 0;
  const send = async (path: string, accepts: boolean, response: ServerResponse): Promise<void> => {
    const key = `${accepts} ${path}`;
    const answer = cache.get(key) ?? fetched(upstream, path, accepts);
    cache.set(key, answer);
    const { status, headers, body } = await answer;
    if (network) await wait(network.roundTripMs);
    response.writeHead(status, { ...headers, "content-length": String(body.length) });
    log.push({ path, type: headers["content-type"] ?? "", bytes: body.length });
    for (let at = 0; network && at < body.length; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      // All answers share one line.
      free = Math.max(free, performance.now()) + (piece.length / network.bytesPerSecond) * 1000;
      await wait(free - performance.now());
      response.write(piece);
    }
    response.end(network ? undefined : body);
  };
  const server = createServer((request, response) => {
    send(request.url ?? "/", /\bbr\b/.test(request.headers["accept-encoding"] ?? ""), response).catch(
      (error: unknown) => response.destroy(error as Error),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent: () => log,
    forget: () => {
      log = [];
    },
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}
