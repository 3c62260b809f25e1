import { LitElement, css, html, nothing } from "lit";
import { say, strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import { lineIcon, lineInks } from "../shared/lines";
import { dueIcon, dueOf, dueText, stateIcon, stateName } from "../shared/states";
import { basics, marks } from "../shared/tokens";
import type { Lang } from "../shared/wire";
import type { CannedAnswers } from "./answers/canned";
import "./case-facts";
import "./case-history";
import "./case-links";
import "./case-moves";
import "./case-tags";
import "./case-thread";
import type { CaseState } from "./case-store";
import type { CaseSession } from "./case-session";
import { avatars, avatarStyles, viewersText } from "./avatar";
import type { Viewer } from "./colleagues";
import "./composer";
import type { Composer, Mode } from "./composer";
import type { Directory, Session } from "./hub";
import { problemText } from "./problem-text";
import { words } from "./words";

const text = strings(
  {
    loading: "正在打开…",
    conversation: "会话",
    request: "诉求",
    back: "返回看板",
    noConversation: "这件诉求没有会话，可以在备注里记录进展。",
    dismiss: "知道了",
    tabs: "会话与诉求",
  },
  {
    loading: "Opening…",
    conversation: "Conversation",
    request: "Request",
    back: "Back to the board",
    noConversation: "This request came without a conversation. Keep track in notes.",
    dismiss: "Understood",
    tabs: "Conversation and request",
  },
);

/** One request with its conversation: talk on one side, the matter on the other. Says `close` and `typing`. */
export class CaseView extends LitElement {
  static properties = {
    session: { attribute: false },
    revision: { attribute: false }, // the session changes in place; this says when
    me: { attribute: false },
    directory: { attribute: false },
    answers: { attribute: false },
    lang: { attribute: false },
    now: { attribute: false },
    viewers: { attribute: false }, // colleagues who have the case open, too
    narrow: { type: Boolean, reflect: true },
    tab: { state: true },
  };
  declare session: CaseSession;
  declare me: Session;
  declare directory: Directory;
  declare answers: CannedAnswers;
  declare lang: Lang;
  declare now: number;
  declare revision: number;
  declare viewers: readonly Viewer[];
  declare narrow: boolean;
  declare tab: "conversation" | "request";
  private toWrite: Mode | null = null;

  constructor() {
    super();
    this.tab = "conversation";
  }

  render() {
    const { session, lang } = this;
    const { state } = session;
    const t = text(lang);
    return html`<article aria-labelledby="title">
      <header>
        <button class="icon-button" aria-label=${t.back} aria-keyshortcuts="Escape" @click=${this.close}>${icon(this.narrow ? "undo" : "close")}</button>
        <div class="heading">
          <p class="above"><span class="number">${session.number}</span>${state ? this.marks(state) : nothing}</p>
          <h2 id="title" tabindex="-1">${state?.card.title ?? t.loading}</h2>
          <p class="viewers" role="status">${this.viewers.length ? html`${avatars(this.viewers)}<span>${viewersText(this.viewers, lang)}</span>` : nothing}</p>
        </div>
      </header>
      ${session.failure ? this.failed() : state ? this.body(state) : nothing}
    </article>`;
  }

  updated(changed: Map<string, unknown>): void {
    if (changed.has("session")) this.renderRoot.querySelector<HTMLElement>("#title")?.focus({ preventScroll: true });
    const composer = this.toWrite ? this.renderRoot.querySelector<Composer>("board-composer") : null;
    if (!composer || !this.toWrite) return;
    void composer.take(this.toWrite);
    this.toWrite = null;
  }

  /** Puts the keyboard into the box, as soon as there is one. */
  write(mode: Mode): void {
    this.tab = "conversation";
    this.toWrite = mode;
    this.requestUpdate();
  }

  private marks({ card }: CaseState) {
    const { lang } = this;
    const due = dueOf(card, this.now);
    const line = this.directory.lines.find((each) => each.code === card.line);
    return html`<span class="state" data-state=${card.state}>${icon(stateIcon[card.state])}${say(stateName[card.state], lang)}</span>
        ${due ? html`<span class="due" data-tone=${due.tone}>${icon(dueIcon[due.tone])}${dueText(due, lang)}</span>` : nothing}
        ${card.urgent ? html`<span class="urgent">${icon("urgent")}${words(lang).urgent}</span>` : nothing}
        <span class="line">${lineIcon(card.line)}${line ? say(line.name, lang) : card.line}</span>`;
  }

  private body(state: CaseState) {
    const { session, lang, me } = this;
    const t = text(lang);
    return html`
      ${session.refusal
        ? html`<p class="refusal" role="alert">${icon("urgent")}<span>${problemText(session.refusal, lang, me.username)}</span><button class="button plain" @click=${() => session.dismiss()}>${t.dismiss}</button></p>`
        : nothing}
      <board-case-moves .session=${session} .card=${state.card} .owner=${state.owner} .busy=${session.busy} .lines=${this.directory.lines} .communities=${this.directory.communities} .lang=${lang}></board-case-moves>
      ${this.narrow
        ? html`<div class="tabs" role="group" aria-label=${t.tabs}>
            ${(["conversation", "request"] as const).map((tab) => html`<button aria-pressed=${tab === this.tab} @click=${() => (this.tab = tab)}>${t[tab]}</button>`)}
          </div>`
        : nothing}
      <div class="sides">
        ${!this.narrow || this.tab === "conversation" ? this.talk(state) : nothing}
        ${!this.narrow || this.tab === "request"
          ? html`<section class="matter" aria-label=${t.request} tabindex="0">
              <board-case-tags .card=${state.card} .session=${session} .busy=${session.busy} .lang=${lang}></board-case-tags>
              <board-case-facts .state=${state} .session=${session} .busy=${session.busy} .directory=${this.directory} .lang=${lang} .now=${this.now}></board-case-facts>
              <board-case-links .card=${state.card} .links=${state.links} .session=${session} .busy=${session.busy} .directory=${this.directory} .lang=${lang}></board-case-links>
              <board-case-history .history=${state.history} .directory=${this.directory} .lang=${lang} .zone=${this.zone(state)} .now=${this.now}></board-case-history>
            </section>`
          : nothing}
      </div>
    `;
  }

  private talk(state: CaseState) {
    const t = text(this.lang);
    return html`<section class="talk" aria-label=${t.conversation}>
      ${state.card.conversation
        ? html`<board-case-thread
            .messages=${state.messages}
            .outgoing=${state.outgoing}
            .typing=${this.session.typing}
            .wanted=${this.session.message}
            .me=${this.me}
            .lang=${this.lang}
            .zone=${this.zone(state)}
            @retry=${({ detail }: CustomEvent<{ id: string; text: string }>) => this.session.reply(detail.text, detail.id)}
            @recall=${this.recall}
          ></board-case-thread>`
        : html`<p class="hint">${t.noConversation}</p>`}
      <board-composer .session=${this.session} .canReply=${state.card.conversation !== null} .owner=${state.owner} .messages=${state.messages} .viewers=${this.viewers} .me=${this.me} .lang=${this.lang} .busy=${this.session.busy} .answers=${this.answers} .directory=${this.directory}></board-composer>
    </section>`;
  }

  private failed() {
    const { session, lang } = this;
    return html`<div class="hint" role="alert">
      <p>${problemText(session.failure!, lang)}</p>
      <button class="button" @click=${() => session.load()}>${icon("retry")}${words(lang).retry}</button>
    </div>`;
  }

  private zone({ card }: CaseState): string {
    return this.directory.communities.find((each) => each.code === card.community)?.zone ?? "Asia/Shanghai";
  }

  private readonly recall = ({ detail }: CustomEvent<{ id: string; text: string }>): void => {
    this.session.recall(detail.id);
    void this.renderRoot.querySelector<Composer>("board-composer")?.take("reply", detail.text);
  };

  private readonly close = (): void => void this.dispatchEvent(new CustomEvent("close"));

  static styles = [
    basics,
    marks,
    lineInks,
    avatarStyles,
    css`
      :host { display: flex; min-width: 0; min-height: 0; }
      article { display: flex; flex: 1; flex-direction: column; min-width: 0; min-height: 0; background: var(--surface); }
      header { display: flex; gap: var(--space-2); padding: var(--space-3) var(--space-4) var(--space-2) var(--space-3); }
      .heading { display: grid; gap: 4px; min-width: 0; align-content: center; }
      .above { display: flex; flex-wrap: wrap; align-items: center; gap: 4px var(--space-3); font-size: var(--text-xs); }
      .above .icon { width: 14px; height: 14px; }
      .number { font: 500 var(--text-s) / 1.4 var(--font-mono); color: var(--ink-soft); }
      .due[data-tone="late"], .due[data-tone="soon"] { padding: 2px 8px; border-radius: var(--radius-s); background: var(--due-late-soft); }
      .due[data-tone="soon"] { background: var(--due-soon-soft); }
      .urgent { display: inline-flex; align-items: center; gap: 4px; padding: 2px 8px; border-radius: var(--radius-s); background: var(--seal); color: var(--seal-ink); font-weight: 600; }
      .line { display: inline-flex; align-items: center; gap: 4px; color: var(--ink-soft); }
      .heading .viewers { gap: 8px; color: var(--ink-soft); font-size: var(--text-xs); }
      .heading .viewers:empty { display: none; }
      h2 { font-size: var(--text-l); line-height: var(--leading-tight); overflow-wrap: anywhere; }
      h2:focus-visible { outline-offset: 4px; }
      h2:focus { outline: none; }
      .refusal { display: flex; align-items: center; gap: var(--space-2); margin: 0 var(--space-4) var(--space-2); padding: var(--space-2) var(--space-3); border-radius: var(--radius-m); background: var(--seal-soft); color: var(--seal-text); font-size: var(--text-s); font-weight: 600; }
      .refusal span { flex: 1; }
      .hint { padding: var(--space-6) var(--space-5); color: var(--ink-soft); font-size: var(--text-m); }
      .hint .button { margin-top: var(--space-3); }
      .sides { display: grid; flex: 1; grid-template-columns: minmax(0, 1fr) minmax(250px, 38%); min-height: 0; border-top: 1px solid var(--line); }
      .talk { display: flex; flex-direction: column; min-width: 0; min-height: 0; }
      .matter { min-height: 0; padding: var(--space-4); border-left: 1px solid var(--line); overflow-y: auto; scrollbar-width: thin; }
      .tabs { display: flex; gap: 4px; padding: 0 var(--space-3) var(--space-2); }
      .tabs button { flex: 1; min-height: 40px; border: 1px solid var(--line); border-radius: var(--radius-m); background: transparent; font-size: var(--text-s); font-weight: 600; }
      .tabs button[aria-pressed="true"] { border-color: var(--accent); background: var(--accent-soft); color: var(--accent-text); }
      :host([narrow]) .sides { grid-template-columns: minmax(0, 1fr); grid-template-rows: minmax(0, 1fr); }
      :host([narrow]) .matter { border-left: 0; }
    `,
  ];
}

customElements.define("board-case", CaseView);
