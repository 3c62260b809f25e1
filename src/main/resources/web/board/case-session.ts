import { ApiError } from "../shared/api";
import type { Card, Command, EndingKind, Link, LinkKind } from "../shared/wire";
import { applyToCase, caseOf, recalled, sending, sent, withCaseCard, withMessages, withMove, type CaseState } from "./case-store";
import { hub } from "./hub";
import type { Entry } from "./store";
import { uuid } from "../shared/uuid";

export type CaseHost = {
  changed(): void;
  cardKnown(card: Card): void; // read or answered: the board shows it without waiting for the event
  unauthorized(): void;
};

const TYPING_FADES_AFTER = 5_000;

/** One open case: its snapshot, what happened since, and what this person does to it. */
export class CaseSession {
  state: CaseState | null = null;
  failure: ApiError | null = null; // it could not be loaded
  refusal: ApiError | null = null; // the last move or note did not go through
  busy: Command | "note" | "tag" | "link" | "correction" | "hand-back" | null = null;
  typing: string | null = null; // the name of who writes, "" when none was given; null: nobody writes
  message: string | null = null; // that somebody looked for; the conversation is shown there
  private early: Entry[] | null = null; // what arrives while a snapshot is under way
  private typingFades: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(
    readonly number: string,
    private readonly host: CaseHost,
  ) {}

  async load(): Promise<void> {
    this.failure = null;
    this.early ??= [];
    this.host.changed();
    try {
      const detail = await hub.request(this.number);
      const links = await hub.links(this.number);
      const thread = detail.conversation ? await hub.thread(detail.conversation) : null;
      const outgoing = this.state?.outgoing ?? [];
      const loaded = applyToCase(caseOf(detail, thread, links), this.early ?? []);
      this.state = { ...loaded, outgoing: outgoing.filter((each) => !loaded.messages.some((message) => message.clientId === each.id)) };
      this.early = null;
      this.host.cardKnown(this.state.card);
    } catch (error) {
      this.failure = this.told(error);
    }
    if (!this.closed) this.host.changed();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.typingFades);
  }

  receive(entries: Entry[]): void {
    this.early?.push(...entries);
    this.state &&= applyToCase(this.state, entries);
    if (this.state?.messages.at(-1)?.author.name === this.typing) this.typing = null;
  }

  showMessage(id: string): void {
    this.message = id;
    this.host.changed();
  }

  visitorTypes(conversation: string, name: string): void {
    if (conversation !== this.state?.card.conversation) return;
    this.typing = name;
    clearTimeout(this.typingFades);
    this.typingFades = setTimeout(() => {
      this.typing = null;
      this.host.changed();
    }, TYPING_FADES_AFTER);
    this.host.changed();
  }

  /** Sending again with the same id is harmless: the hub accepts it once. Held back when there is something its writer has not seen; sending again says they have. */
  async reply(text: string, id: string = uuid()): Promise<void> {
    if (!this.state) return;
    this.update(sending(this.state, id, text, new Date().toISOString()));
    try {
      await hub.reply(this.number, id, text, this.state.messages.at(-1)?.seq ?? 0);
      this.refusal = null;
      this.update(sent(this.state, id, "delivered"));
    } catch (error) {
      const failure = this.told(error);
      const unseen = failure.problem.messages;
      if (unseen) return this.update(sent(withMessages(this.state, unseen), id, "held"));
      if (!failure.offline) this.refusal = failure; // otherwise the message itself says all there is
      this.update(sent(this.state, id, "failed"));
    }
  }

  /** Its writer wants to change it first. */
  recall(id: string): void {
    if (this.state) this.update(recalled(this.state, id));
  }

  note(text: string, mentions: string[] = []): Promise<boolean> {
    return this.attempt("note", async () => {
      const move = await hub.note(this.number, text, mentions);
      this.state = withMove(this.state!, move);
    });
  }

  tag(add: string[], remove: string[]): Promise<boolean> {
    return this.attempt("tag", async () => this.answered(await hub.tag(this.number, add, remove)));
  }

  /** Here it ends; the page shows what is left of it. */
  async handOn(community: string, note: string): Promise<boolean> {
    const done = await this.attempt("transfer", async () => this.answered(await hub.handOn(this.number, community, note)));
    if (done) void this.load();
    return done;
  }

  link(kind: LinkKind, other: string, close: boolean): Promise<boolean> {
    return this.attempt("link", async () => this.linked(await hub.link(this.number, kind, other, close)));
  }

  unlink(other: string): Promise<boolean> {
    return this.attempt("link", async () => this.linked(await hub.unlink(this.number, other)));
  }

  /** Its link comes with the event. */
  openPart(line: string, title: string, note: string): Promise<boolean> {
    return this.attempt("link", async () => this.host.cardKnown(await hub.openPart(this.number, line, title, note)));
  }

  private linked(links: Link[]): void {
    this.state = this.state && { ...this.state, links };
  }

  /** Tells the scripts' authors that the assistant chose the wrong line; its move comes with the event. */
  correct(line: string): Promise<boolean> {
    return this.attempt("correction", async () => hub.correct(this.number, line));
  }

  command(command: Command, body: { note?: string; line?: string; ending?: EndingKind } = {}): Promise<boolean> {
    return this.attempt(command, async () => {
      this.answered(await hub.command(this.number, command, body));
    });
  }

  private answered(card: Card): void {
    this.state = this.state && withCaseCard(this.state, card);
    this.host.cardKnown(card);
  }

  handBack(): Promise<boolean> {
    return this.attempt("hand-back", async () => {
      const conversation = this.state?.card.conversation;
      if (!conversation) return;
      const owner = await hub.handBack(conversation);
      this.state = { ...this.state!, owner };
    });
  }

  dismiss(): void {
    this.refusal = null;
    this.host.changed();
  }

  /** One thing at a time; true when it went through. A lost race shows what the request has become. */
  private async attempt(what: NonNullable<CaseSession["busy"]>, action: () => Promise<void>): Promise<boolean> {
    if (this.busy || !this.state) return false;
    this.busy = what;
    this.refusal = null;
    this.host.changed();
    try {
      await action();
      return true;
    } catch (error) {
      this.refusal = this.told(error);
      if (this.refusal.status === 409 || this.refusal.status === 412) void this.load();
      return false;
    } finally {
      this.busy = null;
      this.host.changed();
    }
  }

  private update(state: CaseState): void {
    this.state = state;
    this.host.changed();
  }

  private told(error: unknown): ApiError {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 401) this.host.unauthorized();
    return error;
  }
}
