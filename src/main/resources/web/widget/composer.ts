import { LitElement, css, html, nothing } from "lit";
import { ACCEPT } from "../shared/files";
import { icon } from "../shared/icons";
import { basics } from "../shared/tokens";
import type { Lang } from "../shared/wire";
import { fileTray, fileTrayStyles } from "./file-tray";
import type { Upload } from "./uploads";
import { words } from "./words";

const LIMIT = 4_000;
const COUNT_FROM = 3_600;

/** Where the visitor writes and adds files. Fires `send` with the text, `typing` while there is some, and `files`, `remove-file`, `retry-file`. */
export class Composer extends LitElement {
  static override properties = { lang: {}, example: {}, uploads: { attribute: false }, text: { state: true } };

  declare lang: Lang;
  declare example: string; // what an answer to the question may look like, or ""
  declare uploads: readonly Upload[];
  declare text: string;

  constructor() {
    super();
    this.example = "";
    this.uploads = [];
    this.text = "";
  }

  override focus(): void {
    this.area?.focus();
  }

  override render() {
    const say = words(this.lang);
    const left = LIMIT - this.text.length;
    return html`
      ${fileTray(this.uploads, this.lang, { remove: (id) => this.tell("remove-file", id), retry: (id) => this.tell("retry-file", id) })}
      <form @submit=${this.submit}>
        <input type="file" hidden multiple accept=${ACCEPT} @change=${this.chosen} />
        <button type="button" class="attach" aria-label=${say.attach} title=${say.attach} @click=${this.pick}>${icon("clip")}</button>
        <label class="visually-hidden" for="text">${say.message}</label>
        <textarea
          id="text" class="field" rows="1" placeholder=${this.example ? say.example(this.example) : say.write} aria-describedby="keys count" aria-invalid=${left < 0 ? "true" : nothing} enterkeyhint="send"
          .value=${this.text} @input=${this.typed} @keydown=${this.key} @paste=${this.pasted}
        ></textarea>
        <button class="send" aria-label=${say.send} title=${say.send} ?disabled=${!this.ready}>${icon("send")}</button>
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

  /** Opens the system's file chooser. */
  pick(): void {
    this.renderRoot.querySelector<HTMLInputElement>("input[type=file]")!.click();
  }

  /** There is something to send, and nothing is still on its way up. */
  private get ready(): boolean {
    const busy = this.uploads.some((item) => item.state === "waiting" || item.state === "sending");
    const something = this.text.trim() !== "" || this.uploads.some((item) => item.state === "done");
    return something && !busy && this.text.length <= LIMIT;
  }

  private chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.tell("files", [...(input.files ?? [])]);
    input.value = ""; // the same file may be chosen again
    this.focus();
  }

  private pasted(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.tell("files", files);
  }

  private tell(what: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(what, { detail }));
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
    if (!this.ready) return;
    this.text = "";
    this.dispatchEvent(new CustomEvent<string>("send", { detail: text }));
    this.focus();
  }

  static override styles = [
    basics,
    fileTrayStyles,
    css`
      :host { display: block; padding: var(--space-3) var(--space-3) max(var(--space-3), env(safe-area-inset-bottom)); border-top: 1px solid var(--line); background: var(--surface); }
      form { display: flex; align-items: flex-end; gap: var(--space-2); }
      textarea { flex: 1; min-width: 0; min-height: 42px; resize: none; line-height: 1.45; border-radius: var(--radius-m); overflow-wrap: anywhere; }
      .send { display: grid; place-items: center; flex: none; width: 42px; height: 42px; border: 0; border-radius: var(--radius-m); background: var(--accent); color: var(--accent-ink); }
      .attach { display: grid; place-items: center; flex: none; width: 42px; height: 42px; border: 0; border-radius: var(--radius-m); background: transparent; color: var(--ink-soft); }
      .attach:hover { background: var(--accent-soft); color: var(--accent-text); }
      .send:hover { background: var(--accent-strong); }
      .send:disabled { background: var(--sunken); color: var(--ink-soft); cursor: default; }
      #count { color: var(--ink-soft); font-size: var(--text-xs); padding-top: var(--space-1); }
      #count.over { color: var(--seal-text); }
      #count:not(.over):empty { display: none; }
    `,
  ];
}
