import { call } from "../shared/api";
import type { Bilingual, Card, Colleague, Command, Decision, EndingKind, Link, LinkKind, Message, Move, Owner, Problem } from "../shared/wire";
import type { Filters } from "./filters";
import type { Attention, Snapshot } from "./store";

export type Session = { username: string; name: string; role: string; communities: string[] };

/** What fills the page: the requests, canned answers, the assistant's scripts, codes of the stations, who is asked for what, API keys, or webhooks. */
export type View = "board" | "answers" | "scripts" | "stations" | "staffing" | "keys" | "webhooks";

const views: Record<View, (role: string) => boolean> = {
  board: () => true,
  answers: (role) => role === "lead" || role === "district" || role === "admin",
  scripts: (role) => role === "author" || role === "admin",
  stations: (role) => role !== "staff" && role !== "author",
  staffing: (role) => role === "admin",
  keys: (role) => role === "admin",
  webhooks: (role) => role === "admin",
};

export const viewsOf = ({ role }: Session): View[] => (Object.keys(views) as View[]).filter((view) => views[view](role));


export type Directory = {
  district: { name: Bilingual };
  demo: boolean;
  communities: { code: string; name: Bilingual; zone?: string; phone?: string }[];
  lines: { code: string; name: Bilingual; hint: Bilingual }[];
};

/** Somebody who works in one of the reader's communities. */
export type Entry = { username: string; name: string; role: string; communities: string[]; state: Colleague["state"] };

/** For somebody at the counter or on the telephone; enterprise and building by their codes. */
export type NewRequest = { community: string; line: string; title: string; description: string; lang: string; contact: { name: string; phone: string }; enterprise?: string; building?: string };

export type RequestDetail = Card & { history: Move[]; why: Decision | null; attention: Attention };
export type Thread = { items: Message[]; requests: Card[]; owner: Owner; position: number };

const json = (method: string) => <T>(url: string, body?: unknown, headers?: Record<string, string>) => call<T>(method, url, body, { headers });
const [get, post, put, del] = [json("GET"), json("POST"), json("PUT"), json("DELETE")];
const request = (number: string, rest = "") => `/api/requests/${encodeURIComponent(number)}${rest}`;

/** What became of each request; those that were refused have a problem. */
export type BulkResult = { outcomes: { number: string; request: Card | null; problem: Problem | null }[] };

/** Filters under a name; with a community its colleagues share them. */
export type SavedView = { id: string; name: string; community: string | null; mine: boolean; filters: Filters };

/** The hub's REST edge as the board uses it. Every failure is an ApiError. */
export const hub = {
  session: () => get<Session>("/api/session"),
  signIn: (username: string, password: string) => post<Session>("/api/session", { username, password }),
  signOut: () => del<void>("/api/session"),
  directory: () => get<Directory>("/api/directory"),
  firstRequests: () => get<Snapshot>("/api/requests?head=100"), // of each state
  requests: (after: string | null) => get<Snapshot>(`/api/requests?limit=2000${after ? `&after=${after}` : ""}`),
  colleagues: () => get<Entry[]>("/api/colleagues"),
  duty: (onDuty: boolean) => put<void>("/api/colleagues/me/duty", { onDuty }),
  request: (number: string) => get<RequestDetail>(request(number)),
  thread: (conversation: string) => get<Thread>(`/api/conversations/${encodeURIComponent(conversation)}/messages`),
  command: (number: string, command: Command, body: { note?: string; line?: string; ending?: EndingKind }) => post<Card>(request(number, `/${command}`), body),
  bulk: (order: { command: Command; numbers: string[]; note?: string; line?: string }) => post<BulkResult>("/api/requests/bulk", order),
  views: () => get<SavedView[]>("/api/views"),
  saveView: (id: string, view: { name: string; community?: string; filters: Filters }) => put<SavedView>(`/api/views/${id}`, view),
  deleteView: (id: string) => del<void>(`/api/views/${id}`),
  correct: (number: string, line: string) => post<void>(request(number, "/correction"), { line }),
  /** `after`: the newest message on screen; with later ones it is refused. */
  reply: (number: string, id: string, text: string, after: number) => post<{ id: string; messageId: string }>(request(number, "/reply"), { id, text, after }),
  /** The same key opens one request, however often it is sent. */
  openRequest: (key: string, wish: NewRequest) => post<Card>("/api/requests", wish, { "Idempotency-Key": key }),
  take: (conversation: string) => post<Owner>(`/api/conversations/${encodeURIComponent(conversation)}/take`),
  decline: (number: string) => post<void>(request(number, "/decline")),
  note: (number: string, text: string, mentions: string[]) => post<Move>(request(number, "/note"), { text, mentions }),
  tag: (number: string, add: string[], remove: string[]) => post<Card>(request(number, "/tags"), { add, remove }),
  handOn: (number: string, community: string, note: string) => post<Card>(request(number, "/hand-on"), { community, note }),
  links: (number: string) => get<Link[]>(request(number, "/links")),
  link: (number: string, kind: LinkKind, other: string, close: boolean) => post<Link[]>(request(number, "/links"), { kind, other, close }),
  unlink: (number: string, other: string) => del<Link[]>(request(number, `/links/${encodeURIComponent(other)}`)),
  similar: (number: string) => get<{ request: Card; score: number }[]>(request(number, "/similar")),
  openPart: (number: string, line: string, title: string, note: string) => post<Card>(request(number, "/parts"), { line, title, note }),
  tags: (community: string) => get<{ tag: string; requests: number }[]>(`/api/tags?community=${encodeURIComponent(community)}`),
  handBack: (conversation: string) => post<Owner>(`/api/conversations/${encodeURIComponent(conversation)}/hand-back`),
};
