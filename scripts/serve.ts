/**
 * `npm start`: builds the site (with `--build`, which package.json gives) and serves it.
 * PORT and BASE_PATH are honoured. It sends the headers that the built `_headers` asks of a host.
 */
import { spawnSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";
import { basePath } from "../src/hosting/base-path.ts";
import { readNetlifyFile } from "../src/hosting/files.ts";
import { type HeaderRule, headersFor } from "../src/hosting/rules.ts";
import { commandLine } from "./command-line.ts";
import { BUILD_VARIABLES } from "./environment.ts";

export interface ServeOptions {
  /** The folder of built files. */
  root: string;
  /** The path the site lives under, as given to the build; "/" by default. */
  base?: string;
  /** 0 takes any free port. */
  port?: number;
}

export interface ServedSite {
  /** The address of the front page, base path included, ending in a slash. */
  address: string;
  close(): Promise<void>;
}

const CONTENT_TYPES: Record<string, string> = {
  ".atom": "application/atom+xml; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonld": "application/ld+json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".rss": "application/rss+xml; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
  ".yml": "application/yaml; charset=utf-8",
  ".zip": "application/zip",
};

/** Only this machine reaches it. */
export const HOST = "127.0.0.1";

/** Starts a static file server on this machine only. Fails where the port is taken. */
export async function serve({ root, base = "/", port = 0 }: ServeOptions): Promise<ServedSite> {
  const folder = resolve(root);
  const rules = await readFile(join(folder, "_headers"), "utf8").then(readNetlifyFile, () => []);
  const prefix = basePath(base);
  const server = createServer((request, response) => {
    answer({ root: folder, prefix, rules }, request, response).catch((error: unknown) =>
      response.destroy(error as Error),
    );
  });
  await listen(server, port);
  return {
    address: `http://${HOST}:${(server.address() as AddressInfo).port}${prefix}`,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, HOST, () => done());
  });
}

type Site = { readonly root: string; readonly prefix: string; readonly rules: readonly HeaderRule[] };

async function answer(
  { root, prefix, rules }: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const url = new URL(request.url ?? "/", "http://localhost");
  for (const [name, value] of Object.entries(headersFor(rules, url.pathname))) response.setHeader(name, value);
  if (`${url.pathname}/` === prefix) {
    response.writeHead(301, { location: `${prefix}${url.search}` }).end();
    return;
  }
  const path = url.pathname.startsWith(prefix) ? filePath(root, url.pathname.slice(prefix.length)) : undefined;
  const kind = path === undefined ? undefined : await kindOf(path);
  if (path !== undefined && kind === "file" && !url.pathname.endsWith("/")) {
    send(request, response, 200, path);
  } else if (path !== undefined && kind === "folder" && (await kindOf(join(path, "index.html"))) === "file") {
    if (url.pathname.endsWith("/")) send(request, response, 200, join(path, "index.html"));
    else response.writeHead(301, { location: `${url.pathname}/${url.search}` }).end();
  } else if ((await kindOf(join(root, "404.html"))) === "file") {
    send(request, response, 404, join(root, "404.html"));
  } else {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("404\n");
  }
}

/** The file a request path means, or undefined where it is malformed or points outside the root. */
function filePath(root: string, requested: string): string | undefined {
  try {
    const path = decodeURIComponent(requested);
    if (path.includes("\0") || path.split(/[\\/]/).includes("..")) return undefined;
    return join(root, path);
  } catch {
    return undefined;
  }
}

async function kindOf(path: string): Promise<"file" | "folder" | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return "file";
  return found?.isDirectory() ? "folder" : undefined;
}

function send(request: IncomingMessage, response: ServerResponse, status: number, path: string): void {
  response.writeHead(status, {
    "content-type": CONTENT_TYPES[extname(path).toLowerCase()] ?? "application/octet-stream",
  });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(path)
      .on("error", (error) => response.destroy(error))
      .pipe(response);
}

/** The first free port of a range. Throws what the system says of the first that cannot be had, or of the last. */
export async function freePort(first: number, last: number): Promise<number> {
  for (let port = first; ; port++) {
    const probe = createServer();
    try {
      await listen(probe, port);
      return port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || port >= last) throw error;
    } finally {
      await new Promise((done) => probe.close(done));
    }
  }
}

/** Where nobody asks for a port, the first free one from here on. */
const PORT = 4321;
const PORTS = 20;

/** The port to serve on: the one that is asked for or none. Looked for before the build, which would be made for nothing. */
async function portOf(asked: string | undefined): Promise<number> {
  try {
    return asked ? await freePort(Number(asked), Number(asked)) : await freePort(PORT, PORT + PORTS - 1);
  } catch (error) {
    const { code = "", message, port } = error as NodeJS.ErrnoException & { readonly port?: number };
    const why =
      { EADDRINUSE: "is in use", EACCES: "is not allowed to this user" }[code] ?? `cannot be had (${message})`;
    console.error(
      `Port ${port ?? asked} of ${HOST} ${why}. Choose another, such as PORT=0 npm start, which takes any free one.`,
    );
    process.exit(1);
  }
}

if (import.meta.main) {
  const args = process.argv.slice(2);
  commandLine(
    { command: "npm start", variables: ["PORT", ...BUILD_VARIABLES] },
    args.filter((arg) => arg !== "--build"),
  );
  const port = await portOf(process.env.PORT);
  if (args.includes("--build")) {
    const { status } = spawnSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
    if (status !== 0) process.exit(status ?? 1);
  }
  const root = "dist";
  if ((await kindOf(join(root, "index.html"))) !== "file") {
    console.error("dist/index.html is missing: there is no built site to serve. Run: npm run build");
    process.exit(1);
  }
  const site = await serve({ root, base: process.env.BASE_PATH ?? "/", port });
  console.log(`择城: ${site.address}  (Ctrl+C stops it)`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void site.close());
  // A signal to npm ends npm and its shell, not this process: follow them.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && process.exit(), 500).unref();
}
