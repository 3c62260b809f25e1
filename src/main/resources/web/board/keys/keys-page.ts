import { LitElement, css, html, nothing } from "lit";
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
import "./key-form";
import type { KeyForm } from "./key-form";
import "./key-row";
import "./key-shown";
import type { KeyShown } from "./key-shown";
import { keyWords } from "./key-words";
import { keysHub, type Key, type ShownKey } from "./keys-hub";
import "./renew-dialog";
import type { RenewDialog } from "./renew-dialog";

const text = strings(
  {
    title: "API 密钥",
    lead: "区平台、楼宇运营方和小程序凭密钥读取事件、提交诉求。每个系统一把，只给所需的权限。",
    docs: "接口文档",
    make: "新建密钥",
    loading: "正在载入密钥…",
    empty: "还没有密钥",
    emptyLead: "第一个要对接的系统需要一把。",
    revoked: (n: number) => `已撤销（${n}）`,
    revokeAsk: (name: string) => `撤销“${name}”？`,
    revokeBody: "几秒内所有调用都会被拒绝，打开的事件流随即断开。撤销后不能恢复。",
    saved: (name: string) => `已保存“${name}”`,
    gone: (name: string) => `已撤销“${name}”`,
  },
  {
    title: "API keys",
    lead: "District platforms, building operators and mini-programs read events and open requests with a key. One for each system, with no more than it needs.",
    docs: "API reference",
    make: "New key",
    loading: "Loading the keys…",
    empty: "No keys yet",
    emptyLead: "The first system to be connected needs one.",
    revoked: (n: number) => `Revoked (${n})`,
    revokeAsk: (name: string) => `Revoke “${name}”?`,
    revokeBody: "Within seconds every call with it is refused and its open streams end. It cannot be brought back.",
    saved: (name: string) => `Saved “${name}”`,
    gone: (name: string) => `Revoked “${name}”`,
  },
);

const MINUTE = 60_000;

/** Where administrators hand out keys. Says `expired` when the session has ended. */
export class KeysPage extends LitElement {
  static properties = { directory: { attribute: false }, lang: { attribute: false }, keys: { state: true }, failure: { state: true }, refusal: { state: true }, told: { state: true }, now: { state: true } };
  declare directory: Directory;
  declare lang: Lang;
  declare keys: Key[] | null;
  declare failure: ApiError | null; // the list could not be loaded
  declare refusal: ApiError | null; // the last action did not go through
  declare told: string;
  declare now: number;
  private tick: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.keys = this.failure = this.refusal = null;
    this.told = "";
    this.now = Date.now();
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.tick = setInterval(() => void this.load(), MINUTE); // last use and colleagues' changes
    void this.load();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.tick);
  }

  render() {
    const { keys, lang, refusal } = this;
    const t = text(lang);
    if (this.failure && !keys)
      return html`<div class="middle" role="alert">
        <p>${scriptsProblem(this.failure, lang)}</p>
        <button class="button primary" @click=${() => this.load()}>${icon("retry")}${words(lang).retry}</button>
      </div>`;
    if (!keys) return html`<div class="middle"><p role="status">${t.loading}</p></div>`;
    const live = keys.filter((key) => !key.revokedAt);
    const revoked = keys.filter((key) => key.revokedAt);
    return html`<section class="page" aria-labelledby="title">
        <header>
          <div>
            <h2 id="title">${t.title}</h2>
            <p class="lead">${t.lead} <a class="unbroken" href="/docs" target="_blank">${t.docs}</a></p>
          </div>
          ${live.length ? this.makeButton() : nothing}
        </header>
        ${refusal ? html`<p class="refusal" role="alert">${icon("urgent")}<span>${scriptsProblem(refusal, lang)}</span><button class="icon-button" aria-label=${words(lang).close} @click=${() => (this.refusal = null)}>${icon("close")}</button></p>` : nothing}
        ${live.length
          ? html`<ul>${live.map((key) => this.row(key))}</ul>`
          : html`<div class="empty">${icon("key")}<h3>${t.empty}</h3><p>${t.emptyLead}</p>${this.makeButton()}</div>`}
        ${revoked.length
          ? html`<details>
              <summary>${icon("chevron")}${t.revoked(revoked.length)}</summary>
              <ul>${revoked.map((key) => this.row(key))}</ul>
            </details>`
          : nothing}
      </section>
      <p class="visually-hidden" role="status">${this.told}</p>
      <key-form .directory=${this.directory} .lang=${lang} @made=${this.made} @changed=${this.changed} @expired=${this.signedOut}></key-form>
      <key-shown .lang=${lang}></key-shown>
      <key-renew .lang=${lang}></key-renew>
      <script-confirm .lang=${lang}></script-confirm>`;
  }

  private makeButton() {
    return html`<button class="button primary" @click=${() => this.find<KeyForm>("key-form").show(null)}>${icon("plus")}${text(this.lang).make}</button>`;
  }

  private row(key: Key) {
    return html`<li>
      <key-row
        .key=${key}
        .directory=${this.directory}
        .lang=${this.lang}
        .now=${this.now}
        @edit=${() => this.find<KeyForm>("key-form").show(key)}
        @renew=${() => this.renew(key)}
        @revoke=${() => this.revoke(key)}
      ></key-row>
    </li>`;
  }

  private async load(): Promise<void> {
    try {
      this.keys = await keysHub.list();
      this.failure = null;
    } catch (error) {
      this.failure = this.heard(error);
    }
    this.now = Date.now();
  }

  private readonly made = ({ detail }: CustomEvent<ShownKey>): void => {
    void this.find<KeyShown>("key-shown").show(detail);
    void this.load();
  };

  private readonly changed = ({ detail }: CustomEvent<Key>): void => {
    this.told = text(this.lang).saved(detail.name);
    void this.load();
  };

  private async renew(key: Key): Promise<void> {
    const hours = await this.find<RenewDialog>("key-renew").ask(key);
    if (hours === null) return;
    await this.act(async () => this.made(new CustomEvent("made", { detail: await keysHub.renew(key.id, hours) })));
  }

  private async revoke(key: Key): Promise<void> {
    const t = text(this.lang);
    const sure = await this.find<ConfirmDialog>("script-confirm").ask({ title: t.revokeAsk(key.name), body: t.revokeBody, action: keyWords(this.lang).revoke, danger: true });
    if (sure === null) return;
    await this.act(async () => {
      await keysHub.revoke(key.id);
      this.told = t.gone(key.name);
    });
    await this.load();
  }

  private async act(action: () => Promise<void>): Promise<void> {
    this.refusal = null;
    try {
      await action();
    } catch (error) {
      this.refusal = this.heard(error);
    }
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

  static styles = [
    ...listPageStyles,
    css`
      details ul { margin-top: var(--space-3); }
      summary { display: inline-flex; align-items: center; gap: 6px; padding: 6px 8px; border-radius: var(--radius-m); color: var(--ink-soft); font-size: var(--text-s); font-weight: 600; list-style: none; cursor: pointer; }
      summary::-webkit-details-marker { display: none; }
      summary:hover { color: var(--ink); background: var(--accent-soft); }
      summary .icon { width: 16px; height: 16px; rotate: -90deg; transition: rotate var(--quick) var(--ease); }
      details[open] summary .icon { rotate: 0deg; }
    `,
  ];
}

customElements.define("board-keys", KeysPage);
