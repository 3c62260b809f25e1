import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import type { Card, Command, Lang } from "../shared/wire";
import { Announcer } from "./announcer";
import { BoardModel } from "./board-model";
import "./bulk/bulk-bar";
import { pageStyles } from "./board-page-styles";
import "./case-view";
import type { CaseView } from "./case-view";
import "./colleague-list";
import "./columns-view";
import type { ColumnsView, Step } from "./columns-view";
import { columnsOf, type Column } from "./columns";
import "./filter-bar";
import type { FilterBar } from "./filter-bar";
import { isFiltered, matching, tagsOf, type Filters } from "./filters";
import "./help";
import type { HelpOverlay } from "./help";
import { viewsOf, type Directory, type Session, type View } from "./hub";
import { Keyboard } from "./keyboard";
import type { Theme } from "../shared/preferences";
import { problemText } from "./problem-text";
import type { ConversationDialog } from "./scripts/conversation-dialog";
import type { ScriptsPage } from "./scripts/scripts-page";
import type { Found } from "./search/wire";
import "./offer-bar";
import "./top-bar";
import "./walk-in/walk-in-dialog";
import type { WalkInDialog } from "./walk-in/walk-in-dialog";
import { words } from "./words";

const text = strings(
  {
    loading: "正在载入诉求…",
    stale: "连接已断开，下面的内容可能不是最新。恢复后会自动补上。",
    emptyTitle: "还没有诉求",
    emptyLead: "企业在聊天窗口里提出诉求后，会立刻出现在这里。想先试一试：打开体验页，像企业一样问一句，例如“周末想在广场摆摊要办什么手续？”",
    emptyLink: "打开体验页",
    opened: (n: number) => `${n} 件新诉求`,
    dismiss: "知道了",
    open: "登记诉求",
  },
  {
    loading: "Loading requests…",
    stale: "The connection is lost; what you see may be out of date. It will catch up by itself.",
    emptyTitle: "No requests yet",
    emptyLead: "A request shows up here the moment an enterprise asks in the chat. To try it, open the demo page and ask as an enterprise would: “May we put tables on the plaza this weekend?”",
    emptyLink: "Open the demo page",
    opened: (n: number) => (n === 1 ? "1 new request" : `${n} new requests`),
    dismiss: "Understood",
    open: "New request",
  },
);

/** Pages of their own, which most people never need: fetched when first looked at. */
const PAGES = { answers: () => import("./answers/answers-page"), scripts: () => import("./scripts/scripts-page"), stations: () => import("./stations/stations-page"), staffing: () => import("./staffing/staffing-page"), keys: () => import("./keys/keys-page"), webhooks: () => import("./webhooks/webhooks-page") };
type OtherView = keyof typeof PAGES;

const NARROW = matchMedia("(max-width: 860px)");

/** The signed-in page: bar, filters, columns, and the open case beside them. Says `expired` when the session has ended. */
export class BoardPage extends LitElement {
  static properties = { session: { attribute: false }, directory: { attribute: false }, lang: { attribute: false }, theme: { attribute: false } };
  declare session: Session;
  declare directory: Directory;
  declare lang: Lang;
  declare theme: Theme;

  private model!: BoardModel;
  private revision = 0;
  private readonly asked = new Set<View>();
  private readonly defined = new Set<OtherView>();
  private shownCase: string | null = null;
  private columns: Column[] = [];
  private columnsFrom: unknown[] = [];
  private readonly announcer = new Announcer(this, (count) => text(this.lang).opened(count));
  protected readonly keyboard = new Keyboard(this, {
    j: () => this.step("down"),
    k: () => this.step("up"),
    h: () => this.step("left"),
    l: () => this.step("right"),
    ArrowDown: () => this.step("down"),
    ArrowUp: () => this.step("up"),
    ArrowLeft: () => this.step("left"),
    ArrowRight: () => this.step("right"),
    o: () => this.openCurrent(),
    Enter: () => this.openCurrent(),
    Escape: () => this.closeCase() || this.leaveSelection(),
    x: () => this.pick(),
    c: () => this.move("claim"),
    s: () => this.move("start"),
    r: () => this.write("reply"),
    n: () => this.write("note"),
    "/": () => this.find<FilterBar>("board-filter-bar")?.focusSearch(),
    "?": () => this.find<HelpOverlay>("board-help")?.show(),
  });

  connectedCallback(): void {
    super.connectedCallback();
    NARROW.addEventListener("change", this.changed);
    this.model = new BoardModel(this.session, this.directory, {
      changed: this.changed,
      opened: (count) => this.announcer.opened(count),
      entries: (entries) => this.find<ScriptsPage>("board-scripts")?.receive(entries),
      signedOut: () => this.dispatchEvent(new CustomEvent("expired")),
    });
    void this.model.start();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    NARROW.removeEventListener("change", this.changed);
    this.model.stop();
  }

  willUpdate(): void {
    document.title = `${this.model.offersToMe.length ? `(${this.model.offersToMe.length}) ` : ""}${this.lang === "zh" ? "门口办" : "Doorstep"} · ${words(this.lang)[this.model.view]}`;
    const { state, filters, now } = this.model;
    const from = [state.cards, state.counts, filters, now];
    if (from.every((each, index) => each === this.columnsFrom[index])) return;
    this.columnsFrom = from;
    this.columns = columnsOf(state.cards.values(), matching(filters, this.session.username, now), filters.done, now, isFiltered(filters) ? null : state.counts);
  }

  render() {
    const { model, lang } = this;
    return html`<board-top-bar
        .lang=${lang}
        .theme=${this.theme}
        .session=${this.session}
        .directory=${this.directory}
        .link=${model.link}
        .view=${model.view}
        .narrow=${NARROW.matches}
        .mentions=${model.mentions}
        .revision=${this.revision}
        @click=${this.clicked}
        @view=${({ detail }: CustomEvent<View>) => model.go(detail)}
        @lang=${this.forward}
        @theme=${this.forward}
        @sign-out=${this.forward}
        @help=${() => this.find<HelpOverlay>("board-help")?.show()}
        ><button class="button new ${viewsOf(this.session).length > 1 ? "small" : ""}" aria-label=${text(lang).open} @click=${() => this.find<WalkInDialog>("walk-in-dialog")?.show()}>${icon("plus")}<span aria-hidden="true">${text(lang).open}</span></button
        ><board-colleagues
          .me=${this.session}
          .lang=${lang}
          .present=${model.colleagues.present}
          .cards=${model.state.cards}
          @duty=${({ detail }: CustomEvent<boolean>) => model.duty(detail)}
          @open=${({ detail }: CustomEvent<string>) => model.open(detail)}
        ></board-colleagues
      ></board-top-bar>
      ${model.link?.state === "offline" ? html`<p class="strip">${icon("unplugged")}${text(lang).stale}</p>` : nothing}
      <board-offer-bar
        .offers=${model.offersToMe}
        .cards=${model.state.cards}
        .away=${model.colleagues.present.get(this.session.username)?.state === "away"}
        .lang=${lang}
        .lineNames=${this.lineNames()}
        .busy=${model.answering}
        @accept=${({ detail }: CustomEvent<string>) => model.accept(detail)}
        @decline=${({ detail }: CustomEvent<string>) => model.decline(detail)}
        @open=${({ detail }: CustomEvent<string>) => model.open(detail)}
        @duty=${({ detail }: CustomEvent<boolean>) => model.duty(detail)}
      ></board-offer-bar>
      <main class=${model.openCase ? "with-case" : ""} ?hidden=${model.view !== "board"} @click=${this.clicked}>${this.board()} ${this.case()}</main>
      ${this.other("answers", () => html`<board-answers .answers=${model.answers} .revision=${this.revision} .me=${this.session} .directory=${this.directory} .lang=${lang} @expired=${this.forward}></board-answers>`)}
      ${this.other("scripts", () => html`<board-scripts .me=${this.session} .directory=${this.directory} .lang=${lang} @expired=${this.forward}></board-scripts>`)}
      ${this.other("stations", () => html`<board-stations .directory=${this.directory} .lang=${lang} @expired=${this.forward}></board-stations>`)}
      ${this.other("staffing", () => html`<board-staffing .directory=${this.directory} .lang=${lang} @expired=${this.forward}></board-staffing>`)}
      ${this.other("keys", () => html`<board-keys .directory=${this.directory} .lang=${lang} @expired=${this.forward}></board-keys>`)}
      ${this.other("webhooks", () => html`<board-webhooks .directory=${this.directory} .lang=${lang} @expired=${this.forward}></board-webhooks>`)}
      ${model.refusal
        ? html`<p class="toast" role="alert">${problemText(model.refusal, lang, this.session.username)}<button class="button plain" @click=${() => model.dismiss()}>${text(lang).dismiss}</button></p>`
        : nothing}
      <p class="visually-hidden" role="status">${this.announcer.words}</p>
      ${customElements.get("script-conversation") ? html`<script-conversation .me=${this.session} .lang=${lang} @click=${this.clicked}></script-conversation>` : nothing}
      <walk-in-dialog .directory=${this.directory} .lang=${lang} @opened=${({ detail }: CustomEvent<Card>) => model.opened(detail)} @expired=${this.forward}></walk-in-dialog>
      <board-help .lang=${lang}></board-help>`;
  }

  updated(_: PropertyValues): void {
    const opened = this.model.openCase?.number ?? null;
    if (this.shownCase && !opened) void this.find<ColumnsView>("board-columns")?.focusCurrent();
    if (opened) this.find<ColumnsView>("board-columns")?.select(opened);
    this.shownCase = opened;
  }

  private board() {
    const { model, lang, directory } = this;
    const t = text(lang);
    if (model.failure && !model.loaded)
      return html`<div class="middle" role="alert">
        <p>${problemText(model.failure, lang)}</p>
        <button class="button primary" @click=${() => model.load()}>${icon("retry")}${words(lang).retry}</button>
      </div>`;
    if (!model.loaded) return html`<div class="middle"><p role="status">${t.loading}</p></div>`;
    return html`<section class="board" aria-label=${words(lang).board} ?hidden=${model.openCase !== null && NARROW.matches}>
      <board-filter-bar
        .lang=${lang}
        .me=${this.session}
        .filters=${model.filters}
        .directory=${directory}
        .tags=${this.tags()}
        .count=${this.columns.reduce((sum, column) => sum + column.count, 0)}
        .selecting=${model.selection.on}
        @filter=${({ detail }: CustomEvent<Partial<Filters>>) => model.filter(detail)}
        @select=${() => (model.selection.on ? model.selection.leave() : model.selection.begin())}
        @open=${({ detail }: CustomEvent<string>) => model.open(detail)}
        @found=${({ detail }: CustomEvent<Found>) => this.openFound(detail)}
      ></board-filter-bar>
      ${model.selection.on
        ? html`<board-bulk-bar
            .lang=${lang}
            .count=${model.selection.numbers.size}
            .lines=${directory.lines}
            .busy=${model.selection.busy}
            .result=${model.selection.result}
            .failure=${model.selection.failure}
            .me=${this.session.username}
            @bulk=${({ detail: { command, ...rest } }: CustomEvent<{ command: Command; note?: string; line?: string }>) => model.selection.order(command, rest)}
            @leave=${() => model.selection.leave()}
            @click=${this.clicked}
          ></board-bulk-bar>`
        : nothing}
      ${model.state.cards.size === 0
        ? html`<div class="middle empty">
            ${icon("door")}
            <h2>${t.emptyTitle}</h2>
            <p>${t.emptyLead}</p>
            <a class="button primary" href="/" target="_blank">${t.emptyLink}</a>
          </div>`
        : html`<board-columns
            .columns=${this.columns}
            .lang=${lang}
            .lineNames=${this.lineNames()}
            .fresh=${model.state.fresh}
            .viewers=${model.colleagues.byCase}
            .offers=${model.state.offers}
            .opened=${model.openCase?.number ?? null}
            .selected=${model.selection.numbers}
            .now=${model.now}
            .filtered=${isFiltered(model.filters)}
            .narrow=${NARROW.matches}
            @seen=${({ detail }: CustomEvent<string>) => model.seen(detail)}
          ></board-columns>`}
    </section>`;
  }

  /** Once opened it stays, hidden: what somebody has typed is not lost by a look at the board. */
  private other(view: OtherView, page: () => TemplateResult) {
    if (this.model.view === view) void this.fetch(view);
    return this.defined.has(view) ? html`<main class="other" ?hidden=${this.model.view !== view} @click=${this.clicked}>${page()}</main>` : nothing;
  }

  /** Shown once it is defined: `lang` set on an unknown element would be an attribute. */
  private async fetch(view: OtherView): Promise<void> {
    if (this.asked.has(view)) return;
    this.asked.add(view);
    try {
      await PAGES[view]();
      this.defined.add(view);
      this.requestUpdate();
    } catch {
      this.asked.delete(view); // no connection; once it is back, the page is drawn and asks again
    }
  }

  private case() {
    const { model } = this;
    return model.openCase
      ? html`<board-case
          .session=${model.openCase}
          .revision=${this.revision}
          .me=${this.session}
          .directory=${this.directory}
          .answers=${model.answers}
          .lang=${this.lang}
          .now=${model.now}
          .narrow=${NARROW.matches}
          @close=${() => model.close()}
          .viewers=${model.colleagues.at(model.openCase.number)}
          @typing=${({ detail }: CustomEvent<{ conversation: string } | { request: string }>) => model.typing(detail)}
        ></board-case>`
      : nothing;
  }

  /** The case at the hit; a conversation without a request to read; an enterprise's requests on the board. */
  private async openFound(found: Found): Promise<void> {
    if (found.request) return this.model.open(found.request, found.kind === "message" ? found.id : null);
    if (found.kind === "enterprise") return this.model.filter({ q: found.title.text });
    await import("./scripts/conversation-dialog");
    this.requestUpdate();
    await this.updateComplete;
    const zone = this.directory.communities.find((each) => each.code === found.community)?.zone ?? "Asia/Shanghai";
    await this.find<ConversationDialog>("script-conversation")!.show(found.conversation!, zone, found.id);
  }

  private step(step: Step): void {
    const columns = this.find<ColumnsView>("board-columns");
    const next = columns?.next(step);
    if (!columns || !next) return;
    columns.select(next);
    if (this.model.openCase) this.model.open(next);
    else void columns.focusCurrent();
  }

  private current(): string | null {
    return this.model.openCase?.number ?? this.find<ColumnsView>("board-columns")?.current ?? null;
  }

  private openCurrent(): boolean {
    const number = this.current();
    if (number) this.model.open(number);
    return number !== null;
  }

  private closeCase(): boolean {
    const open = this.model.openCase !== null;
    this.model.close();
    return open;
  }

  private leaveSelection(): boolean {
    const { on } = this.model.selection;
    if (on) this.model.selection.leave();
    return on;
  }

  /** The current card is one of those that are worked on together, or no longer. */
  private pick(): boolean {
    const number = this.current();
    if (number) this.model.selection.toggle(number);
    return number !== null;
  }

  /** Keys make a move only where its button would be. */
  private async move(command: Command): Promise<void> {
    const number = this.current();
    const { openCase, state } = this.model;
    const card = openCase?.state?.card ?? (number ? state.cards.get(number) : undefined);
    if (!number || !card?.possible.includes(command)) return;
    await this.model.move(number, command);
    if (!this.model.openCase) await this.find<ColumnsView>("board-columns")?.focusCurrent(); // it has gone to another column
  }

  private async write(mode: "reply" | "note"): Promise<void> {
    if (!this.openCurrent()) return;
    await this.updateComplete;
    this.find<CaseView>("board-case")?.write(mode);
  }

  private readonly clicked = (event: MouseEvent): void => {
    const link = event.composedPath().find((each): each is HTMLAnchorElement => each instanceof HTMLAnchorElement);
    const number = link?.getAttribute("href")?.match(/^\?case=(.+)$/)?.[1];
    if (!number || event.ctrlKey || event.metaKey) return; // those open another tab
    const { selection } = this.model;
    if (link!.classList.contains("card") && (selection.on || event.shiftKey)) {
      event.preventDefault();
      const column = this.columns.find(({ cards }) => cards.some((card) => card.number === number))?.cards.map((card) => card.number) ?? [];
      return event.shiftKey ? selection.extend(number, column) : selection.toggle(number);
    }
    if (event.shiftKey) return; // opens another window
    event.preventDefault();
    this.model.open(number);
  };

  private readonly changed = (): void => {
    this.revision++;
    this.requestUpdate();
  };

  private readonly forward = (event: CustomEvent): void => void this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));

  private tagsFrom: unknown = null;
  private tagsUsed: readonly string[] = [];
  private tags(): readonly string[] {
    const { cards } = this.model.state;
    if (cards === this.tagsFrom) return this.tagsUsed;
    this.tagsFrom = cards;
    return (this.tagsUsed = tagsOf(cards.values()));
  }

  private names: ReadonlyMap<string, Directory["lines"][number]["name"]> | null = null;
  private lineNames() {
    return (this.names ??= new Map(this.directory.lines.map((line) => [line.code, line.name])));
  }

  private find<E extends Element>(name: string): E | null {
    return this.renderRoot.querySelector<E>(name);
  }

  static styles = pageStyles;
}

customElements.define("board-page", BoardPage);
