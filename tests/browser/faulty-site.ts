/** The built site behind a network that fails as it is told to: for pages and for their service worker alike. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { serveDist } from "./harness.ts";

/** What happens to an answer. */
export type Fault =
  /** No answer at all. */
  | { readonly drop: true }
  /** The connection ends in the middle. */
  | { readonly cut: true }
  | { readonly status: 404 | 500 | 503 }
  /** Something else comes in its place. */
  | { readonly body: (own: Buffer) => string | Buffer }
  /** Milliseconds before it comes. */
  | { readonly delay: number };

export type FaultySite = {
  readonly address: string;
  /** Replaces the faults, by what an address has to contain; the first that fits counts. None heals the network. */
  readonly set: (faults: Readonly<Record<string, Fault>>) => void;
  /** The addresses that were asked for, without the origin. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
};

const DOWN: Fault = { drop: true };
/** The network is off. */
export const OFF = { "": DOWN };

/** Starts it; the caller closes it. */
export async function serveFaulty(): Promise<FaultySite> {
  const site = await serveDist();
  let faults: Readonly<Record<string, Fault>> = {};
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    const fault = Object.entries(faults).find(([part]) => path.includes(part))?.[1];
    answer(new URL(path, site.address).href, fault, response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${new URL(site.address).pathname}`,
    set: (next) => {
      faults = next;
    },
    asked,
    close: async () => {
      server.closeAllConnections();
      await Promise.all([new Promise((done) => server.close(done)), site.close()]);
    },
  };
}

async function answer(address: string, fault: Fault | undefined, response: ServerResponse): Promise<void> {
  if (fault && "drop" in fault) {
    response.destroy();
    return;
  }
  if (fault && "delay" in fault) await pause(fault.delay);
  const status = fault && "status" in fault ? fault.status : undefined;
  // What a host says of an error is a page.
  const own = await fetch(status ? new URL("/no/such/page", address) : address, { redirect: "manual" });
  const bytes = Buffer.from(await own.arrayBuffer());
  const body = fault && "body" in fault ? Buffer.from(fault.body(bytes)) : bytes;
  const headers = Object.fromEntries([...own.headers].filter(([name]) => /^content-type$|^location$/.test(name)));
  response.writeHead(status ?? own.status, {
    ...headers,
    "content-length": body.length,
    "cache-control": "no-cache",
  });
  if (fault && "cut" in fault) response.write(body.subarray(0, body.length / 2), () => response.destroy());
  else response.end(body);
}
