import { LitElement, css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { dayName, localDay, strings, timeOfDay } from "../shared/i18n";
import { icon } from "../shared/icons";
import { linked } from "../shared/linked";
import { basics } from "../shared/tokens";
import type { Lang, Message } from "../shared/wire";
import type { Outgoing } from "./case-store";
import { fileLinkStyles, fileLinks } from "./file-links";
import type { Session } from "./hub";

const text = strings(
  {
    log: "会话记录",
    empty: "还没有消息",
    assistant: "助手",
    system: "自动消息",
    visitor: "访客",
    you: "我",
    typing: (name: string) => `${name} 正在输入…`,
    delivery: { sending: "发送中", delivered: "已送达", failed: "没有发出", held: "还没有发出：写的时候又来了新消息，请先看一眼" },
    again: "重新发送",
    anyway: "看过了，发送",
    recall: "取回修改",
    opened: (number: string) => `开立了诉求 ${number}`,
    newer: "新消息",
  },
  {
    log: "Messages",
    empty: "No messages yet",
    assistant: "Assistant",
    system: "Automatic",
    visitor: "Visitor",
    you: "You",
    typing: (name: string) => `${name} is typing…`,
    delivery: { sending: "Sending", delivered: "Delivered", failed: "Not sent", held: "Not sent yet: there are newer messages, look at them first" },
    again: "Send again",
    anyway: "Seen; send it",
    recall: "Edit it",
    opened: (number: string) => `Opened ${number}`,
    newer: "New message",
  },
);

/** What was said, oldest first; stays at the end unless the reader has scrolled up. Says `retry` or `recall` with an unsent reply. */
export class CaseThread extends LitElement {
  static properties = {
    messages: { attribute: false },
    outgoing: { attribute: false },
    typing: { attribute: false },
    wanted: { attribute: false },
    me: { attribute: false },
    lang: { attribute: false },
    zone: { attribute: false },
    behind: { state: true },
  };
  declare messages: readonly Message[];
  declare outgoing: readonly Outgoing[];
  declare typing: string | null;
  declare wanted: string | null; // id of a message to show instead of the end
  declare me: Session;
  declare lang: Lang;
  declare zone: string;
  declare behind: boolean;
  private atEnd = true;
  private lastTop = 0;
  private readonly resized = new ResizeObserver(() => this.atEnd && this.toEnd()); // the composer grows, a phone's keyboard opens

  constructor() {
    super();
    this.behind = false;
    this.wanted = null;
  }

  render() {
    const t = text(this.lang);
    return html`<div class="scroll" role="log" aria-label=${t.log} tabindex="0" @scroll=${this.scrolled}>
        ${this.messages.length || this.outgoing.length ? nothing : html`<p class="empty">${t.empty}</p>`}
        ${repeat(this.messages, (message) => message.id, (message, index) => this.message(message, this.messages[index - 1]))}
        ${repeat(this.outgoing, (each) => each.id, (each) => this.outgoingReply(each))}
        <p class="typing">${this.typing === null ? nothing : t.typing(this.typing || t.visitor)}</p>
      </div>
      ${this.behind ? html`<button class="button newer" @click=${this.toEnd}>${icon("chevron")}${t.newer}</button>` : nothing}`;
  }

  firstUpdated(): void {
    this.resized.observe(this.box);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  updated(changed: Map<string, unknown>): void {
    if (changed.has("outgoing") && this.outgoing.some((each) => each.delivery === "sending")) this.atEnd = true; // what I send, I see
    if (changed.has("wanted") && this.showWanted()) return;
    if (this.atEnd) this.toEnd();
    else if (changed.has("messages") && changed.get("messages")) this.behind = true;
  }

  /** False when it is not among the messages that are here. */
  private showWanted(): boolean {
    const wanted = this.wanted && this.renderRoot.querySelector(`[data-id="${CSS.escape(this.wanted)}"]`);
    if (!wanted) return false;
    this.atEnd = false;
    wanted.scrollIntoView({ block: "center" });
    this.lastTop = this.box.scrollTop;
    return true;
  }

  private message(message: Message, before: Message | undefined) {
    const { lang, zone } = this;
    const t = text(lang);
    const day = localDay(message.at, zone);
    const { kind, name } = message.author;
    const mine = kind === "staff" && name === this.me.name;
    const who = kind === "assistant" ? t.assistant : kind === "system" ? t.system : name || t.visitor;
    return html`${!before || localDay(before.at, zone) !== day ? html`<p class="day">${dayName(message.at, lang, zone)}</p>` : nothing}
      <div class="message" data-id=${message.id} data-kind=${kind} data-mine=${mine ? "" : nothing} aria-current=${message.id === this.wanted ? "true" : nothing}>
        <p class="by"><strong>${who}</strong> <time datetime=${message.at}>${timeOfDay(message.at, lang, zone)}</time></p>
        ${message.text ? html`<p class="text" lang=${message.lang === "zh" ? "zh-CN" : "en"}>${linked(message.text)}</p>` : nothing}
        ${message.files.length ? fileLinks(message.conversation, message.files, lang) : nothing}
        ${message.options.length ? html`<p class="options">${message.options.map((option) => html`<span>${option.label}</span>`)}</p>` : nothing}
        ${mine && message === this.messages.at(-1) && !this.outgoing.length ? html`<p class="delivery">${icon("check")}${t.delivery.delivered}</p>` : nothing}
        ${message.request && kind === "assistant" ? html`<p class="opened">${icon("check")}${t.opened(message.request)}</p>` : nothing}
      </div>`;
  }

  private outgoingReply(reply: Outgoing) {
    const t = text(this.lang);
    return html`<div class="message" data-kind="staff" data-mine data-delivery=${reply.delivery} role=${reply.delivery === "held" ? "alert" : nothing}>
      <p class="by"><strong>${t.you}</strong> <time datetime=${reply.at}>${timeOfDay(reply.at, this.lang, this.zone)}</time></p>
      <p class="text">${linked(reply.text)}</p>
      <p class="delivery">
        ${icon(reply.delivery === "failed" || reply.delivery === "held" ? "urgent" : reply.delivery === "sending" ? "clock" : "check")}${t.delivery[reply.delivery]}
        ${reply.delivery === "failed" ? html`<button class="again" @click=${() => this.say("retry", reply)}>${t.again}</button>` : nothing}
        ${reply.delivery === "held"
          ? html`<span class="choices"><button class="again" @click=${() => this.say("recall", reply)}>${t.recall}</button><button class="again" @click=${() => this.say("retry", reply)}>${t.anyway}</button></span>`
          : nothing}
      </p>
    </div>`;
  }

  private say(what: "retry" | "recall", reply: Outgoing): void {
    this.dispatchEvent(new CustomEvent(what, { detail: reply }));
  }

  private readonly scrolled = (event: Event): void => {
    const { scrollHeight, scrollTop, clientHeight } = event.target as HTMLElement;
    // Only the reader scrolls upwards; a composer that grows below does not.
    this.atEnd = scrollHeight - scrollTop - clientHeight < 48 || (this.atEnd && scrollTop >= this.lastTop);
    this.lastTop = scrollTop;
    if (this.atEnd) this.behind = false;
  };

  private readonly toEnd = (): void => {
    this.box.scrollTop = this.box.scrollHeight;
    this.behind = false;
  };

  private get box(): HTMLElement {
    return this.renderRoot.querySelector(".scroll")!;
  }

  static styles = [
    basics,
    fileLinkStyles,
    css`
      :host { position: relative; display: flex; flex: 1; min-height: 0; }
      .scroll { display: flex; flex: 1; flex-direction: column; gap: var(--space-3); min-width: 0; padding: var(--space-4); overflow-y: auto; scrollbar-width: thin; overscroll-behavior: contain; }
      .scroll:focus-visible { outline-offset: -3px; }
      .day { align-self: center; color: var(--ink-soft); font-size: var(--text-xs); }
      .message { align-self: flex-start; display: grid; gap: 3px; max-width: min(86%, 34em); }
      .by { color: var(--ink-soft); font-size: var(--text-xs); }
      .by strong { color: var(--ink); }
      .text { justify-self: start; padding: 8px 12px; border: 1px solid transparent; border-radius: 4px 12px 12px 12px; font-size: var(--text-m); line-height: var(--leading); white-space: pre-wrap; overflow-wrap: anywhere; }
      [data-kind="visitor"] .text { background: var(--sunken); }
      [data-kind="assistant"] .text { border-color: var(--line); color: var(--ink-soft); }
      [data-kind="staff"] .text { background: var(--accent-soft); }
      [data-kind="system"] { align-self: center; text-align: center; }
      [data-kind="system"] .text { padding: 0; color: var(--ink-soft); font-size: var(--text-s); }
      [data-kind="system"] .by strong { display: none; }
      [data-mine] { align-self: flex-end; }
      [data-mine] .by { text-align: right; }
      [data-mine] .text { justify-self: end; border-radius: 12px 4px 12px 12px; background: var(--accent); color: var(--accent-ink); }
      [data-mine] a { color: inherit; }
      [data-delivery="failed"] .text { border-color: var(--seal); background: var(--seal-soft); color: var(--seal-text); }
      [aria-current] .text { outline: 2px solid var(--state-waiting); outline-offset: 2px; }
      .delivery { display: flex; align-items: center; justify-content: end; gap: 5px; color: var(--ink-soft); font-size: var(--text-xs); }
      [data-delivery="failed"] .delivery { color: var(--seal-text); font-weight: 600; }
      [data-delivery="held"] .text { border-color: var(--state-waiting); background: var(--state-waiting-soft); color: var(--state-waiting); }
      [data-delivery="held"] .delivery { flex-wrap: wrap; color: var(--state-waiting); font-weight: 600; }
      .delivery .icon, .opened .icon { width: 13px; height: 13px; }
      .choices { white-space: nowrap; }
      .again { padding: 4px 6px; border: 0; background: none; color: var(--link); font-weight: 600; text-decoration: underline; }
      .options { display: flex; flex-wrap: wrap; gap: 4px; }
      .options span { padding: 1px 8px; border: 1px solid var(--line); border-radius: var(--radius-full); color: var(--ink-soft); font-size: var(--text-xs); }
      .opened { display: inline-flex; align-items: center; gap: 5px; color: var(--accent-text); font-size: var(--text-xs); font-weight: 600; }
      .typing { min-height: 1.4em; color: var(--ink-soft); font-size: var(--text-xs); font-style: italic; }
      .empty { margin: auto; color: var(--ink-soft); }
      .newer { position: absolute; bottom: var(--space-3); left: 50%; translate: -50%; box-shadow: var(--shadow-2); }
    `,
  ];
}

customElements.define("board-case-thread", CaseThread);
