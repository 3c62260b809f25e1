import { LiveConnection, socketUrl, type LiveState } from "../shared/live";
import type { ServerFrame } from "../shared/wire";
import type { Entry } from "./store";

type Typing = Extract<ServerFrame, { type: "typing" }>;
type Presence = Extract<ServerFrame, { type: "presence" }>;

/** What the page says about its connection. `caughtUp` counts the entries that a loss had held back (or tells of a fresh snapshot), for as long as that is worth saying. */
export type Link = { state: LiveState; lastUpdate: number; caughtUp: number | "reloaded" | null };

export type FeedOptions = {
  onEntries(entries: Entry[]): void; // in order, at most once per frame
  onLink(link: Link): void;
  onTyping(frame: Typing): void;
  onPresence(frame: Presence): void;
  onReady(): void; // connected, for the first time or again
  onTooOld(): Promise<number>;
  onStopped(): void;
};

const PAUSE = 400;
const LONGEST_CATCH_UP = 10_000; // a busy district may never pause
const SAY_CAUGHT_UP_FOR = 8_000;

/** The board's live connection: gathers entries until the next frame, and tells apart what a loss had held back from what is new. */
export class Feed {
  private readonly connection: LiveConnection;
  private waiting: Entry[] = [];
  private frame = 0;
  private link: Link = { state: "connecting", lastUpdate: Date.now(), caughtUp: null };
  private lost = false;
  private missed = 0;
  private patience = 0;
  private reloaded = false; // the log no longer reached back far enough
  private quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(
    after: number,
    private readonly options: FeedOptions,
  ) {
    this.connection = new LiveConnection({
      url: socketUrl(location.origin, "/ws/board"),
      after,
      onEvent: (event, position) => this.receive({ event, position }),
      onState: (state) => this.enter(state),
      onFrame: (frame) => this.told(frame),
      onTooOld: () => this.reload(),
      onStopped: () => options.onStopped(),
    });
  }

  open(): void {
    this.connection.open();
  }

  close(): void {
    this.connection.close();
    clearTimeout(this.quiet);
    cancelAnimationFrame(this.frame);
  }

  /** Tells colleagues, and the visitor who is answered, that somebody writes. */
  typing(where: { conversation: string } | { request: string }): void {
    this.connection.send({ type: "typing", ...where });
  }

  /** Tells colleagues which case is open. */
  looking(request: string | null): void {
    this.connection.send({ type: "looking", request });
  }

  private told(frame: ServerFrame): void {
    if (frame.type === "typing") this.options.onTyping(frame);
    else if (frame.type === "presence") this.options.onPresence(frame);
    else if (frame.type === "ready") this.options.onReady();
  }

  private receive(entry: Entry): void {
    this.waiting.push(entry);
    if (this.lost) {
      this.missed++;
      if (Date.now() < this.patience) this.catchUp();
    }
    if (this.waiting.length > 1) return;
    // a hidden page gets no frames, yet must not pile up a day's events
    if (document.hidden) setTimeout(() => this.flush(), 250);
    else this.frame = requestAnimationFrame(() => this.flush());
  }

  private flush(): void {
    const entries = this.waiting;
    this.waiting = [];
    if (entries.length === 0) return;
    this.options.onEntries(entries);
    this.show({ lastUpdate: Date.now() });
  }

  private enter(state: LiveState): void {
    if (state === "live" && this.lost) {
      this.patience = Date.now() + LONGEST_CATCH_UP;
      return this.catchUp();
    }
    clearTimeout(this.quiet);
    if (state === "offline" && !this.lost) {
      this.lost = true;
      this.missed = 0;
    }
    this.show({ state, caughtUp: null });
  }

  /** What was held back comes at once; the first pause ends it. */
  private catchUp(): void {
    this.show({ state: "catching-up" });
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => this.caughtUp(), PAUSE);
  }

  private caughtUp(): void {
    this.lost = false;
    this.show({ state: "live", lastUpdate: Date.now(), caughtUp: this.reloaded ? "reloaded" : this.missed });
    this.reloaded = false;
    this.quiet = setTimeout(() => this.show({ caughtUp: null }), SAY_CAUGHT_UP_FOR);
  }

  private async reload(): Promise<number> {
    const position = await this.options.onTooOld();
    this.lost = this.reloaded = true;
    return position;
  }

  private show(change: Partial<Link>): void {
    this.link = { ...this.link, ...change };
    this.options.onLink(this.link);
  }
}
