import { LitElement, css, html, nothing } from "lit";
import { ApiError } from "../../shared/api";
import { strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import { scriptsProblem } from "../scripts/problem";
import { words } from "../words";
import { exactly, outcome, webhookWords, when } from "./webhook-words";
import { webhooksHub, type Attempt, type DeliveryDetail, type Webhook } from "./webhooks-hub";

const text = strings(
  {
    loading: "正在载入…",
    event: "事件编号",
    position: "位置",
    key: "顺序键",
    origin: "来源",
    next: "下次尝试",
    body: "请求正文",
    gone: "事件已过保存期，正文无法再现。",
    headers: "请求头",
    answer: "答复",
    empty: "（空）",
    attempts: (n: number) => `${n} 次尝试`,
    attempt: (n: number) => `第 ${n} 次`,
    noAttempt: "还没有尝试过。",
    asked: "已安排发送",
  },
  {
    loading: "Loading…",
    event: "Event id",
    position: "Position",
    key: "Order key",
    origin: "Origin",
    next: "Next attempt",
    body: "Request body",
    gone: "The event is no longer kept, so its body cannot be shown.",
    headers: "Request headers",
    answer: "Answer",
    empty: "(empty)",
    attempts: (n: number) => (n === 1 ? "1 attempt" : `${n} attempts`),
    attempt: (n: number) => `Attempt ${n}`,
    noAttempt: "Not tried yet.",
    asked: "On its way",
  },
);

/** One delivery at the side: what was sent, and what came of each attempt. Says `redelivered`, or `expired`. */
export class DeliveryDrawer extends LitElement {
  static properties = { lang: { attribute: false }, webhook: { attribute: false }, delivery: { state: true }, failure: { state: true }, busy: { state: true }, told: { state: true } };
  declare lang: Lang;
  declare webhook: Webhook;
  declare delivery: DeliveryDetail | null;
  declare failure: ApiError | null;
  declare busy: boolean;
  declare told: string;

  constructor() {
    super();
    this.delivery = this.failure = null;
    this.busy = false;
    this.told = "";
  }

  async show(delivery: number): Promise<void> {
    this.delivery = this.failure = null;
    this.told = "";
    await this.updateComplete;
    this.dialog.showModal();
    await this.act(async () => (this.delivery = await webhooksHub.delivery(this.webhook.id, delivery)));
  }

  render() {
    const { delivery, lang, failure } = this;
    const t = text(lang);
    const w = webhookWords(lang);
    return html`<dialog aria-labelledby="title" @click=${this.besides}>
      <header>
        <h2 id="title">${delivery ? html`<span class="state" data-state=${delivery.state}>${w.deliveryState[delivery.state]}</span> <code>${delivery.type}</code>` : t.loading}</h2>
        <button class="icon-button" aria-label=${words(lang).close} @click=${() => this.dialog.close()}>${icon("close")}</button>
      </header>
      <div class="body" tabindex="0" role="group" aria-labelledby="title">
        ${failure ? html`<p class="refusal" role="alert">${icon("urgent")}<span>${scriptsProblem(failure, lang)}</span></p>` : nothing} ${delivery ? this.facts(delivery) : nothing}
      </div>
      ${delivery
        ? html`<footer>
            <span role="status">${this.told}</span>
            <button class="button primary" ?disabled=${this.busy} @click=${this.redeliver}>${icon("send")}${delivery.state === "waiting" ? w.retryNow : w.redeliver}</button>
          </footer>`
        : nothing}
    </dialog>`;
  }

  private facts(delivery: DeliveryDetail) {
    const { lang } = this;
    const t = text(lang);
    const w = webhookWords(lang);
    const { body, attempts } = delivery.detail;
    return html`<dl>
        <div><dt>${t.event}</dt><dd><code>${delivery.eventId}</code></dd></div>
        <div><dt>${t.position}</dt><dd>${delivery.position ?? "—"}</dd></div>
        <div><dt>${t.key}</dt><dd><code>${delivery.key}</code></dd></div>
        <div><dt>${t.origin}</dt><dd>${w.origin[delivery.origin]}</dd></div>
        ${delivery.nextAt ? html`<div><dt>${t.next}</dt><dd>${when(delivery.nextAt, lang, Date.now())}</dd></div>` : nothing}
      </dl>
      <h3>${t.attempts(attempts.length)}</h3>
      ${attempts.length ? html`<ol>${[...attempts].reverse().map((attempt, index) => this.attempt(attempt, index === 0))}</ol>` : html`<p class="soft">${t.noAttempt}</p>`}
      <h3>${t.body}</h3>
      ${body === null ? html`<p class="soft">${t.gone}</p>` : html`<pre>${pretty(body)}</pre>`}`;
  }

  private attempt(attempt: Attempt, open: boolean) {
    const { lang } = this;
    const t = text(lang);
    const good = attempt.status !== null && attempt.status >= 200 && attempt.status < 300;
    return html`<li>
      <details ?open=${open}>
        <summary>
          ${icon("chevron")}<span>${t.attempt(attempt.number)}</span><strong data-good=${good}>${outcome(attempt.status, attempt.trouble, lang)}</strong><span class="soft">${webhookWords(lang).took(attempt.tookMs)} · ${when(attempt.at, lang, Date.now()).replace(/ \S+$/, "")} ${exactly(attempt.at)}</span>
        </summary>
        <p class="label">${t.answer}</p>
        <pre>${attempt.answer || t.empty}</pre>
        <p class="label">${t.headers}</p>
        <pre>POST ${attempt.url}${Object.entries(attempt.headers).map(([name, value]) => `\n${name}: ${value}`)}</pre>
      </details>
    </li>`;
  }

  private readonly redeliver = async (): Promise<void> => {
    const { delivery } = this;
    if (!delivery || this.busy) return;
    await this.act(async () => {
      const again = await webhooksHub.redeliver(this.webhook.id, delivery.id);
      this.told = text(this.lang).asked;
      this.dispatchEvent(new CustomEvent("redelivered", { detail: again }));
    });
  };

  private async act(action: () => Promise<unknown>): Promise<void> {
    this.busy = true;
    this.failure = null;
    try {
      await action();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401) this.dispatchEvent(new CustomEvent("expired"));
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }

  private readonly besides = (event: MouseEvent): void => {
    if (event.target === this.dialog) this.dialog.close();
  };

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  static styles = [
    basics,
    css`
      dialog { width: min(620px, 100vw); max-width: 100vw; height: 100dvh; max-height: 100dvh; margin: 0 0 0 auto; padding: 0; border: 0; border-left: 1px solid var(--line); background: var(--surface); color: var(--ink); box-shadow: var(--shadow-3); overflow: hidden; }
      dialog[open] { display: flex; flex-direction: column; }
      dialog::backdrop { background: rgb(10 15 12 / 0.5); }
      header, footer { display: flex; align-items: center; justify-content: space-between; gap: var(--space-3); padding: var(--space-3) var(--space-4); border-bottom: 1px solid var(--line); }
      footer { border-top: 1px solid var(--line); border-bottom: 0; font-size: var(--text-s); }
      h2 { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; font-size: var(--text-m); overflow-wrap: anywhere; }
      h2 code { font-size: var(--text-s); font-weight: 600; }
      h3 { margin-top: var(--space-2); font-size: var(--text-s); }
      .body { display: grid; flex: 1; align-content: start; gap: var(--space-3); min-height: 0; padding: var(--space-4); overflow: auto; }
      .body > * { min-width: 0; }
      .state { padding: 1px 8px; border-radius: var(--radius-full); font-size: var(--text-xs); font-weight: 600; white-space: nowrap; }
      .state[data-state="delivered"] { background: var(--state-resolved-soft); color: var(--state-resolved); }
      .state[data-state="waiting"] { background: var(--state-waiting-soft); color: var(--state-waiting); }
      .state[data-state="failed"] { background: var(--seal-soft); color: var(--seal-text); }
      dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(160px, 1fr)); gap: var(--space-2) var(--space-4); }
      dt { color: var(--ink-soft); font-size: var(--text-xs); }
      dd { font-size: var(--text-s); overflow-wrap: anywhere; }
      code { font: var(--text-xs) / 1.5 var(--font-mono); }
      ol { display: grid; gap: var(--space-2); }
      details { padding: var(--space-2) var(--space-3); border: 1px solid var(--line); border-radius: var(--radius-m); }
      summary { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; min-height: 28px; font-size: var(--text-s); list-style: none; cursor: pointer; }
      summary::-webkit-details-marker { display: none; }
      summary .icon { width: 16px; height: 16px; rotate: -90deg; transition: rotate var(--quick) var(--ease); }
      details[open] summary .icon { rotate: 0deg; }
      strong[data-good="true"] { color: var(--state-resolved); }
      strong[data-good="false"] { color: var(--seal-text); }
      .soft { color: var(--ink-soft); font-size: var(--text-xs); font-variant-numeric: tabular-nums; }
      .label { margin: var(--space-2) 0 4px; color: var(--ink-soft); font-size: var(--text-xs); }
      pre { margin: 0; padding: var(--space-2) var(--space-3); border-radius: var(--radius-m); background: var(--sunken); font: var(--text-xs) / 1.6 var(--font-mono); white-space: pre-wrap; overflow-wrap: anywhere; }
      .refusal { display: flex; align-items: center; gap: var(--space-2); padding: var(--space-2) var(--space-3); border-radius: var(--radius-m); background: var(--seal-soft); color: var(--seal-text); font-size: var(--text-s); font-weight: 600; }
      @media (max-width: 860px) { .button { min-height: 44px; } }
    `,
  ];
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

customElements.define("delivery-drawer", DeliveryDrawer);
