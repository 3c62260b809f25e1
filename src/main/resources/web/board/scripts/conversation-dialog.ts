import { LitElement, css, html, nothing } from "lit";
import { ApiError } from "../../shared/api";
import { strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import "../case-thread";
import { hub, type Session, type Thread } from "../hub";
import { words } from "../words";
import { scriptsProblem } from "./problem";

const text = strings(
  { title: "会话", loading: "正在打开…", requests: "由此开立的诉求" },
  { title: "Conversation", loading: "Opening…", requests: "Requests opened in it" },
);

/** A past conversation to read, with links to its requests. */
export class ConversationDialog extends LitElement {
  static properties = { me: { attribute: false }, lang: { attribute: false }, thread: { state: true }, failure: { state: true } };
  declare me: Session;
  declare lang: Lang;
  declare thread: Thread | null;
  declare failure: ApiError | null;
  private zone = "Asia/Shanghai";
  private wanted: string | null = null;

  constructor() {
    super();
    this.thread = null;
    this.failure = null;
  }

  /** @param wanted id of a message to show; else the newest */
  async show(conversation: string, zone: string, wanted: string | null = null): Promise<void> {
    this.zone = zone;
    this.wanted = wanted;
    this.thread = this.failure = null;
    this.renderRoot.querySelector("dialog")!.showModal();
    try {
      this.thread = await hub.thread(conversation);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.failure = error;
    }
  }

  render() {
    const { thread, lang } = this;
    const t = text(lang);
    return html`<dialog aria-labelledby="title">
      <header>
        <h2 id="title">${t.title}</h2>
        <button class="icon-button" aria-label=${words(lang).close} @click=${this.close}>${icon("close")}</button>
      </header>
      ${thread
        ? html`<board-case-thread .messages=${thread.items} .outgoing=${[]} .typing=${null} .wanted=${this.wanted} .me=${this.me} .lang=${lang} .zone=${this.zone}></board-case-thread>
            ${thread.requests.length ? html`<p class="requests">${t.requests}: ${thread.requests.map((request) => html`<a href="?case=${request.number}" @click=${this.close}>${request.number}</a> `)}</p>` : nothing}`
        : html`<p class="state" role="status">${this.failure ? scriptsProblem(this.failure, lang) : t.loading}</p>`}
    </dialog>`;
  }

  private readonly close = (): void => this.renderRoot.querySelector("dialog")!.close();

  static styles = [
    basics,
    css`
      dialog[open] { display: flex; flex-direction: column; width: min(640px, calc(100vw - 32px)); height: min(720px, calc(100dvh - 48px)); padding: 0; border: 1px solid var(--line); border-radius: var(--radius-l); background: var(--surface); color: var(--ink); box-shadow: var(--shadow-3); overflow: hidden; }
      dialog::backdrop { background: rgb(10 15 12 / 0.5); }
      header { display: flex; align-items: center; justify-content: space-between; padding: var(--space-3) var(--space-4); border-bottom: 1px solid var(--line); }
      h2 { font-size: var(--text-m); }
      .requests, .state { padding: var(--space-3) var(--space-4); border-top: 1px solid var(--line); font-size: var(--text-s); }
    `,
  ];
}

customElements.define("script-conversation", ConversationDialog);
