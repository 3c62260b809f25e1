import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import { basics } from "../shared/tokens";
import type { Lang } from "../shared/wire";

const text = strings(
  { copied: "已复制", manual: "已选中，请按 Ctrl+C 复制", done: "我已保存，关闭" },
  { copied: "Copied", manual: "Selected; press Ctrl+C to copy", done: "I have saved it; close" },
);

/** How a secret is presented. */
export interface Presented {
  title: string;
  once: string;
  /** What the secret is called. */
  label: string;
  /** The words on the button that copies it. */
  copy: string;
  secret: string;
  /** What it replaces, and until when that works; empty when it replaces nothing. */
  old: string;
  exampleLabel: string;
  example: string;
}

/** Shows a secret the one time there is to see it. */
export abstract class SecretDialog<Shown> extends LitElement {
  static properties = { lang: { attribute: false }, shown: { state: true }, copied: { state: true } };
  declare lang: Lang;
  declare shown: Shown | null;
  declare copied: "no" | "yes" | "manual";

  constructor() {
    super();
    this.shown = null;
    this.copied = "no";
  }

  protected abstract present(shown: Shown): Presented;

  async show(shown: Shown): Promise<void> {
    this.shown = shown;
    this.copied = "no";
    await this.updateComplete;
    this.dialog.showModal();
  }

  render() {
    return html`<dialog aria-labelledby="title" @cancel=${(event: Event) => event.preventDefault()} @close=${() => (this.shown = null)}>
      ${this.shown ? this.content(this.present(this.shown)) : nothing}
    </dialog>`;
  }

  private content({ title, once, label, copy, secret, old, exampleLabel, example }: Presented): TemplateResult {
    const { copied } = this;
    const t = text(this.lang);
    return html`<h2 id="title">${icon("key")}<span>${title}</span></h2>
      <p class="once">${icon("urgent")}<span>${once}</span></p>
      <div class="secret">
        <output aria-label=${label}>${secret}</output>
        <button class="button primary" autofocus @click=${() => this.copy(secret)}>${icon(copied === "yes" ? "check" : "copy")}${copied === "yes" ? t.copied : copy}</button>
      </div>
      <p class="told" role="status">${copied === "manual" ? t.manual : copied === "yes" ? html`<span class="visually-hidden">${t.copied}</span>` : nothing}</p>
      ${old ? html`<p class="old">${old}</p>` : nothing}
      <p class="label">${exampleLabel}</p>
      <pre tabindex="0">${example}</pre>
      <p class="end"><button class="button" @click=${() => this.dialog.close()}>${t.done}</button></p>`;
  }

  private async copy(secret: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(secret);
      this.copied = "yes";
    } catch {
      getSelection()?.selectAllChildren(this.renderRoot.querySelector("output")!); // over plain HTTP a browser has no clipboard for us
      this.copied = "manual";
    }
  }

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  static styles = [
    basics,
    css`
      dialog { width: min(600px, calc(100vw - 32px)); max-height: calc(100dvh - 32px); padding: var(--space-5); border: 1px solid var(--line); border-radius: var(--radius-l); background: var(--surface); color: var(--ink); box-shadow: var(--shadow-3); overflow: auto; }
      dialog::backdrop { background: rgb(10 15 12 / 0.5); }
      h2 { display: flex; align-items: center; gap: var(--space-2); margin-bottom: var(--space-3); font-size: var(--text-l); line-height: var(--leading-tight); overflow-wrap: anywhere; }
      h2 .icon { color: var(--accent-text); }
      .once { display: flex; gap: var(--space-2); padding: var(--space-3); border-radius: var(--radius-m); background: var(--state-waiting-soft); color: var(--state-waiting); font-size: var(--text-s); font-weight: 600; line-height: 1.5; }
      .secret { display: grid; gap: var(--space-2); margin-top: var(--space-3); padding: var(--space-3); border: 1px solid var(--line-strong); border-radius: var(--radius-m); background: var(--raised); }
      output { font: var(--text-m) / 1.6 var(--font-mono); overflow-wrap: anywhere; user-select: all; }
      .secret .button { justify-self: start; min-height: 40px; }
      .told { min-height: 1.5em; margin-top: 4px; color: var(--ink-soft); font-size: var(--text-s); }
      .old { margin-bottom: var(--space-3); font-size: var(--text-s); }
      .label { margin-bottom: 4px; font-size: var(--text-s); font-weight: 700; }
      pre { margin: 0; padding: var(--space-3); border-radius: var(--radius-m); background: var(--sunken); font: var(--text-xs) / 1.6 var(--font-mono); white-space: pre-wrap; overflow-wrap: anywhere; }
      .end { display: flex; justify-content: end; margin-top: var(--space-4); }
      @media (max-width: 860px) { .button { min-height: 44px; } }
    `,
  ];
}
