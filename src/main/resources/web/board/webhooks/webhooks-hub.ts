import { call } from "../../shared/api";

/** Which events; an empty kind takes all. The names are those of the streams' parameters. */
export type Filter = { type: string[]; community: string[]; line: string[]; request: string[] };

export type State = "active" | "broken" | "paused" | "disabled" | "key-ended";

export type Replay = { id: number; from: number; to: number; reached: number; by: string; at: string };

/** An endpoint. The Java twin is `EndpointEntry`. */
export type Webhook = {
  id: string;
  name: string;
  url: string;
  filter: Filter;
  personal: boolean;
  state: State;
  createdBy: string;
  byKey: boolean;
  createdAt: string;
  waiting: number; // deliveries that have not arrived yet
  missed: number; // events that the log no longer kept when their turn came
  failures: number; // attempts in a row
  nextProbeAt: string | null;
  disabledAt: string | null;
  lastSuccessAt: string | null;
  lastFailureAt: string | null;
  lastFailure: string | null;
  previousSecretUntil: string | null;
  replays: Replay[]; // of one that is read by itself
};

/** `secret` is shown this one time. */
export type ShownWebhook = Webhook & { secret: string };

export type Wish = { name: string; url: string; filter: Filter; personal?: boolean };

export type DeliveryState = "waiting" | "delivered" | "failed";

export type Attempt = {
  number: number;
  at: string;
  url: string;
  headers: Record<string, string>;
  tookMs: number;
  status: number | null;
  trouble: string | null;
  answer: string;
};

/** The Java twin is `DeliveryEntry`. */
export type Delivery = {
  id: number;
  eventId: string;
  position: number | null; // null: a test
  type: string;
  key: string;
  origin: "live" | "replay" | "manual" | "test";
  state: DeliveryState;
  attempts: number;
  createdAt: string;
  nextAt: string | null;
  doneAt: string | null;
  lastStatus: number | null;
  lastTrouble: string | null;
  lastTookMs: number | null;
};

export type DeliveryDetail = Delivery & { detail: { body: string | null; attempts: Attempt[] } };

export type TestResult = { delivery: number; arrived: boolean; status: number | null; trouble: string | null; tookMs: number; answer: string };

/** Positions, the first and the last. */
export type Range = { from: number; to: number; events: number; types: Record<string, number> };

const one = (id: string, rest = "") => `/api/webhooks/${encodeURIComponent(id)}${rest}`;

/** The hub's REST edge as administrators use it. Every failure is an ApiError. */
export const webhooksHub = {
  list: () => call<Webhook[]>("GET", "/api/webhooks"),
  read: (id: string) => call<Webhook>("GET", one(id)),
  make: (wish: Wish) => call<ShownWebhook>("POST", "/api/webhooks", wish),
  change: (id: string, change: Partial<Wish> & { paused?: boolean }) => call<Webhook>("PATCH", one(id), change),
  remove: (id: string) => call<void>("DELETE", one(id)),
  rotate: (id: string) => call<ShownWebhook>("POST", one(id, "/rotate")),
  test: (id: string) => call<TestResult>("POST", one(id, "/test")),
  replay: (id: string, from: string, to: string, dryRun: boolean) => call<Range>("POST", one(id, "/replay"), { from, to: to || null, dryRun }),
  deliveries: (id: string, status: DeliveryState | null, after: number | null) =>
    call<{ items: Delivery[]; next: number | null }>("GET", one(id, `/deliveries?limit=50${status ? `&status=${status}` : ""}${after ? `&after=${after}` : ""}`)),
  delivery: (id: string, delivery: number) => call<DeliveryDetail>("GET", one(id, `/deliveries/${delivery}`)),
  redeliver: (id: string, delivery: number) => call<Delivery>("POST", one(id, `/deliveries/${delivery}/redeliver`)),
};
