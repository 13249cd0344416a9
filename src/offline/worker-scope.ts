/* The part of a service worker's interface that ours uses: TypeScript's library for workers does not go with that for pages. */

export type WorkerEvent = Event & { waitUntil(until: Promise<unknown>): void };

export type FetchEvent = WorkerEvent & {
  readonly request: Request;
  readonly clientId: string;
  respondWith(response: Promise<Response>): void;
};

type WorkerClient = { postMessage(message: string): void };

type WorkerEvents = {
  readonly install: WorkerEvent;
  readonly activate: WorkerEvent;
  readonly fetch: FetchEvent;
  readonly message: WorkerEvent & MessageEvent<unknown>;
};

export type WorkerScope = {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<WorkerClient | undefined>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof WorkerEvents>(name: Name, listener: (event: WorkerEvents[Name]) => void): void;
};
