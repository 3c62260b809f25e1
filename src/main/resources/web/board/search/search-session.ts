import type { LitElement, ReactiveController } from "lit";
import { ApiError, call } from "../../shared/api";
import type { Group, Kind, Result } from "./wire";

const PAUSE = 160; // milliseconds without a key before the hub is asked

/** What the words in the box have found so far. Answers that were overtaken are dropped. */
export class SearchSession implements ReactiveController {
  groups: readonly Group[] = [];
  failure: ApiError | null = null;
  loading = false;
  typed = ""; // what the groups belong to, or will
  private community = "";
  private timer: ReturnType<typeof setTimeout> | undefined;
  private abort: AbortController | null = null;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** Enough to be looked for? Otherwise the hub would refuse it. */
  static enough = (typed: string): boolean => typed.trim().split(/\s+/).some((word) => [...word].length > 1);

  ask(typed: string, community: string): void {
    clearTimeout(this.timer);
    this.abort?.abort();
    if (!SearchSession.enough(typed)) return this.clear();
    Object.assign(this, { typed, community, loading: true, failure: null });
    this.timer = setTimeout(() => void this.load(), PAUSE);
    this.host.requestUpdate();
  }

  clear(): void {
    clearTimeout(this.timer);
    this.abort?.abort();
    Object.assign(this, { groups: [], failure: null, loading: false, typed: "" });
    this.host.requestUpdate();
  }

  async load(): Promise<void> {
    const result = await this.fetch({});
    if (result) this.groups = result.groups.filter((group) => group.items.length > 0);
    this.host.requestUpdate();
  }

  async more(kind: Kind): Promise<void> {
    const group = this.groups.find((each) => each.kind === kind);
    if (!group?.next || this.loading) return;
    const result = await this.fetch({ kind, after: group.next, limit: "20" });
    const page = result?.groups[0];
    if (page) this.groups = this.groups.map((each) => (each === group ? { ...page, items: [...group.items, ...page.items] } : each));
    this.host.requestUpdate();
  }

  /** Null when it failed, which `failure` tells, or was overtaken. */
  private async fetch(rest: Record<string, string>): Promise<Result | null> {
    const abort = (this.abort = new AbortController());
    Object.assign(this, { loading: true, failure: null });
    this.host.requestUpdate();
    const query = new URLSearchParams({ q: this.typed, ...(this.community ? { community: this.community } : {}), ...rest });
    try {
      const result = await call<Result>("GET", `/api/search?${query}`, undefined, { signal: abort.signal });
      return abort.signal.aborted ? null : result;
    } catch (error) {
      if (abort.signal.aborted) return null;
      if (!(error instanceof ApiError)) throw error;
      this.failure = error;
      return null;
    } finally {
      if (!abort.signal.aborted) this.loading = false;
    }
  }
}
