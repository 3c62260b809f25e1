import { LitElement, css, html, nothing } from "lit";
import { say, strings } from "../../shared/i18n";
import { icon, type IconName } from "../../shared/icons";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import type { Directory } from "../hub";
import { outcome, webhookWords, when } from "./webhook-words";
import type { TestResult, Webhook } from "./webhooks-hub";

const NAMED = 3; // of more, how many

const text = strings(
  {
    events: "事件",
    all: "全部",
    everything: "全部事件",
    personal: "含个人信息",
    success: "最近送达",
    never: "尚无",
    waiting: "等待投递",
    failure: "最近失败",
    failing: (n: number, at: string | null) => `连续失败 ${n} 次；${at ? `${at} 再试` : "正在重试"}，恢复后自动补发`,
    disabled: (at: string) => `对方在 ${at} 答复 410，表示不再接收。恢复后会补发期间的事件。`,
    keyEnded: "创建它的 API 密钥已撤销、过期或失去权限，不再发送。",
    missed: (n: number) => `有 ${n} 个事件因超过保存期而未能发送`,
    made: (who: string, at: string) => `${who} 创建于 ${at}`,
    byKey: (who: string, at: string) => `密钥“${who}”创建于 ${at}`,
    old: (at: string) => `旧密钥在 ${at} 前仍签名`,
    more: (names: string, n: number) => `${names} 等 ${n} 个`,
    testing: "正在测试…",
    arrived: (how: string, took: string) => `测试已送达：${how}，${took}`,
    lost: (how: string) => `测试未送达：${how}`,
  },
  {
    events: "Events",
    all: "All",
    everything: "All events",
    personal: "Personal data",
    success: "Last delivered",
    never: "Not yet",
    waiting: "Waiting",
    failure: "Last failure",
    failing: (n: number, at: string | null) => `${n} failures in a row; ${at ? `next try: ${at}` : "trying again"}. Everything is sent once it answers.`,
    disabled: (at: string) => `It answered 410 Gone, ${at}: it wants nothing more. Once resumed it gets what happened meanwhile.`,
    keyEnded: "The API key that made it was revoked, expired or lost its scope; nothing is sent.",
    missed: (n: number) => `${n} events were no longer kept when their turn came`,
    made: (who: string, at: string) => `Made by ${who}, ${at}`,
    byKey: (who: string, at: string) => `Made with key “${who}”, ${at}`,
    old: (at: string) => `Old secret ends · ${at}`,
    more: (names: string, n: number) => `${names} and ${n - NAMED} more`,
    testing: "Testing…",
    arrived: (how: string, took: string) => `The test arrived: ${how}, ${took}`,
    lost: (how: string) => `The test did not arrive: ${how}`,
  },
);

export type RowAction = "log" | "test" | "replay" | "edit" | "rotate" | "pause" | "resume" | "remove";

/** One endpoint in the list. Says `act` with what to do. */
export class WebhookRow extends LitElement {
  static properties = { webhook: { attribute: false }, directory: { attribute: false }, lang: { attribute: false }, now: { attribute: false }, tested: { attribute: false } };
  declare webhook: Webhook;
  declare directory: Directory;
  declare lang: Lang;
  declare now: number;
  declare tested: TestResult | "testing" | null;

  constructor() {
    super();
    this.tested = null;
  }

  render() {
    const { webhook, lang } = this;
    const t = text(lang);
    const w = webhookWords(lang);
    const { state } = webhook;
    return html`<article aria-label=${webhook.name} data-state=${state}>
      <div class="who">
        <h3>${webhook.name}</h3>
        <p class="marks"><span class="state">${w.state[state]}</span>${webhook.personal ? html`<span class="personal">${t.personal}</span>` : nothing}</p>
        <p class="url"><code>${webhook.url}</code></p>
        <p class="soft">${(webhook.byKey ? t.byKey : t.made)(webhook.createdBy, this.when(webhook.createdAt))}</p>
        ${webhook.previousSecretUntil ? html`<p class="soft">${icon("hourglass")}${t.old(this.when(webhook.previousSecretUntil))}</p>` : nothing}
      </div>
      <dl>
        <div class="wide"><dt>${t.events}</dt><dd>${this.filter()}</dd></div>
        <div><dt>${t.success}</dt><dd>${webhook.lastSuccessAt ? this.when(webhook.lastSuccessAt) : t.never}</dd></div>
        <div><dt>${t.failure}</dt><dd>${webhook.lastFailureAt ? html`${this.when(webhook.lastFailureAt)}<br />${this.failure(webhook.lastFailure)}` : t.never}</dd></div>
        <div><dt>${t.waiting}</dt><dd class="number">${webhook.waiting.toLocaleString("en")}</dd></div>
      </dl>
      ${this.trouble()} ${this.test()}
      <p class="moves">
        ${this.button("log", "list")} ${this.button("test", "send")} ${this.button("replay", "undo")} ${this.button("edit", "note")} ${this.button("rotate", "key")}
        ${state === "paused" || state === "disabled" ? this.button("resume", "progress") : state === "key-ended" ? nothing : this.button("pause", "hourglass")} ${this.button("remove", "no", true)}
      </p>
    </article>`;
  }

  private trouble() {
    const { webhook, lang } = this;
    const t = text(lang);
    const told =
      webhook.state === "broken"
        ? t.failing(webhook.failures, webhook.nextProbeAt ? this.when(webhook.nextProbeAt) : null)
        : webhook.state === "disabled" && webhook.disabledAt
          ? t.disabled(this.when(webhook.disabledAt))
          : webhook.state === "key-ended"
            ? t.keyEnded
            : null;
    return html`${told ? html`<p class="trouble">${icon("urgent")}<span>${told}</span></p>` : nothing} ${webhook.missed ? html`<p class="trouble">${icon("urgent")}<span>${t.missed(webhook.missed)}</span></p>` : nothing}`;
  }

  private test() {
    const { tested, lang } = this;
    const t = text(lang);
    if (!tested) return html`<p role="status" class="visually-hidden"></p>`;
    if (tested === "testing") return html`<p role="status" class="test">${t.testing}</p>`;
    const how = outcome(tested.status, tested.trouble, lang);
    return html`<p role="status" class="test" data-arrived=${tested.arrived}>
      ${icon(tested.arrived ? "check" : "urgent")}<span>${tested.arrived ? t.arrived(how, webhookWords(lang).took(tested.tookMs)) : t.lost(how)}</span>
    </p>`;
  }

  /** As the hub tells it: `HTTP 500`, or a trouble. */
  private failure(told: string | null): string {
    return told ? (webhookWords(this.lang).trouble[told] ?? told) : "";
  }

  private filter() {
    const { filter } = this.webhook;
    const t = text(this.lang);
    const parts = [
      ...filter.type.map((type) => html`<code>${type}</code>`),
      ...this.several(filter.community, (code) => this.directory.communities.find((each) => each.code === code)?.name),
      ...this.several(filter.line, (code) => this.directory.lines.find((each) => each.code === code)?.name),
      ...this.several(filter.request, () => undefined),
    ];
    return parts.length ? html`<span class="parts">${parts}</span>` : t.everything;
  }

  private several(codes: readonly string[], name: (code: string) => { zh: string; en: string } | undefined) {
    if (codes.length === 0) return [];
    const names = codes.map((code) => {
      const known = name(code);
      return known ? say(known, this.lang) : code;
    });
    const joint = this.lang === "zh" ? "、" : ", ";
    const shown = names.slice(0, NAMED).join(joint);
    return [html`<span title=${names.join(joint)}>${names.length > NAMED ? text(this.lang).more(shown, names.length) : shown}</span>`];
  }

  private button(action: RowAction, drawn: IconName, danger = false) {
    const label = webhookWords(this.lang)[action === "log" ? "log" : action];
    return html`<button class="button ${danger ? "danger" : ""}" aria-label="${label}: ${this.webhook.name}" ?disabled=${action === "test" && this.tested === "testing"} @click=${() => this.dispatchEvent(new CustomEvent("act", { detail: action }))}>${icon(drawn)}${label}</button>`;
  }

  private when(at: string): string {
    return when(at, this.lang, this.now);
  }

  static styles = [
    basics,
    css`
      :host { display: block; }
      article { display: grid; grid-template-columns: minmax(240px, 2fr) minmax(0, 3fr); gap: var(--space-3) var(--space-5); align-items: start; padding: var(--space-4); border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--surface); }
      .who { display: grid; gap: 4px; min-width: 0; }
      h3 { font-size: var(--text-m); line-height: var(--leading-tight); overflow-wrap: anywhere; }
      .marks { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
      .state, .personal { padding: 1px 8px; border-radius: var(--radius-full); font-size: var(--text-xs); font-weight: 600; white-space: nowrap; }
      .state { background: var(--state-resolved-soft); color: var(--state-resolved); }
      .personal { border: 1px solid var(--line-strong); color: var(--ink-soft); }
      [data-state="broken"] .state, [data-state="disabled"] .state, [data-state="key-ended"] .state { background: var(--seal-soft); color: var(--seal-text); }
      [data-state="paused"] .state { background: var(--state-waiting-soft); color: var(--state-waiting); }
      code { font: var(--text-xs) / 1.5 var(--font-mono); overflow-wrap: anywhere; }
      .url code { color: var(--ink); font-size: var(--text-s); }
      .soft { display: flex; align-items: center; gap: 4px; color: var(--ink-soft); font-size: var(--text-xs); }
      .soft .icon { width: 14px; height: 14px; }
      dl { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: var(--space-2) var(--space-4); }
      .wide { grid-column: 1 / -1; }
      dt { color: var(--ink-soft); font-size: var(--text-xs); }
      dd { font-size: var(--text-s); line-height: 1.45; overflow-wrap: anywhere; }
      .number { font-variant-numeric: tabular-nums; }
      .parts { display: flex; flex-wrap: wrap; gap: 4px; margin-top: 2px; }
      .parts > * { padding: 1px 8px; border: 1px solid var(--line); border-radius: var(--radius-s); background: var(--sunken); font-size: var(--text-xs); }
      .trouble, .test { display: flex; grid-column: 1 / -1; gap: var(--space-2); align-items: center; padding: var(--space-2) var(--space-3); border-radius: var(--radius-m); background: var(--seal-soft); color: var(--seal-text); font-size: var(--text-s); font-weight: 600; }
      .test { background: var(--sunken); color: var(--ink); }
      .test[data-arrived="true"] { background: var(--state-resolved-soft); color: var(--state-resolved); }
      .test[data-arrived="false"] { background: var(--seal-soft); color: var(--seal-text); }
      .moves { display: flex; flex-wrap: wrap; grid-column: 1 / -1; gap: 6px; }
      .moves .icon { width: 15px; height: 15px; }
      .moves .danger { margin-left: auto; }
      @media (max-width: 860px) {
        article { grid-template-columns: minmax(0, 1fr); }
        dl { grid-template-columns: repeat(2, minmax(0, 1fr)); }
        .moves .button { flex: 1 1 40%; min-height: 44px; }
        .moves .danger { margin-left: 0; }
      }
    `,
  ];
}

customElements.define("webhook-row", WebhookRow);
