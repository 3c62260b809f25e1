import { LitElement, html, nothing, type PropertyValues } from "lit";
import { ref, createRef } from "lit/directives/ref.js";
import { ApiError, call } from "../shared/api";
import { MOST_FILES } from "../shared/files";
import { say } from "../shared/i18n";
import { icon } from "../shared/icons";
import { stateName } from "../shared/states";
import { basics, tokens } from "../shared/tokens";
import type { Attached, Card, Lang } from "../shared/wire";
import type { Given, Reopened } from "./aftermath";
import type { Composer } from "./composer";
import { Conversation } from "./conversation";
import { messages, messageStyles } from "./messages";
import { panelStyles } from "./panel-styles";
import { panelTop } from "./panel-top";
import { asksForText, filesAsked, type Answer } from "./question";
import { openQuestion } from "./store";
import { welcome, welcomeStyles, type Info, type Line } from "./welcome";
import { words } from "./words";

/** The visitor's window: a launcher, and behind it the conversation with the community. */
export class DoorstepWidget extends LitElement {
  static override properties = {
    base: {}, community: {}, building: {}, language: {}, theme: {}, position: {},
    open: { type: Boolean, reflect: true }, info: { state: true }, trouble: { state: true }, drawer: { state: true }, leaving: { state: true }, behind: { state: true }, told: { state: true }, dragging: { state: true },
  };

  declare base: string;
  declare community: string;
  declare building: string; // code of the building the page belongs to, or ""
  declare language: Lang;
  declare theme: "auto" | "light" | "dark";
  declare position: "left" | "right";
  declare open: boolean;
  declare private info: Info | null;
  declare private trouble: string;
  declare private drawer: boolean; // "my requests" is shown instead of the conversation
  declare private leaving: boolean; // asked for a new conversation, not yet sure
  declare private behind: boolean; // scrolled up while something arrived
  declare private told: string; // for screen readers
  declare private dragging: boolean; // files are held over the panel

  private conversation!: Conversation;
  private readonly body = createRef<HTMLElement>();
  private readonly composer = createRef<Composer>();
  private readonly launcher = createRef<HTMLButtonElement>();
  private follows = true; // the newest message is kept in sight
  private lastTop = 0;
  private readonly keepUp = new ResizeObserver(() => {
    if (this.follows && !this.drawer && this.body.value) this.body.value.scrollTop = this.body.value.scrollHeight;
  });

  constructor() {
    super();
    Object.assign(this, { base: location.href, community: "", building: "", language: "zh", theme: "auto", position: "right" });
    Object.assign(this, { open: false, info: null, trouble: "", drawer: false, leaving: false, behind: false, told: "", dragging: false });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.conversation = new Conversation(
      () => ({ base: this.base, community: this.community, building: this.building, lang: this.language, words: this.words }),
      () => this.conversationChanged(),
    );
    this.conversation.resume();
    document.addEventListener("visibilitychange", this.seen);
    if (this.conversation.started) void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.keepUp.disconnect();
    document.removeEventListener("visibilitychange", this.seen);
    this.conversation.close();
  }

  private readonly seen = () => this.requestUpdate(); // back on this tab: what came meanwhile counts as read

  private get words() {
    return words(this.language);
  }

  private async load(): Promise<void> {
    if (this.info) return;
    this.trouble = "";
    try {
      this.info = await call<Info>("GET", new URL(`api/communities/${encodeURIComponent(this.community)}/widget`, this.base).href);
    } catch (failure) {
      this.trouble = failure instanceof ApiError && !failure.offline ? failure.problem.detail : this.words.unreachable;
    }
  }

  async show(): Promise<void> {
    this.open = true;
    this.follows = true;
    await Promise.all([this.load(), this.updateComplete]);
    await this.updateComplete;
    this.composer.value?.focus();
  }

  async hide(): Promise<void> {
    this.open = false;
    await this.updateComplete;
    this.launcher.value?.focus();
  }

  private cardsTold = new Map<string, string>();
  private conversationChanged(): void {
    for (const card of this.conversation.view.cards) {
      const before = this.cardsTold.get(card.number);
      if (before && before !== card.state) this.told = this.words.requestNow(card.number, say(stateName[card.state], this.language));
      this.cardsTold.set(card.number, card.state);
    }
    if (!this.conversation.started) {
      this.drawer = false;
      this.body.value?.scrollTo(0, 0); // the welcome begins at its top
    }
    this.requestUpdate();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has("theme")) {
      if (this.theme === "auto") this.removeAttribute("data-theme");
      else this.setAttribute("data-theme", this.theme);
    }
    if (changed.has("language")) this.lang = this.language === "zh" ? "zh-CN" : "en";
  }

  override updated(): void {
    const body = this.body.value;
    if (!this.open || !body || this.drawer || !this.conversation.started) return;
    if (this.follows) {
      this.keepUp.disconnect();
      this.keepUp.observe(body);
      this.keepUp.observe(body.firstElementChild!);
      if (!document.hidden) this.conversation.seen();
    } else if (this.conversation.view.unread > 0) {
      this.behind = true;
    }
  }

  private scrolled(): void {
    const body = this.body.value;
    if (this.drawer || !body) return;
    const atEnd = body.scrollHeight - body.scrollTop - body.clientHeight < 60;
    // Only the reader scrolls upwards; what grows below, or a strip that appears above, does not.
    this.follows = atEnd || (this.follows && body.scrollTop >= this.lastTop);
    this.lastTop = body.scrollTop;
    if (!this.follows) return;
    this.behind = false;
    this.conversation.seen();
  }

  private send(text: string, choice: string | null = null): void {
    this.follows = true;
    this.drawer = false;
    this.conversation.send(text, choice);
    this.composer.value?.focus();
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    void this.hide();
  }

  override render() {
    return html`${this.open ? this.panel() : this.door()}`;
  }

  private door() {
    const { unread } = this.conversation.view;
    return html`<div class="root"><button class="launcher ${this.position}" ${ref(this.launcher)} aria-haspopup="dialog" aria-label=${unread ? this.words.launcherUnread(unread) : this.words.launcher} @click=${this.show}>
      ${icon("door")}<span aria-hidden="true">${this.words.door}</span>${unread ? html`<span class="badge" aria-hidden="true">${unread > 99 ? "99+" : unread}</span>` : nothing}
    </button></div>`;
  }

  private panel() {
    const { conversation, info } = this;
    return html`<div class="root"><section class="panel ${this.position}" role="dialog" aria-modal="false" aria-labelledby="title" @keydown=${this.key} @dragover=${this.dragged} @dragleave=${this.dragEnded} @drop=${this.dropped}>
      ${panelTop({ lang: this.language, info, conversation, drawer: this.drawer, leaving: this.leaving }, this)}
      <div class="body" ${ref(this.body)} @scroll=${this.scrolled} tabindex="-1">
        ${!info ? this.plight() : this.drawer ? this.requests() : conversation.started ? this.talk(info) : welcome(info, this.language, (line) => this.pick(line))}
      </div>
      ${info ? html`<doorstep-composer ${ref(this.composer)} .lang=${this.language} .example=${this.example()} .uploads=${conversation.uploads.items}
        @files=${(e: CustomEvent<File[]>) => this.add(e.detail)} @remove-file=${(e: CustomEvent<string>) => conversation.uploads.remove(e.detail)} @retry-file=${(e: CustomEvent<string>) => conversation.uploads.retry(e.detail)}
        @send=${(e: CustomEvent<string>) => this.send(e.detail)} @typing=${() => conversation.typing()}></doorstep-composer>` : nothing}
      ${this.dragging ? html`<p class="drop" aria-hidden="true"><span>${icon("clip")}${this.words.dropHere}</span></p>` : nothing}
      <p class="visually-hidden" role="status">${this.told}</p>
    </section></div>`;
  }

  private example(): string {
    const input = openQuestion(this.conversation.view)?.input ?? null;
    return asksForText(input) ? input.example : "";
  }

  /** Files go with the next message; a question may take fewer than a message does. */
  private add(files: File[]): void {
    if (files.length === 0) return;
    this.conversation.uploads.add(files, filesAsked(openQuestion(this.conversation.view)?.input ?? null) ?? MOST_FILES);
  }

  private dragged(event: DragEvent): void {
    if (!this.info || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.dragging = true;
  }

  private dragEnded(event: DragEvent): void {
    const panel = event.currentTarget as Element;
    if (!panel.contains(event.relatedTarget as Node | null)) this.dragging = false;
  }

  private dropped(event: DragEvent): void {
    if (!this.dragging) return;
    event.preventDefault();
    this.dragging = false;
    this.add([...(event.dataTransfer?.files ?? [])]);
    this.composer.value?.focus();
  }

  private readonly read = (file: Attached): Promise<Blob> => this.conversation.read(file);

  private pick(line: Line): void {
    this.send(say(line.name, this.language), `line:${line.code}`);
  }

  switchLanguage(): void {
    this.language = this.language === "zh" ? "en" : "zh";
  }

  toggleRequests(): void {
    this.drawer = !this.drawer;
  }

  askToLeave(leaving: boolean): void {
    this.leaving = leaving;
  }

  startAnew(): void {
    this.leaving = false;
    this.conversation.startAnew();
    this.composer.value?.focus();
  }

  private plight() {
    return html`<div class="plight" role="status">
      ${this.trouble ? html`<p><b>${this.words.unavailable}</b><br />${this.trouble}</p><button class="button" @click=${this.show}>${this.words.retry}</button>` : html`<p>${this.words.loading}</p>`}
    </div>`;
  }

  private talk(info: Info) {
    const { view } = this.conversation;
    const { zone } = info.community;
    const question = openQuestion(view);
    return html`<div class="talk">
      <div class="log" role="log" aria-live="polite" aria-label=${this.words.log}>
        ${messages(view, this.language, zone, { retry: (clientId) => this.conversation.retry(clientId), read: this.read, card: ({ card }) => this.card(card) })}
      </div>
      ${question && (question.options.length > 0 || question.input)
        ? html`<doorstep-question .options=${question.options} .input=${question.input} .label=${question.text} .lang=${question.lang} @answer=${(e: CustomEvent<Answer>) => this.send(e.detail.text, e.detail.choice)} @pick=${() => this.composer.value?.pick()}></doorstep-question>`
        : nothing}
      ${this.status()}
      ${this.behind ? html`<button class="button primary jump" @click=${this.jump}>${icon("chevron")}${this.words.newMessages}</button>` : nothing}
    </div>`;
  }

  private status() {
    const { view } = this.conversation;
    const dots = html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>`;
    if (view.typing) return html`<p class="status">${dots}${this.words.staffTyping(view.typing)}</p>`;
    if (view.answerOwed) return html`<p class="status">${dots}${this.words.assistantTyping}</p>`;
    if (view.owner.kind === "person") return html`<p class="status">${this.words.withPerson(view.owner.name ?? "")}</p>`;
    if (view.owner.kind === "queue") return html`<p class="status">${dots}${this.words.waitingForPerson}</p>`;
    return nothing;
  }

  private jump(): void {
    this.follows = true;
    this.behind = false;
  }

  private requests() {
    return html`<div class="drawer">${[...this.conversation.view.cards].reverse().map((card) => this.card(card))}</div>`;
  }

  private card(card: Card) {
    const lineName = this.info!.lines.find((line) => line.code === card.line)?.name ?? null;
    return html`<doorstep-request-card .card=${card} .lang=${this.language} .zone=${this.info!.community.zone} .lineName=${lineName}
      @withdraw=${(e: CustomEvent<string>) => this.conversation.withdraw(e.detail)} @rate=${(e: CustomEvent<Given>) => this.conversation.rate(e.detail)} @reopen=${(e: CustomEvent<Reopened>) => this.conversation.reopen(e.detail)}></doorstep-request-card>`;
  }

  static override styles = [tokens, basics, panelStyles, welcomeStyles, messageStyles];
}
