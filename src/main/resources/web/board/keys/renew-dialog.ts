import { LitElement, css, html, nothing } from "lit";
import { strings } from "../../shared/i18n";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import { words } from "../words";
import { keyWords } from "./key-words";
import type { Key } from "./keys-hub";

const HOURS = [0, 1, 24, 24 * 7, 24 * 30] as const;

const text = strings(
  {
    title: (name: string) => `为“${name}”换一把新密钥？`,
    body: "权限和范围不变。给对方留出切换的时间：",
    overlap: "旧密钥继续可用",
    hours: { 0: "不保留，立即失效", 1: "1 小时", 24: "1 天", 168: "7 天", 720: "30 天" } as Record<number, string>,
  },
  {
    title: (name: string) => `A new key for “${name}”?`,
    body: "What it may do stays. Leave its user time to change over:",
    overlap: "The old key works on",
    hours: { 0: "not at all", 1: "for an hour", 24: "for a day", 168: "for 7 days", 720: "for 30 days" } as Record<number, string>,
  },
);

/** Asks how long the old secret shall work beside the new one. */
export class RenewDialog extends LitElement {
  static properties = { lang: { attribute: false }, key: { state: true } };
  declare lang: Lang;
  declare key: Key | null;
  private answer: (hours: number | null) => void = () => {};

  constructor() {
    super();
    this.key = null;
  }

  /** Hours; null: no. */
  async ask(key: Key): Promise<number | null> {
    this.key = key;
    await this.updateComplete;
    this.dialog.showModal();
    return new Promise((answer) => (this.answer = answer));
  }

  render() {
    const { key, lang } = this;
    const t = text(lang);
    return html`<dialog aria-labelledby="title" @close=${this.closed}>
      ${key
        ? html`<form method="dialog" @submit=${this.submitted}>
            <h2 id="title">${t.title(key.name)}</h2>
            <p>${t.body}</p>
            <label>
              <span>${t.overlap}</span>
              <select class="field" name="hours">
                ${HOURS.map((hours) => html`<option value=${hours} ?selected=${hours === 24}>${t.hours[hours]}</option>`)}
              </select>
            </label>
            <p class="end">
              <button type="button" class="button plain" @click=${() => this.dialog.close()}>${words(lang).cancel}</button>
              <button class="button primary">${keyWords(lang).renew}</button>
            </p>
          </form>`
        : nothing}
    </dialog>`;
  }

  private readonly submitted = (event: SubmitEvent): void => this.settle(Number(new FormData(event.target as HTMLFormElement).get("hours")));

  private readonly closed = (): void => {
    this.settle(null); // Esc and Cancel; after a submit it is settled already
    this.key = null;
  };

  private settle(hours: number | null): void {
    this.answer(hours);
    this.answer = () => {};
  }

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  static styles = [
    basics,
    css`
      dialog { width: min(460px, calc(100vw - 32px)); padding: 0; border: 1px solid var(--line); border-radius: var(--radius-l); background: var(--surface); color: var(--ink); box-shadow: var(--shadow-3); }
      dialog::backdrop { background: rgb(10 15 12 / 0.5); }
      form { display: grid; gap: var(--space-3); padding: var(--space-5); }
      h2 { font-size: var(--text-l); line-height: var(--leading-tight); overflow-wrap: anywhere; }
      p { font-size: var(--text-m); line-height: var(--leading); }
      label { display: grid; gap: 4px; }
      label span { font-size: var(--text-s); font-weight: 700; }
      .end { display: flex; flex-wrap: wrap; justify-content: end; gap: var(--space-2); margin-top: var(--space-2); }
      @media (max-width: 860px) { .button { min-height: 44px; } }
    `,
  ];
}

customElements.define("key-renew", RenewDialog);
