import { LitElement, css, html, nothing } from "lit";
import { icon } from "../shared/icons";
import { basics } from "../shared/tokens";
import type { Lang } from "../shared/wire";
import { words } from "./words";

const LIMIT = 4_000;
const COUNT_FROM = 3_600;

/** Where the visitor writes. Fires `send` with the text, and `typing` while there is some. */
export class Composer extends LitElement {
  static override properties = { lang: {}, example: {}, text: { state: true } };

  declare lang: Lang;
  declare example: string; // what an answer to the question may look like, or ""
  declare text: string;

  constructor() {
    super();
    this.example = "";
    this.text = "";
  }

  override focus(): void {
    this.area?.focus();
  }

  override render() {
    const say = words(this.lang);
    const left = LIMIT - this.text.length;
    return html`
      <form @submit=${this.submit}>
        <label class="visually-hidden" for="text">${say.message}</label>
        <textarea
          id="text" class="field" rows="1" placeholder=${this.example ? say.example(this.example) : say.write} aria-describedby="keys count" aria-invalid=${left < 0 ? "true" : nothing} enterkeyhint="send"
          .value=${this.text} @input=${this.typed} @keydown=${this.key}
        ></textarea>
        <button class="send" aria-label=${say.send} title=${say.send} ?disabled=${this.text.trim() === "" || left < 0}>${icon("send")}</button>
      </form>
      <p id="keys" class="visually-hidden">${say.keys}</p>
      <p id="count" role="status" class=${left < 0 ? "over" : ""}>${left < 0 ? say.tooLong(-left) : left <= LIMIT - COUNT_FROM ? say.lettersLeft(left) : ""}</p>
    `;
  }

  override updated(): void {
    const { area } = this;
    if (!area) return;
    area.style.height = "auto";
    area.style.height = `${Math.min(area.scrollHeight + 2, 140)}px`;
  }

  private get area(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector("textarea");
  }

  private typed(event: Event): void {
    this.text = (event.target as HTMLTextAreaElement).value;
    if (this.text.trim()) this.dispatchEvent(new CustomEvent("typing"));
  }

  private key(event: KeyboardEvent): void {
    const composing = event.isComposing || event.keyCode === 229; // Enter here picks a word of the input method
    if (event.key !== "Enter" || event.shiftKey || composing) return;
    this.submit(event);
  }

  private submit(event: Event): void {
    event.preventDefault();
    const text = this.text.trim();
    if (text === "" || this.text.length > LIMIT) return;
    this.text = "";
    this.dispatchEvent(new CustomEvent<string>("send", { detail: text }));
    this.focus();
  }

  static override styles = [
    basics,
    css`
      :host { display: block; padding: var(--space-3) var(--space-3) max(var(--space-3), env(safe-area-inset-bottom)); border-top: 1px solid var(--line); background: var(--surface); }
      form { display: flex; align-items: flex-end; gap: var(--space-2); }
      textarea { flex: 1; min-width: 0; min-height: 42px; resize: none; line-height: 1.45; border-radius: var(--radius-m); overflow-wrap: anywhere; }
      .send { display: grid; place-items: center; flex: none; width: 42px; height: 42px; border: 0; border-radius: var(--radius-m); background: var(--accent); color: var(--accent-ink); }
      .send:hover { background: var(--accent-strong); }
      .send:disabled { background: var(--sunken); color: var(--ink-soft); cursor: default; }
      #count { color: var(--ink-soft); font-size: var(--text-xs); padding-top: var(--space-1); }
      #count.over { color: var(--seal-text); }
      #count:not(.over):empty { display: none; }
    `,
  ];
}
