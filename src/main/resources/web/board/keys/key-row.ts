import { LitElement, css, html, nothing } from "lit";
import { moment, say, strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import type { Directory } from "../hub";
import { keyWords } from "./key-words";
import { standing, type Key } from "./keys-hub";

const NAMED = 3; // communities by name; of more, how many

const text = strings(
  {
    may: "权限",
    where: "范围",
    rate: "限额",
    perMinute: (n: string) => `每分钟 ${n} 次`,
    used: "最近使用",
    never: "从未使用",
    until: "有效期",
    forever: "长期有效",
    revokedAt: "撤销时间",
    made: (who: string, when: string) => `${who} 创建于 ${when}`,
    old: (when: string) => `旧密钥到 ${when} 失效`,
    more: (names: string, n: number) => `${names} 等 ${n} 个社区`,
  },
  {
    may: "May",
    where: "Where",
    rate: "Limit",
    perMinute: (n: string) => `${n} a minute`,
    used: "Last used",
    never: "Never used",
    until: "Valid until",
    forever: "Until revoked",
    revokedAt: "Revoked",
    made: (who: string, when: string) => `Made by ${who}, ${when}`,
    old: (when: string) => `Old key ends · ${when}`,
    more: (names: string, n: number) => `${names} and ${n - NAMED} more`,
  },
);

/** One key in the list. Says `edit`, `renew` or `revoke`. */
export class KeyRow extends LitElement {
  static properties = { key: { attribute: false }, directory: { attribute: false }, lang: { attribute: false }, now: { attribute: false } };
  declare key: Key;
  declare directory: Directory;
  declare lang: Lang;
  declare now: number;

  render() {
    const { key, lang } = this;
    const t = text(lang);
    const k = keyWords(lang);
    const how = standing(key, this.now);
    return html`<article aria-label=${key.name} data-standing=${how}>
      <div class="who">
        <h3>${key.name}</h3>
        <p class="marks"><span class="standing">${k.standing[how]}</span><code>${key.start}…</code></p>
        <p class="soft">${t.made(key.createdBy, this.when(key.createdAt))}</p>
        ${key.previousEndsAt && Date.parse(key.previousEndsAt) > this.now && how !== "revoked" ? html`<p class="soft">${icon("hourglass")}${t.old(this.when(key.previousEndsAt))}</p>` : nothing}
      </div>
      <dl>
        <div class="wide"><dt>${t.may}</dt><dd class="scopes">${key.scopes.map((scope) => html`<span title=${scope}>${k.scope[scope].name}</span>`)}</dd></div>
        <div><dt>${t.where}</dt><dd title=${this.names(key.communities).join(lang === "zh" ? "、" : ", ")}>${this.where()}</dd></div>
        <div><dt>${t.rate}</dt><dd>${t.perMinute(key.perMinute.toLocaleString("en"))}</dd></div>
        <div><dt>${t.used}</dt><dd>${key.lastUsedAt ? this.when(key.lastUsedAt) : t.never}</dd></div>
        ${key.revokedAt
          ? html`<div><dt>${t.revokedAt}</dt><dd>${this.when(key.revokedAt)}</dd></div>`
          : html`<div><dt>${t.until}</dt><dd class="until">${key.expiresAt ? this.when(key.expiresAt) : t.forever}</dd></div>`}
      </dl>
      ${key.revokedAt
        ? nothing
        : html`<p class="moves">
            <button class="button" aria-label="${k.edit}: ${key.name}" @click=${() => this.say("edit")}>${icon("note")}${k.edit}</button>
            <button class="button" aria-label="${k.renew}: ${key.name}" @click=${() => this.say("renew")}>${icon("retry")}${k.renew}</button>
            <button class="button danger" aria-label="${k.revoke}: ${key.name}" @click=${() => this.say("revoke")}>${icon("no")}${k.revoke}</button>
          </p>`}
    </article>`;
  }

  private where(): string {
    const { communities } = this.key;
    if (communities.length === 0) return keyWords(this.lang).wholeDistrict;
    const names = this.names(communities.slice(0, NAMED)).join(this.lang === "zh" ? "、" : ", ");
    return communities.length > NAMED ? text(this.lang).more(names, communities.length) : names;
  }

  private names(codes: readonly string[]): string[] {
    return codes.map((code) => {
      const known = this.directory.communities.find((each) => each.code === code);
      return known ? say(known.name, this.lang) : code;
    });
  }

  private when(at: string): string {
    return moment(at, this.lang, "Asia/Shanghai", new Date(this.now));
  }

  private say(what: "edit" | "renew" | "revoke"): void {
    this.dispatchEvent(new CustomEvent(what));
  }

  static styles = [
    basics,
    css`
      :host { display: block; }
      article { display: grid; grid-template-columns: minmax(200px, 1fr) minmax(0, 2fr) 304px; gap: var(--space-3) var(--space-5); align-items: start; padding: var(--space-4); border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--surface); }
      .who { display: grid; gap: 4px; min-width: 0; }
      h3 { font-size: var(--text-m); line-height: var(--leading-tight); overflow-wrap: anywhere; }
      .marks { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
      .standing { padding: 1px 8px; border-radius: var(--radius-full); background: var(--state-resolved-soft); color: var(--state-resolved); font-size: var(--text-xs); font-weight: 600; white-space: nowrap; }
      [data-standing="expiring"] .standing { background: var(--state-waiting-soft); color: var(--state-waiting); }
      [data-standing="expired"] .standing { background: var(--seal-soft); color: var(--seal-text); }
      [data-standing="revoked"] .standing { background: var(--state-closed-soft); color: var(--state-closed); }
      [data-standing="expiring"] .until { color: var(--state-waiting); font-weight: 600; }
      [data-standing="expired"] .until { color: var(--seal-text); font-weight: 600; }
      code { color: var(--ink-soft); font: var(--text-s) / 1.4 var(--font-mono); }
      .soft { display: flex; align-items: center; gap: 4px; color: var(--ink-soft); font-size: var(--text-xs); }
      .soft .icon { width: 14px; height: 14px; }
      dl { display: grid; grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1.2fr); gap: var(--space-2) var(--space-4); }
      .wide { grid-column: 1 / -1; }
      dt { color: var(--ink-soft); font-size: var(--text-xs); }
      dd { font-size: var(--text-s); line-height: 1.45; overflow-wrap: anywhere; }
      .wide dt { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .scopes { display: flex; flex-wrap: wrap; gap: 4px; }
      .scopes span { padding: 1px 8px; border: 1px solid var(--line); border-radius: var(--radius-s); background: var(--sunken); font-size: var(--text-xs); white-space: nowrap; }
      .moves { display: flex; flex-wrap: wrap; justify-content: end; gap: 6px; }
      .moves .icon { width: 15px; height: 15px; }
      @media (max-width: 1180px) {
        article { grid-template-columns: minmax(200px, 1fr) minmax(0, 2fr); }
        .moves { grid-column: 1 / -1; }
      }
      @media (max-width: 860px) {
        article { grid-template-columns: minmax(0, 1fr); }
        dl { grid-template-columns: repeat(2, minmax(0, 1fr)); }
        .moves .button { flex: 1; min-height: 44px; }
      }
    `,
  ];
}

customElements.define("key-row", KeyRow);
