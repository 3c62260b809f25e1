import { ApiError, call } from "../shared/api";
import type { Entry } from "./store";

/** The Java twin is `Mention`. */
export type Mention = { id: string; username: string; request: string; title: string; by: { username: string; name: string }; note: string; at: string; read: boolean };

const hub = {
  list: () => call<Mention[]>("GET", "/api/mentions"),
  read: (ids: string[]) => call<void>("POST", "/api/mentions/read", { ids }),
};

/** Where this person was mentioned, newest first, and what of it they have not seen; kept up to date by events. */
export class Mentions {
  private known = new Map<string, Mention>();
  private seen = new Set<string>(); // may be told before the mention itself is read
  items: readonly Mention[] = [];

  constructor(
    private readonly me: string,
    private readonly changed: () => void,
  ) {}

  get unread(): number {
    return this.items.filter((each) => !each.read).length;
  }

  async load(): Promise<void> {
    try {
      for (const mention of await hub.list()) this.known.set(mention.id, mention);
      this.settle();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error; // the board tells of a lost connection; this comes with the next load
    }
    this.changed();
  }

  receive(entries: readonly Entry[]): void {
    let news = false;
    for (const { event } of entries) {
      if (!event.type.startsWith("dev.doorstep.mention.")) continue;
      const { mention, username, ids } = event.data as { mention?: Mention; username?: string; ids?: string[] };
      if (mention?.username === this.me && !this.known.has(mention.id)) this.known.set(mention.id, mention);
      else if (username === this.me) for (const id of ids ?? []) this.seen.add(id);
      else continue;
      news = true;
    }
    if (news) this.settle();
  }

  /** Whoever looks at a request has seen what was said of them there. */
  async seenIn(request: string | null): Promise<void> {
    const ids = this.items.filter((each) => !each.read && (request === null || each.request === request)).map((each) => each.id);
    if (ids.length === 0) return;
    for (const id of ids) this.seen.add(id);
    this.settle();
    this.changed();
    try {
      await hub.read(ids);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      for (const id of ids) this.seen.delete(id); // it stays unread, and is marked the next time
      this.settle();
      this.changed();
    }
  }

  private settle(): void {
    this.items = [...this.known.values()].map((each) => (this.seen.has(each.id) && !each.read ? { ...each, read: true } : each)).sort((a, b) => b.at.localeCompare(a.at));
  }
}
