import { LitElement, css, html, nothing } from "lit";
import { strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import { when } from "./webhook-words";
import type { ShownWebhook } from "./webhooks-hub";

const text = strings(
  {
    title: (name: string) => `“${name}”的签名密钥`,
    once: "只显示这一次。请现在复制到接收方；关闭后谁也看不到，只能换新。",
    secret: "签名密钥",
    copy: "复制密钥",
    copied: "已复制",
    manual: "已选中，请按 Ctrl+C 复制",
    old: (at: string) => `旧密钥在 ${at} 之前同时签名，请在此之前更换。`,
    verify: "接收方用它验证签名",
    done: "我已保存，关闭",
  },
  {
    title: (name: string) => `The signing secret of “${name}”`,
    once: "It is shown this once. Copy it to the receiver now: once closed, nobody can see it again, only replace it.",
    secret: "Signing secret",
    copy: "Copy secret",
    copied: "Copied",
    manual: "Selected; press Ctrl+C to copy",
    old: (at: string) => `The old secret signs, too, until ${at}: change over by then.`,
    verify: "The receiver verifies with it",
    done: "I have saved it; close",
  },
);

const EXAMPLE = `import { Webhook } from "standardwebhooks";
new Webhook(process.env.DOORSTEP_SECRET).verify(body, headers);`;

/** Shows a secret the one time there is to see it. */
export class WebhookShown extends LitElement {
  static properties = { lang: { attribute: false }, shown: { state: true }, copied: { state: true } };
  declare lang: Lang;
  declare shown: ShownWebhook | null;
  declare copied: "no" | "yes" | "manual";

  constructor() {
    super();
    this.shown = null;
    this.copied = "no";
  }

  async show(webhook: ShownWebhook): Promise<void> {
    this.shown = webhook;
    this.copied = "no";
    await this.updateComplete;
    this.dialog.showModal();
  }

  render() {
    const { shown, lang, copied } = this;
    const t = text(lang);
    return html`<dialog aria-labelledby="title" @cancel=${(event: Event) => event.preventDefault()} @close=${() => (this.shown = null)}>
      ${shown
        ? html`<h2 id="title">${icon("key")}<span>${t.title(shown.name)}</span></h2>
            <p class="once">${icon("urgent")}<span>${t.once}</span></p>
            <div class="secret">
              <output aria-label=${t.secret}>${shown.secret}</output>
              <button class="button primary" autofocus @click=${this.copy}>${icon(copied === "yes" ? "check" : "copy")}${copied === "yes" ? t.copied : t.copy}</button>
            </div>
            <p class="told" role="status">${copied === "manual" ? t.manual : copied === "yes" ? html`<span class="visually-hidden">${t.copied}</span>` : nothing}</p>
            ${shown.previousSecretUntil ? html`<p class="old">${t.old(when(shown.previousSecretUntil, lang, Date.now()))}</p>` : nothing}
            <p class="label">${t.verify}</p>
            <pre tabindex="0">${EXAMPLE}</pre>
            <p class="end"><button class="button" @click=${() => this.dialog.close()}>${t.done}</button></p>`
        : nothing}
    </dialog>`;
  }

  private readonly copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.shown!.secret);
      this.copied = "yes";
    } catch {
      getSelection()?.selectAllChildren(this.renderRoot.querySelector("output")!); // over plain HTTP a browser has no clipboard for us
      this.copied = "manual";
    }
  };

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

customElements.define("webhook-shown", WebhookShown);
