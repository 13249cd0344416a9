/* Pages that were read can be read again offline: src/offline/worker.ts keeps them. Where the browser refuses, all stays as it is. */

/** Says above the page that what it shows came from a copy, unless it says so already. */
function say(words: unknown): void {
  if (typeof words !== "string" || document.querySelector("[data-offline]")) return;
  const notice = document.createElement("p");
  notice.className = "unclear";
  notice.dataset["offline"] = "";
  notice.role = "status";
  document.querySelector("main")?.prepend(notice);
  notice.textContent = words;
}

/** Not through src/site/urls.ts, which would be a second script on every page. */
const WORKER = `${import.meta.env.BASE_URL.replace(/\/*$/, "/")}sw.js`;

/** Lets the browser keep copies of this page and of what it loaded, once it is loaded. */
export function keepCopies(): void {
  try {
    const workers = navigator.serviceWorker;
    const keepThis = (): void => {
      const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
      workers.controller?.postMessage([location.href, ...loaded]);
    };
    workers.addEventListener("message", ({ data }) => say(data));
    // The first worker came after the page; a new build's has no copies yet.
    workers.addEventListener("controllerchange", keepThis);
    addEventListener("load", () => {
      keepThis();
      workers.register(WORKER).catch(() => {});
    });
  } catch {
    // no secure connection, or the reader refuses storage
  }
}
