import { LitElement, html, nothing } from "lit";
import { ApiError } from "../../shared/api";
import { strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import type { Lang } from "../../shared/wire";
import type { Directory } from "../hub";
import { listPageStyles } from "../list-page-styles";
import "../scripts/confirm-dialog";
import type { ConfirmDialog } from "../scripts/confirm-dialog";
import { scriptsProblem } from "../scripts/problem";
import { words } from "../words";
import "./delivery-log";
import "./replay-dialog";
import type { ReplayDialog } from "./replay-dialog";
import "./webhook-form";
import type { WebhookForm } from "./webhook-form";
import "./webhook-row";
import type { RowAction } from "./webhook-row";
import "./webhook-shown";
import type { WebhookShown } from "./webhook-shown";
import { webhookWords } from "./webhook-words";
import { webhooksHub, type Range, type ShownWebhook, type TestResult, type Webhook } from "./webhooks-hub";

const text = strings(
  {
    title: "Webhook",
    lead: "诉求一有变化，就把事件签名后发送到对方系统：同一诉求按顺序，失败自动重试，每次投递都有记录。",
    docs: "接口文档",
    make: "新建 Webhook",
    loading: "正在载入…",
    empty: "还没有 Webhook",
    emptyLead: "填写对方系统的接收地址，事件发生时即刻送达。",
    removeAsk: (name: string) => `删除“${name}”？`,
    removeBody: "立即停止发送，投递记录一并删除。不能恢复。",
    rotateAsk: (name: string) => `为“${name}”换一个签名密钥？`,
    rotateBody: "新密钥只显示一次。24 小时内新旧密钥同时签名，请在此期间更换接收方的密钥。",
    saved: (name: string) => `已保存“${name}”`,
    gone: (name: string) => `已删除“${name}”`,
    replaying: (n: number) => `已安排重放 ${n} 个事件`,
  },
  {
    title: "Webhooks",
    lead: "Whatever happens to a request is signed and sent to the systems that need it: in order within a request, tried again when it fails, every delivery on record.",
    docs: "API reference",
    make: "New webhook",
    loading: "Loading…",
    empty: "No webhooks yet",
    emptyLead: "Enter the address of a system, and it gets events as they happen.",
    removeAsk: (name: string) => `Delete “${name}”?`,
    removeBody: "Nothing more is sent, and its delivery log is deleted. It cannot be brought back.",
    rotateAsk: (name: string) => `A new signing secret for “${name}”?`,
    rotateBody: "The new one is shown once. For 24 hours both sign: change the receiver over within that time.",
    saved: (name: string) => `Saved “${name}”`,
    gone: (name: string) => `Deleted “${name}”`,
    replaying: (n: number) => `${n} events will be sent again`,
  },
);

const EVERY = 5_000;

/** Where administrators look after webhooks. Says `expired` when the session has ended. */
export class WebhooksPage extends LitElement {
  static properties = {
    directory: { attribute: false },
    lang: { attribute: false },
    webhooks: { state: true },
    open: { state: true },
    tests: { state: true },
    failure: { state: true },
    refusal: { state: true },
    told: { state: true },
    now: { state: true },
  };
  declare directory: Directory;
  declare lang: Lang;
  declare webhooks: Webhook[] | null;
  declare open: string | null; // whose deliveries are looked at
  declare tests: ReadonlyMap<string, TestResult | "testing">;
  declare failure: ApiError | null; // the list could not be loaded
  declare refusal: ApiError | null; // the last action did not go through
  declare told: string;
  declare now: number;
  private tick: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.webhooks = this.open = this.failure = this.refusal = null;
    this.tests = new Map();
    this.told = "";
    this.now = Date.now();
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.tick = setInterval(() => void (this.offsetParent && !document.hidden && this.load()), EVERY);
    void this.load();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.tick);
  }

  render() {
    const { webhooks, lang } = this;
    const open = webhooks?.find((each) => each.id === this.open);
    if (this.failure && !webhooks)
      return html`<div class="middle" role="alert">
        <p>${scriptsProblem(this.failure, lang)}</p>
        <button class="button primary" @click=${() => this.load()}>${icon("retry")}${words(lang).retry}</button>
      </div>`;
    if (!webhooks) return html`<div class="middle"><p role="status">${text(lang).loading}</p></div>`;
    return html`<div class="page">
        ${open ? html`<delivery-log .webhook=${open} .lang=${lang} @back=${this.back} @expired=${this.signedOut}></delivery-log>` : this.list(webhooks)}
      </div>
      <p class="visually-hidden" role="status">${this.told}</p>
      <webhook-form .directory=${this.directory} .lang=${lang} @made=${this.made} @changed=${this.changed} @expired=${this.signedOut}></webhook-form>
      <webhook-shown .lang=${lang}></webhook-shown>
      <webhook-replay .lang=${lang} @replayed=${this.replayed} @expired=${this.signedOut}></webhook-replay>
      <script-confirm .lang=${lang}></script-confirm>`;
  }

  private list(webhooks: Webhook[]) {
    const { lang, refusal } = this;
    const t = text(lang);
    return html`<section aria-labelledby="title">
      <header>
        <div>
          <h2 id="title">${t.title}</h2>
          <p class="lead">${t.lead} <a class="unbroken" href="/docs" target="_blank">${t.docs}</a></p>
        </div>
        ${webhooks.length ? this.makeButton() : nothing}
      </header>
      ${refusal ? html`<p class="refusal" role="alert">${icon("urgent")}<span>${scriptsProblem(refusal, lang)}</span><button class="icon-button" aria-label=${words(lang).close} @click=${() => (this.refusal = null)}>${icon("close")}</button></p>` : nothing}
      ${webhooks.length ? html`<ul>${webhooks.map((webhook) => this.row(webhook))}</ul>` : html`<div class="empty">${icon("transfer")}<h3>${t.empty}</h3><p>${t.emptyLead}</p>${this.makeButton()}</div>`}
    </section>`;
  }

  private makeButton() {
    return html`<button class="button primary" @click=${() => this.find<WebhookForm>("webhook-form").show(null)}>${icon("plus")}${text(this.lang).make}</button>`;
  }

  private row(webhook: Webhook) {
    return html`<li>
      <webhook-row
        data-id=${webhook.id}
        .webhook=${webhook}
        .directory=${this.directory}
        .lang=${this.lang}
        .now=${this.now}
        .tested=${this.tests.get(webhook.id) ?? null}
        @act=${({ detail }: CustomEvent<RowAction>) => this.actions[detail](webhook)}
      ></webhook-row>
    </li>`;
  }

  private readonly actions: Record<RowAction, (webhook: Webhook) => unknown> = {
    log: (webhook) => (this.open = webhook.id),
    edit: (webhook) => this.find<WebhookForm>("webhook-form").show(webhook),
    replay: (webhook) => this.find<ReplayDialog>("webhook-replay").show(webhook),
    test: (webhook) => this.test(webhook),
    rotate: (webhook) => this.rotate(webhook),
    pause: (webhook) => this.act(() => webhooksHub.change(webhook.id, { paused: true })),
    resume: (webhook) => this.act(() => webhooksHub.change(webhook.id, { paused: false })),
    remove: (webhook) => this.erase(webhook),
  };

  private async load(): Promise<void> {
    try {
      this.webhooks = await webhooksHub.list();
      this.failure = null;
    } catch (error) {
      this.failure = this.heard(error);
    }
    this.now = Date.now();
  }

  private readonly back = async (): Promise<void> => {
    const { open } = this;
    this.open = null;
    await this.updateComplete;
    this.renderRoot.querySelector<LitElement>(`webhook-row[data-id="${open}"]`)?.renderRoot.querySelector("button")?.focus();
  };

  private readonly made = ({ detail }: CustomEvent<ShownWebhook>): void => {
    void this.find<WebhookShown>("webhook-shown").show(detail);
    void this.load();
  };

  private readonly changed = ({ detail }: CustomEvent<Webhook>): void => {
    this.told = text(this.lang).saved(detail.name);
    void this.load();
  };

  private readonly replayed = ({ detail }: CustomEvent<Range>): void => {
    this.told = text(this.lang).replaying(detail.events);
    void this.load();
  };

  private async test(webhook: Webhook): Promise<void> {
    this.note(webhook.id, "testing");
    let result: TestResult | null = null;
    await this.act(async () => (result = await webhooksHub.test(webhook.id)));
    this.note(webhook.id, result);
  }

  private note(id: string, result: TestResult | "testing" | null): void {
    const tests = new Map(this.tests);
    if (result) tests.set(id, result);
    else tests.delete(id);
    this.tests = tests;
  }

  private async rotate(webhook: Webhook): Promise<void> {
    const t = text(this.lang);
    const sure = await this.find<ConfirmDialog>("script-confirm").ask({ title: t.rotateAsk(webhook.name), body: t.rotateBody, action: webhookWords(this.lang).rotate });
    if (sure !== null) await this.act(async () => this.made(new CustomEvent("made", { detail: await webhooksHub.rotate(webhook.id) })));
  }

  private async erase(webhook: Webhook): Promise<void> {
    const t = text(this.lang);
    const sure = await this.find<ConfirmDialog>("script-confirm").ask({ title: t.removeAsk(webhook.name), body: t.removeBody, action: webhookWords(this.lang).remove, danger: true });
    if (sure === null) return;
    await this.act(async () => {
      await webhooksHub.remove(webhook.id);
      this.told = t.gone(webhook.name);
    });
  }

  private async act(action: () => Promise<unknown>): Promise<void> {
    this.refusal = null;
    try {
      await action();
    } catch (error) {
      this.refusal = this.heard(error);
    }
    await this.load();
  }

  private heard(error: unknown): ApiError {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 401) this.signedOut();
    return error;
  }

  private readonly signedOut = (): void => void this.dispatchEvent(new CustomEvent("expired"));

  private find<E extends Element>(name: string): E {
    return this.renderRoot.querySelector<E>(name)!;
  }

  static styles = listPageStyles;
}

customElements.define("board-webhooks", WebhooksPage);
