import { LitElement, css, html, nothing } from "lit";
import { ApiError } from "../../shared/api";
import { strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import { scriptsProblem } from "../scripts/problem";
import "./delivery-drawer";
import type { DeliveryDrawer } from "./delivery-drawer";
import { outcome, webhookWords, when } from "./webhook-words";
import { webhooksHub, type Delivery, type DeliveryState, type Replay, type Webhook } from "./webhooks-hub";

const EVERY = 3_000;
const STATES: readonly DeliveryState[] = ["waiting", "delivered", "failed"];

const text = strings(
  {
    title: (name: string) => `“${name}”的投递记录`,
    status: "状态",
    all: "全部",
    loading: "正在载入…",
    empty: "还没有投递。事件一发生就会出现在这里。",
    emptyFiltered: "没有这种状态的投递。",
    older: "更早的",
    time: "时间",
    event: "事件",
    outcome: "结果",
    attempts: (n: number) => `${n} 次`,
    next: (at: string) => `${at} 再试`,
    replaying: (done: number, total: number) => `正在重放：${done} / ${total}`,
  },
  {
    title: (name: string) => `Deliveries to “${name}”`,
    status: "Status",
    all: "All",
    loading: "Loading…",
    empty: "No deliveries yet. They show here the moment something happens.",
    emptyFiltered: "No deliveries of this kind.",
    older: "Older ones",
    time: "Time",
    event: "Event",
    outcome: "Outcome",
    attempts: (n: number) => (n === 1 ? "1 attempt" : `${n} attempts`),
    next: (at: string) => `again: ${at}`,
    replaying: (done: number, total: number) => `Replaying: ${done} of ${total}`,
  },
);

/** What was sent to one endpoint, live. Says `back`, or `expired`. */
export class DeliveryLog extends LitElement {
  static properties = {
    webhook: { attribute: false },
    lang: { attribute: false },
    status: { state: true },
    items: { state: true },
    next: { state: true },
    replays: { state: true },
    failure: { state: true },
    now: { state: true },
  };
  declare webhook: Webhook;
  declare lang: Lang;
  declare status: DeliveryState | null;
  declare items: Delivery[] | null;
  declare next: number | null;
  declare replays: Replay[];
  declare failure: ApiError | null;
  declare now: number;
  private pages = 1;
  private tick: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.status = this.items = this.next = this.failure = null;
    this.replays = [];
    this.now = Date.now();
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.tick = setInterval(() => void (document.hidden || this.load()), EVERY);
    void this.load();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.tick);
  }

  firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>("h2")!.focus();
  }

  render() {
    const { webhook, lang, items } = this;
    const t = text(lang);
    const w = webhookWords(lang);
    return html`<section aria-labelledby="title">
        <p><button class="button plain back" @click=${() => this.dispatchEvent(new CustomEvent("back"))}>${icon("undo")}${w.back}</button></p>
        <header>
          <h2 id="title" tabindex="-1">${t.title(webhook.name)}</h2>
          <div class="filter" role="group" aria-label=${t.status}>
            ${[null, ...STATES].map((state) => html`<button class="button" aria-pressed=${this.status === state} @click=${() => this.show(state)}>${state ? w.deliveryState[state] : t.all}</button>`)}
          </div>
        </header>
        ${this.replays.map((replay) => html`<p class="replaying" role="status">${icon("progress")}${t.replaying(replay.reached - replay.from + 1, replay.to - replay.from + 1)}</p>`)}
        ${this.failure ? html`<p class="refusal" role="alert">${icon("urgent")}<span>${scriptsProblem(this.failure, lang)}</span></p>` : nothing}
        ${items === null
          ? html`<p role="status">${t.loading}</p>`
          : items.length
            ? html`<ul>${items.map((item) => this.item(item))}</ul>`
            : html`<p class="empty">${this.status ? t.emptyFiltered : t.empty}</p>`}
        ${this.next ? html`<p class="more"><button class="button" @click=${this.older}>${icon("chevron")}${t.older}</button></p>` : nothing}
      </section>
      <delivery-drawer .lang=${lang} .webhook=${webhook} @redelivered=${() => this.load()} @expired=${() => this.dispatchEvent(new CustomEvent("expired"))}></delivery-drawer>`;
  }

  private item(item: Delivery) {
    const { lang } = this;
    const t = text(lang);
    const w = webhookWords(lang);
    return html`<li>
      <button class="item" data-state=${item.state} @click=${() => this.renderRoot.querySelector<DeliveryDrawer>("delivery-drawer")!.show(item.id)}>
        <span class="state">${w.deliveryState[item.state]}</span>
        <span class="what"><code>${item.type}</code><span class="soft">${item.key}${item.origin === "live" ? nothing : html` · ${w.origin[item.origin]}`}</span></span>
        <span class="how"><strong>${outcome(item.lastStatus, item.lastTrouble, lang)}</strong><span class="soft">${item.lastTookMs === null ? nothing : w.took(item.lastTookMs)}${item.attempts > 1 ? ` · ${t.attempts(item.attempts)}` : nothing}</span></span>
        <span class="time">${when(item.createdAt, lang, this.now)}${item.nextAt && item.attempts ? html`<span class="soft">${t.next(when(item.nextAt, lang, this.now))}</span>` : nothing}</span>
      </button>
    </li>`;
  }

  private show(status: DeliveryState | null): void {
    this.status = status;
    this.items = null;
    this.pages = 1;
    void this.load();
  }

  private readonly older = (): void => {
    this.pages++;
    void this.load();
  };

  async load(): Promise<void> {
    const { status } = this;
    try {
      const items: Delivery[] = [];
      let next: number | null = null;
      for (let page = 0; page < this.pages && (page === 0 || next); page++) {
        const read = await webhooksHub.deliveries(this.webhook.id, status, next);
        items.push(...read.items);
        next = read.next;
      }
      const { replays } = await webhooksHub.read(this.webhook.id);
      if (status !== this.status) return; // another one was asked for meanwhile
      [this.items, this.next, this.replays, this.failure, this.now] = [items, next, replays, null, Date.now()];
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401) this.dispatchEvent(new CustomEvent("expired"));
      this.failure = error;
    }
  }

  static styles = [
    basics,
    css`
      :host { display: block; }
      section { display: grid; gap: var(--space-3); }
      header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--space-3); }
      h2 { font-size: var(--text-l); line-height: var(--leading-tight); overflow-wrap: anywhere; }
      h2:focus { outline: 0; }
      .back { padding-inline: 4px; }
      .filter { display: flex; flex-wrap: wrap; gap: 4px; }
      .filter [aria-pressed="true"] { border-color: var(--accent); background: var(--accent); color: var(--accent-ink); }
      ul { display: grid; border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--surface); overflow: hidden; }
      li + li { border-top: 1px solid var(--line); }
      .item { display: grid; grid-template-columns: 84px minmax(0, 1fr) minmax(120px, auto) 150px; gap: var(--space-3); align-items: center; width: 100%; padding: 9px var(--space-4); border: 0; background: none; text-align: left; font-size: var(--text-s); }
      .item:hover { background: var(--accent-soft); }
      .item:focus-visible { outline-offset: -2px; }
      .state { justify-self: start; padding: 1px 8px; border-radius: var(--radius-full); font-size: var(--text-xs); font-weight: 600; white-space: nowrap; }
      [data-state="delivered"] .state { background: var(--state-resolved-soft); color: var(--state-resolved); }
      [data-state="waiting"] .state { background: var(--state-waiting-soft); color: var(--state-waiting); }
      [data-state="failed"] .state { background: var(--seal-soft); color: var(--seal-text); }
      .what, .how, .time { display: grid; gap: 1px; min-width: 0; overflow-wrap: anywhere; }
      code { font: var(--text-xs) / 1.5 var(--font-mono); }
      .soft { color: var(--ink-soft); font-size: var(--text-xs); font-variant-numeric: tabular-nums; }
      .time { font-variant-numeric: tabular-nums; }
      .more { text-align: center; }
      .empty { padding: var(--space-6); border: 1px dashed var(--line-strong); border-radius: var(--radius-l); color: var(--ink-soft); text-align: center; }
      .replaying { display: flex; align-items: center; gap: var(--space-2); color: var(--accent-text); font-size: var(--text-s); font-weight: 600; }
      .refusal { display: flex; align-items: center; gap: var(--space-2); padding: var(--space-2) var(--space-3); border-radius: var(--radius-m); background: var(--seal-soft); color: var(--seal-text); font-size: var(--text-s); font-weight: 600; }
      @media (max-width: 860px) {
        .button { min-height: 44px; }
        .item { grid-template-columns: auto minmax(0, 1fr); gap: 6px var(--space-3); }
        .what { grid-column: 1 / -1; grid-row: 2; }
        .how { justify-self: end; text-align: right; }
        .time { grid-column: 1 / -1; }
      }
    `,
  ];
}

customElements.define("delivery-log", DeliveryLog);
