import { call } from "../../shared/api";

export const SCOPES = ["events:read", "events:personal", "requests:read", "requests:write", "webhooks:manage"] as const;
export type Scope = (typeof SCOPES)[number];

/** What an administrator grants; no communities: the whole district. */
export type Terms = { name: string; scopes: Scope[]; communities: string[]; perMinute: number; expiresAt: string | null };

/** A key without its secret, of which `start` are the first characters. The Java twin is `KeyEntry`. */
export type Key = Terms & {
  id: string;
  start: string;
  previousEndsAt: string | null; // until then the secret before the last renewal works
  createdBy: string;
  createdAt: string;
  lastUsedAt: string | null; // to the minute
  revokedAt: string | null;
};

/** `key` is the secret, this one time. */
export type ShownKey = Key & { key: string };

export type Standing = "active" | "expiring" | "expired" | "revoked";

const SOON = 14 * 24 * 3_600_000;

export function standing({ expiresAt, revokedAt }: Key, now: number): Standing {
  if (revokedAt) return "revoked";
  if (!expiresAt) return "active";
  const left = Date.parse(expiresAt) - now;
  return left <= 0 ? "expired" : left < SOON ? "expiring" : "active";
}

const one = (id: string) => `/api/keys/${encodeURIComponent(id)}`;

/** The hub's REST edge as administrators use it. Every failure is an ApiError. */
export const keysHub = {
  list: () => call<Key[]>("GET", "/api/keys"),
  make: (terms: Terms) => call<ShownKey>("POST", "/api/keys", terms),
  change: (id: string, terms: Terms) => call<Key>("PUT", one(id), terms),
  renew: (id: string, overlapHours: number) => call<ShownKey>("POST", `${one(id)}/renew`, { overlapHours }),
  revoke: (id: string) => call<void>("DELETE", one(id)),
};
