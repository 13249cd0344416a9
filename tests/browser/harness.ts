/** What a browser test needs: a browser, the built site at an address, and a watch on what no page may cause. */

import { type Browser, chromium, type Page } from "playwright-core";
import { HOST, type ServedSite, serve } from "../../scripts/serve.ts";
import { basePath } from "../../src/hosting/base-path.ts";
import { findChromium } from "./chromium.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What Playwright says where a context has no service worker. */
const NO_WORKER = "Service Worker registration blocked by Playwright";

/** Starts Chromium, with more flags if given; the caller closes it. Its contexts have no service worker unless they ask for it: requests of a worker cannot be routed. */
export async function launchBrowser(...more: readonly string[]): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: [...FLAGS, ...more],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = (options) => newContext({ serviceWorkers: "block", ...options });
  return browser;
}

/** Serves dist on a free port, under the base path it was built with; the caller closes it. */
export function serveDist(): Promise<ServedSite> {
  return serve({ root: "dist", base: basePath(process.env["BASE_PATH"]) });
}

/**
 * Collects, from the next load on, whatever a page should never cause: any console message, exceptions, violations of the
 * content security policy, requests that fail or leave the origin.
 */
export function watchProblems(page: Page): string[] {
  const problems: string[] = [];
  // As a console message, so that it arrives before whatever the test asks of the page next.
  const told = page.addInitScript(() =>
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
      console.error(`policy: ${effectiveDirective} stops ${blockedURI} at ${sourceFile}:${lineNumber}`),
    ),
  );
  told.catch((error: unknown) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.text() !== NO_WORKER) problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) =>
    problems.push(`request: ${request.url()} ${request.failure()?.errorText ?? ""}`),
  );
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== HOST) problems.push(`leaves the site: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`response: ${response.url()} ${response.status()}`);
  });
  return problems;
}
