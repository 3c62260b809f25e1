import { ApiError } from "../shared/api";
import type { Card, Command, Offer } from "../shared/wire";
import { CannedAnswers } from "./answers/canned";
import { Selection } from "./bulk/selection";
import { CaseSession } from "./case-session";
import { Colleagues } from "./colleagues";
import { Feed, type Link } from "./feed";
import { filtersOf, queryOf, type Filters } from "./filters";
import { hub, viewsOf, type Directory, type Session, type View } from "./hub";
import { hasLeft } from "./columns";
import { Mentions } from "./mentions";
import { applyAll, emptyBoard, fromSnapshot, seen, withCard, without, withPage, writers, type BoardState, type Entry, type Snapshot } from "./store";

export type BoardHost = {
  changed(): void;
  opened(count: number): void; // cards that came in live, for those who do not see them
  entries(entries: readonly Entry[]): void; // what happened, for the parts of the page that keep their own state
  signedOut(): void;
};

/** Words tell minutes; at ten seconds none of them is wrong for long. */
const TICK = 10_000;
const REST_AGAIN_AFTER = 3_000;
const NONE: readonly Offer[] = [];

/** What a signed-in person sees: the cards, the filters, the open case, the connection; and the only one who changes any of it. */
export class BoardModel {
  state: BoardState = emptyBoard;
  link: Link | null = null;
  failure: ApiError | null = null; // the snapshot could not be loaded
  refusal: ApiError | null = null; // a move made from the list did not go through
  view: View = "board";
  filters: Filters = filtersOf(new URLSearchParams(location.search));
  openCase: CaseSession | null = null;
  now = Date.now(); // one tick for every clock on the page
  answering = false; // an offer
  readonly colleagues: Colleagues;
  readonly answers: CannedAnswers;
  readonly mentions: Mentions;
  readonly selection: Selection;
  private feed: Feed | null = null;
  private rest: object | null = null; // stands for the loading of what the first cards left out
  private tick: ReturnType<typeof setInterval> | undefined;

  constructor(
    readonly session: Session,
    readonly directory: Directory,
    private readonly host: BoardHost,
  ) {
    this.colleagues = new Colleagues(session.username, () => host.changed());
    this.mentions = new Mentions(session.username, () => host.changed());
    this.answers = new CannedAnswers(directory, () => host.changed());
    this.selection = new Selection({
      changed: () => host.changed(),
      cardKnown: (card) => this.shows({ state: withCard(this.state, card) }),
      unauthorized: () => host.signedOut(),
    });
  }

  get loaded(): boolean {
    return this.state !== emptyBoard;
  }

  async start(): Promise<void> {
    addEventListener("popstate", this.fromUrl);
    document.addEventListener("visibilitychange", this.looks);
    this.tick = setInterval(() => this.ticked(), TICK);
    this.fromUrl();
    await this.load();
  }

  stop(): void {
    removeEventListener("popstate", this.fromUrl);
    document.removeEventListener("visibilitychange", this.looks);
    this.colleagues.stop();
    clearInterval(this.tick);
    this.rest = null;
    this.feed?.close();
    this.openCase?.close();
  }

  async load(): Promise<void> {
    this.failure = null;
    this.host.changed();
    try {
      const position = await this.snapshot();
      this.feed?.close();
      this.feed = new Feed(position, {
        onEntries: (entries) => this.receive(entries),
        onLink: (link) => this.shows({ link }),
        onTyping: ({ author, conversation }) => {
          if (author.username) this.colleagues.types(author.username);
          else if (conversation) this.openCase?.visitorTypes(conversation, author.name);
        },
        onPresence: (frame) => this.colleagues.receive(frame.all, frame.colleagues),
        onReady: this.looks,
        onTooOld: () => Promise.all([this.snapshot(), this.openCase?.load(), this.answers.items && this.answers.reload()]).then(([fresh]) => fresh),
        onStopped: () => this.host.signedOut(),
      });
      this.feed.open();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401) this.host.signedOut();
      this.shows({ failure: error });
    }
  }

  filter(change: Partial<Filters>): void {
    this.filters = { ...this.filters, ...change };
    history.replaceState(history.state, "", this.url());
    this.selection.none(); // nothing happens to what one no longer sees
  }

  go(view: View): void {
    if (view === this.view) return;
    this.view = view;
    if (this.openCase) this.show(null);
    history.pushState(null, "", this.url());
    this.host.changed();
  }

  /** @param message to show in its conversation; else the newest */
  open(number: string, message: string | null = null): void {
    if (this.openCase?.number === number) return message ? this.openCase.showMessage(message) : undefined;
    const already = this.openCase !== null;
    this.view = "board";
    this.show(number);
    if (message) this.openCase?.showMessage(message);
    // one step back leaves the case, however many were looked at
    if (already) history.replaceState({ fromBoard: true }, "", this.url());
    else history.pushState({ fromBoard: true }, "", this.url());
  }

  close(): void {
    if (!this.openCase) return;
    if ((history.state as { fromBoard?: boolean } | null)?.fromBoard) return history.back();
    this.show(null);
    history.replaceState(null, "", this.url());
  }

  seen(number: string): void {
    this.shows({ state: seen(this.state, number) });
  }

  /** A move straight from the card; the open case makes its own moves, once it is loaded. */
  async move(number: string, command: Command): Promise<void> {
    if (this.openCase?.number === number && this.openCase.state) return void (await this.openCase.command(command));
    this.shows({ refusal: null });
    try {
      const card = await hub.command(number, command, {});
      this.shows({ state: withCard(this.state, card) });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401) this.host.signedOut();
      this.shows({ refusal: error });
    }
  }

  dismiss(): void {
    this.shows({ refusal: null });
  }

  typing(where: { conversation: string } | { request: string }): void {
    this.feed?.typing(where);
  }

  /** By this person, at the counter: it is shown without waiting for the event. */
  opened(card: Card): void {
    this.shows({ state: withCard(this.state, card) });
    this.open(card.number);
  }

  get offersToMe(): readonly Offer[] {
    const { offers } = this.state;
    return offers.size ? [...offers.values()].filter(({ assignee }) => assignee.username === this.session.username) : NONE;
  }

  /** Claims what was offered, or takes its visitor over, and opens it. */
  accept(number: string): Promise<void> {
    return this.answer(async () => {
      const card = this.state.cards.get(number);
      if (!card) return;
      if (card.state === "new") this.shows({ state: withCard(this.state, await hub.command(number, "claim", {})) });
      else if (card.conversation) await hub.take(card.conversation);
      this.open(number);
    });
  }

  decline(number: string): Promise<void> {
    return this.answer(() => hub.decline(number));
  }

  private async answer(what: () => Promise<void>): Promise<void> {
    this.answering = true;
    this.shows({ refusal: null });
    try {
      await what();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401) this.host.signedOut();
      this.shows({ refusal: error });
    } finally {
      this.answering = false;
      this.host.changed();
    }
  }

  /** Away, no work is offered; colleagues see it. */
  async duty(onDuty: boolean): Promise<void> {
    try {
      await hub.duty(onDuty);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401) this.host.signedOut();
      this.shows({ refusal: error });
    }
  }

  /** The cards that want an answer first, at once; the others follow. */
  private async snapshot(): Promise<number> {
    const snapshot = await hub.firstRequests();
    void this.mentions.load(); // after the position is known: what comes later comes as an event
    this.shows({ state: fromSnapshot(snapshot, this.state) });
    if (Object.values(snapshot.counts!).reduce((sum, count) => sum + count, 0) > snapshot.items.length) void this.loadRest();
    else this.shows({ state: { ...this.state, counts: null } });
    return snapshot.position;
  }

  /** Another snapshot taken meanwhile loads its own. */
  private async loadRest(): Promise<void> {
    const mine = (this.rest = {});
    for (let after: string | null = null, first = true; first || after; first = false) {
      const page: Snapshot | null = await hub.requests(after).catch(() => null);
      if (this.rest !== mine) return;
      if (!page) {
        await new Promise((again) => setTimeout(again, REST_AGAIN_AFTER));
        first = true;
        continue;
      }
      this.shows({ state: withPage(this.state, page) });
      after = page.next;
    }
  }

  private receive(entries: Entry[]): void {
    const before = this.state;
    this.state = applyAll(before, entries);
    this.openCase?.receive(entries);
    for (const name of writers(entries)) this.colleagues.sent(name);
    this.answers.receive(entries);
    this.mentions.receive(entries);
    if (this.openCase && !document.hidden) void this.mentions.seenIn(this.openCase.number);
    this.host.entries(entries);
    if (this.openCase && !document.hidden) this.state = seen(this.state, this.openCase.number);
    const opened = [...this.state.fresh].filter(([number, kind]) => kind === "opened" && !before.cards.has(number)).length;
    if (opened > 0) this.host.opened(opened);
    this.now = Date.now();
    this.host.changed();
  }

  private show(number: string | null): void {
    this.openCase?.close();
    this.openCase = number
      ? new CaseSession(number, {
          changed: () => this.host.changed(),
          cardKnown: (card) => this.shows({ state: withCard(this.state, card) }),
          unauthorized: () => this.host.signedOut(),
        })
      : null;
    if (number) {
      this.state = seen(this.state, number);
      void this.mentions.seenIn(number);
    }
    this.looks();
    void this.openCase?.load();
    this.host.changed();
  }

  /** Nobody looks at a page that is hidden. */
  private readonly looks = (): void => void this.feed?.looking(document.hidden ? null : (this.openCase?.number ?? null));

  private readonly fromUrl = (): void => {
    const query = new URLSearchParams(location.search);
    this.view = viewsOf(this.session).find((view) => view === query.get("view")) ?? "board";
    if (this.view === "board") this.filters = filtersOf(query); // elsewhere the URL has none
    const number = query.get("case");
    if (number !== (this.openCase?.number ?? null)) this.show(number);
    this.host.changed();
  };

  private url(): string {
    return location.pathname + (this.view === "board" ? queryOf(this.filters, this.openCase?.number ?? null) : `?view=${this.view}`);
  }

  private ticked(): void {
    const now = Date.now();
    this.shows({ now, state: without(this.state, (card) => hasLeft(card, now)) });
  }

  private shows(change: Partial<Pick<BoardModel, "state" | "link" | "failure" | "refusal" | "now">>): void {
    Object.assign(this, change);
    this.host.changed();
  }
}
