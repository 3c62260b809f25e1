import { ApiError, call, download } from "../shared/api";
import { LiveConnection, socketUrl, type LiveState } from "../shared/live";
import type { Attached, Card, Lang, Message, Owner, ServerFrame } from "../shared/wire";
import type { Given, Reopened } from "./aftermath";
import { Outbox } from "./outbox";
import { SessionKeeper, type Session } from "./session";
import { emptyView, next, type Draft, type Happening, type View } from "./store";
import { Uploads } from "./uploads";
import type { Words } from "./words";
import { uuid } from "../shared/uuid";

export type Place = { base: string; community: string; building: string; lang: Lang; words: Words };

type Snapshot = { items: Message[]; requests: Card[]; owner: Owner; position: number };

const TYPING_SHOWN = 6_000;
const TYPING_EVERY = 3_000;

/** One visitor's conversation: made at the first message, resumed after a reload, the same in every tab. */
export class Conversation {
  view: View = emptyView;
  link: LiveState | "none" = "none";
  problem = ""; // something the visitor must know, outside any single message

  readonly uploads: Uploads; // what the next message takes along

  private readonly keeper: SessionKeeper;
  private readonly outbox: Outbox;
  private readonly unwatch: () => void;
  private session: Session | null = null;
  private connection: LiveConnection | null = null;
  private starting: Promise<Session> | null = null;
  private typingEnds: ReturnType<typeof setTimeout> | undefined;
  private typingSent = 0;

  constructor(
    private readonly place: () => Place,
    private readonly changed: () => void,
  ) {
    const { base, community } = place();
    this.keeper = new SessionKeeper(base, community);
    this.outbox = new Outbox({
      drafts: () => this.view.drafts,
      happened: (happening) => this.happened(happening),
      post: async (draft) => {
        const session = await this.ensureStarted();
        await this.call("POST", session, "/messages", contentOf(draft));
      },
      push: (draft) => this.connection?.send({ type: "message", ...contentOf(draft) }) ?? false,
      explain: (failure) => this.explain(failure),
    });
    this.uploads = new Uploads({
      target: async (id, name) => {
        const session = await this.ensureStarted();
        return { url: `${this.url(session, "/files")}?${new URLSearchParams({ id, name })}`, token: session.token };
      },
      uuid,
      words: () => place().words,
      explain: (failure) => this.explain(failure),
      changed,
    });
    this.unwatch = this.keeper.watch(() => this.adopt(this.keeper.current));
  }

  get started(): boolean {
    return this.session !== null || this.view.drafts.length > 0;
  }

  /** Takes up the conversation this browser already holds, if any. */
  resume(): void {
    this.adopt(this.keeper.current);
  }

  send(text: string, choice: string | null = null): void {
    this.problem = "";
    const files = choice === null ? this.uploads.take() : []; // a button's answer leaves them where they are
    const draft = { clientId: uuid(), text, choice, files, at: new Date().toISOString(), state: "sending" as const, reason: "" };
    this.happened({ type: "queued", draft });
    void this.outbox.flush();
  }

  retry(clientId: string): void {
    this.happened({ type: "retried", clientId });
    void this.outbox.flush();
  }

  /** Tells staff that the visitor is writing, at most once in three seconds. */
  typing(): void {
    if (Date.now() - this.typingSent < TYPING_EVERY) return;
    if (this.connection?.send({ type: "typing" })) this.typingSent = Date.now();
  }

  read(file: Attached): Promise<Blob> {
    if (!this.session) return Promise.reject(new Error("no conversation"));
    return download(this.url(this.session, `/files/${encodeURIComponent(file.id)}`), this.session.token);
  }

  withdraw(number: string): Promise<void> {
    return this.change("POST", number, "withdraw");
  }

  reopen({ number, note }: Reopened): Promise<void> {
    return this.change("POST", number, "reopen", { note });
  }

  rate({ number, stars, reason }: Given): Promise<void> {
    return this.change("PUT", number, "rating", { stars, reason });
  }

  private async change(method: "POST" | "PUT", number: string, what: string, body?: unknown): Promise<void> {
    if (!this.session) return;
    this.problem = "";
    try {
      this.happened({ type: "card", card: await this.call<Card>(method, this.session, `/requests/${encodeURIComponent(number)}/${what}`, body) });
    } catch (failure) {
      this.problem = this.explain(failure);
      this.changed();
    }
  }

  /** The visitor looks at the newest message. */
  seen(): void {
    const newest = this.view.messages.at(-1)?.seq ?? 0;
    if (this.session && newest > this.keeper.readUpTo) this.keeper.readUpTo = newest;
    if (this.view.unread > 0) this.happened({ type: "read" });
  }

  startAnew(): void {
    this.keeper.current = null;
    this.adopt(null);
  }

  close(): void {
    this.unwatch();
    this.connection?.close();
    this.connection = null;
    clearTimeout(this.typingEnds);
  }

  private adopt(session: Session | null): void {
    if (session?.id === this.session?.id) return;
    this.connection?.close();
    this.connection = null;
    this.session = session;
    this.uploads.clear(); // they belong to the conversation that was
    this.link = session ? "connecting" : "none";
    this.problem = "";
    this.view = { ...emptyView, drafts: session ? this.view.drafts : [] };
    this.changed();
    if (session) void this.follow(session);
  }

  private ensureStarted(): Promise<Session> {
    if (this.session) return Promise.resolve(this.session);
    return (this.starting ??= this.start().finally(() => (this.starting = null)));
  }

  private async start(): Promise<Session> {
    const { base, community, building, lang } = this.place();
    const { id, token, position } = await call<Session & { position: number }>("POST", new URL("api/conversations", base).href, {
      community,
      lang,
      ...(building ? { building } : {}),
    });
    const session = { id, token };
    this.keeper.current = session;
    this.session = session;
    this.connect(session, position);
    return session;
  }

  private async follow(session: Session): Promise<void> {
    try {
      this.connect(session, await this.snapshot(session));
    } catch (failure) {
      if (session !== this.session) return;
      if (failure instanceof ApiError && (failure.status === 401 || failure.status === 403 || failure.status === 404)) return this.startAnew();
      this.link = "offline";
      this.changed();
      setTimeout(() => session === this.session && void this.follow(session), 3_000 + Math.random() * 3_000);
    }
  }

  private async snapshot(session: Session): Promise<number> {
    const { items, requests, owner, position } = await this.call<Snapshot>("GET", session, "/messages");
    if (session !== this.session) throw new Error("another conversation took its place");
    this.happened({ type: "snapshot", messages: items, cards: requests, owner, readUpTo: this.keeper.readUpTo });
    return position;
  }

  private connect(session: Session, after: number): void {
    this.connection = new LiveConnection({
      url: socketUrl(this.place().base, "ws/chat"),
      token: session.token,
      after,
      onEvent: (event, position) => this.happened({ type: "event", event, position }),
      onState: (state) => {
        this.link = state;
        if (state === "live") this.outbox.resend();
        this.changed();
      },
      onFrame: (frame) => this.receive(frame),
      onTooOld: () => this.snapshot(session),
      onStopped: () => {
        this.problem = this.place().words.ended;
        this.changed();
      },
    });
    this.connection.open();
  }

  private receive(frame: Exclude<ServerFrame, { type: "event" | "pong" }>): void {
    if (frame.type === "ack") this.outbox.acked(frame.id);
    else if (frame.type === "error" && frame.id) this.outbox.refused(frame.id, new ApiError(frame.problem.status, frame.problem, retryAfter(frame.problem)));
    else if (frame.type === "typing" && frame.author.kind === "staff") {
      clearTimeout(this.typingEnds);
      this.typingEnds = setTimeout(() => this.happened({ type: "typing", name: null }), TYPING_SHOWN);
      this.happened({ type: "typing", name: frame.author.name });
    }
  }

  private happened(happening: Happening): void {
    this.view = next(this.view, happening);
    this.changed();
  }

  private url({ id }: Session, path: string): string {
    return new URL(`api/conversations/${encodeURIComponent(id)}${path}`, this.place().base).href;
  }

  private call<T = unknown>(method: string, session: Session, path: string, body?: unknown): Promise<T> {
    return call<T>(method, this.url(session, path), body, { token: session.token });
  }

  private explain(failure: unknown): string {
    const { words } = this.place();
    if (!(failure instanceof ApiError)) return String(failure);
    if (failure.offline) return words.noConnection;
    if (failure.status === 429) return words.slowDown(failure.retryAfter ?? retryAfter(failure.problem) ?? 10);
    if (failure.status === 401) return words.ended;
    return failure.problem.detail;
  }
}

const retryAfter = (problem: object): number | null => (problem as { retryAfter?: number }).retryAfter ?? null;

/** What a draft says, over the socket as over HTTP. */
const contentOf = ({ clientId, text, choice, files }: Draft) => ({
  id: clientId,
  text,
  ...(choice ? { choice } : {}),
  ...(files.length > 0 ? { files: files.map((file) => file.id) } : {}),
});
