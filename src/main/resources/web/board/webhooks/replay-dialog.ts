import { LitElement, css, html, nothing } from "lit";
import { ApiError } from "../../shared/api";
import { localDay, strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import { scriptsProblem } from "../scripts/problem";
import { words } from "../words";
import { webhooksHub, type Range, type Webhook } from "./webhooks-hub";

const ZONE = "Asia/Shanghai";
const OFFSET = "+08:00";

const text = strings(
  {
    title: (name: string) => `向“${name}”重放`,
    lead: "把过去的事件再发送一次，编号不变，接收方可据此去重。先看看有哪些，再发送。",
    by: "范围",
    byTime: "按时间",
    byPosition: "按位置编号",
    from: "从",
    to: "到（留空为至今）",
    look: "看看有哪些",
    looking: "正在统计…",
    found: (n: number, from: number, to: number) => `共 ${n} 个事件（位置 ${from}–${to}）`,
    none: "这个范围内没有它要的事件。",
    send: (n: number) => `发送这 ${n} 个`,
    sending: "正在提交…",
  },
  {
    title: (name: string) => `Replay to “${name}”`,
    lead: "Sends past events once more, with the ids they had, by which the receiver knows them again. Look first, then send.",
    by: "Range",
    byTime: "By time",
    byPosition: "By position",
    from: "From",
    to: "To (empty: until now)",
    look: "See what there is",
    looking: "Counting…",
    found: (n: number, from: number, to: number) => `${n} ${n === 1 ? "event" : "events"} (positions ${from}–${to})`,
    none: "There is nothing for it in this range.",
    send: (n: number) => (n === 1 ? "Send it" : `Send these ${n}`),
    sending: "Asking…",
  },
);

/** Time travel: first what it would be, then for real. Says `replayed`, or `expired`. */
export class ReplayDialog extends LitElement {
  static properties = { lang: { attribute: false }, webhook: { state: true }, byTime: { state: true }, range: { state: true }, busy: { state: true }, refusal: { state: true } };
  declare lang: Lang;
  declare webhook: Webhook | null;
  declare byTime: boolean;
  declare range: Range | null;
  declare busy: boolean;
  declare refusal: ApiError | null;

  constructor() {
    super();
    this.webhook = this.range = this.refusal = null;
    this.byTime = true;
    this.busy = false;
  }

  async show(webhook: Webhook): Promise<void> {
    this.webhook = webhook;
    this.range = this.refusal = null;
    this.byTime = true;
    await this.updateComplete;
    this.dialog.showModal();
  }

  render() {
    const { webhook, lang, refusal, range, busy } = this;
    const t = text(lang);
    return html`<dialog aria-labelledby="title" @close=${() => (this.webhook = null)}>
      ${webhook
        ? html`<form @submit=${this.submitted} @input=${() => (this.range = null)}>
            <h2 id="title">${t.title(webhook.name)}</h2>
            <p class="lead">${t.lead}</p>
            <fieldset>
              <legend class="visually-hidden">${t.by}</legend>
              <label><input type="radio" name="by" .checked=${this.byTime} @change=${() => (this.byTime = true)} />${t.byTime}</label>
              <label><input type="radio" name="by" .checked=${!this.byTime} @change=${() => (this.byTime = false)} />${t.byPosition}</label>
            </fieldset>
            <div class="range">
              ${this.byTime
                ? html`<label>${t.from}<input class="field" name="from" type="datetime-local" required .value=${`${localDay(new Date(), ZONE)}T00:00`} /></label><label>${t.to}<input class="field" name="to" type="datetime-local" /></label>`
                : html`<label>${t.from}<input class="field" name="from" inputmode="numeric" pattern="[0-9]{1,18}" required /></label><label>${t.to}<input class="field" name="to" inputmode="numeric" pattern="[0-9]{1,18}" /></label>`}
            </div>
            <div role="status" class="found">${busy && !range ? t.looking : range ? this.found(range) : nothing}</div>
            ${refusal ? html`<p class="refusal" role="alert">${icon("urgent")}<span>${scriptsProblem(refusal, lang)}</span></p>` : nothing}
            <p class="end">
              <button type="button" class="button plain" @click=${() => this.dialog.close()}>${words(lang).cancel}</button>
              ${range?.events
                ? html`<button class="button primary" ?disabled=${busy}>${icon("send")}${busy ? t.sending : t.send(range.events)}</button>`
                : html`<button class="button primary" ?disabled=${busy}>${icon("search")}${t.look}</button>`}
            </p>
          </form>`
        : nothing}
    </dialog>`;
  }

  private found({ events, from, to, types }: Range) {
    const t = text(this.lang);
    if (!events) return html`<p>${t.none}</p>`;
    return html`<p><strong>${t.found(events, from, to)}</strong></p>
      <ul>${Object.entries(types).map(([type, count]) => html`<li><code>${type}</code><span>${count}</span></li>`)}</ul>`;
  }

  private readonly submitted = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { webhook, range } = this;
    if (!webhook || this.busy) return;
    const form = new FormData(event.target as HTMLFormElement);
    const value = (name: string) => String(form.get(name) ?? "").trim();
    this.busy = true;
    this.refusal = null;
    try {
      if (range?.events) {
        await webhooksHub.replay(webhook.id, String(range.from), String(range.to), false); // just what was counted
        this.dialog.close();
        this.dispatchEvent(new CustomEvent("replayed", { detail: range }));
      } else {
        this.range = await webhooksHub.replay(webhook.id, this.point(value("from")), this.point(value("to")), true);
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401) this.dispatchEvent(new CustomEvent("expired"));
      this.refusal = error;
    } finally {
      this.busy = false;
    }
  };

  private point(value: string): string {
    if (!value || !this.byTime) return value;
    return `${value.length === 16 ? `${value}:00` : value}${OFFSET}`;
  }

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  static styles = [
    basics,
    css`
      dialog { width: min(560px, calc(100vw - 32px)); max-height: calc(100dvh - 32px); padding: 0; border: 1px solid var(--line); border-radius: var(--radius-l); background: var(--surface); color: var(--ink); box-shadow: var(--shadow-3); overflow: auto; }
      dialog::backdrop { background: rgb(10 15 12 / 0.5); }
      form { display: grid; gap: var(--space-3); padding: var(--space-5); }
      h2 { font-size: var(--text-l); line-height: var(--leading-tight); overflow-wrap: anywhere; }
      .lead { color: var(--ink-soft); font-size: var(--text-s); line-height: 1.6; }
      fieldset { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-4); margin: 0; padding: 0; border: 0; font-size: var(--text-m); }
      fieldset label { display: inline-flex; align-items: center; gap: 8px; min-height: 32px; cursor: pointer; }
      fieldset input { width: 17px; height: 17px; margin: 0; accent-color: var(--accent); }
      .range { display: grid; grid-template-columns: 1fr 1fr; gap: var(--space-3); }
      .range label { display: grid; gap: 4px; font-size: var(--text-s); font-weight: 700; }
      .range .field { width: 100%; min-width: 0; font-weight: 400; }
      .found { font-size: var(--text-s); }
      .found ul { display: grid; gap: 2px; max-height: 200px; margin-top: var(--space-2); padding: var(--space-2) var(--space-3); border-radius: var(--radius-m); background: var(--sunken); overflow: auto; }
      .found li { display: flex; justify-content: space-between; gap: var(--space-3); font-variant-numeric: tabular-nums; }
      code { font: var(--text-xs) / 1.6 var(--font-mono); overflow-wrap: anywhere; }
      .refusal { display: flex; align-items: center; gap: var(--space-2); padding: var(--space-2) var(--space-3); border-radius: var(--radius-m); background: var(--seal-soft); color: var(--seal-text); font-size: var(--text-s); font-weight: 600; }
      .end { display: flex; flex-wrap: wrap; justify-content: end; gap: var(--space-2); margin-top: var(--space-2); }
      @media (max-width: 860px) {
        .button { min-height: 44px; }
        .range { grid-template-columns: 1fr; }
      }
    `,
  ];
}

customElements.define("webhook-replay", ReplayDialog);
