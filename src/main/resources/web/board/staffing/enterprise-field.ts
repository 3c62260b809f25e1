import { LitElement, css, html, nothing } from "lit";
import { ApiError } from "../../shared/api";
import { strings } from "../../shared/i18n";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import { staffingHub, type EnterpriseChoice } from "./staffing-hub";

const text = strings(
  { label: "企业", hint: "输入名称或统一社会信用代码", none: "没有找到，可留空", failed: "暂时查不到，请稍后再试" },
  { label: "Enterprise", hint: "Name or credit code", none: "Not found; it may be left out", failed: "Cannot look it up now; try again" },
);

const PAUSE = 250;

/** Looks an enterprise of the community up while it is typed. Says `enterprise` with the choice, or null. */
export class EnterpriseField extends LitElement {
  static properties = { community: { attribute: false }, lang: { attribute: false }, found: { state: true }, chosen: { state: true }, told: { state: true } };
  declare community: string;
  declare lang: Lang;
  declare found: readonly EnterpriseChoice[];
  declare chosen: EnterpriseChoice | null;
  declare told: "none" | "failed" | null;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  constructor() {
    super();
    this.found = [];
    this.chosen = this.told = null;
  }

  willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("community") && changed.get("community")) this.choose(null);
  }

  render() {
    const t = text(this.lang);
    return html`<label>${t.label}
        <input class="field" type="search" autocomplete="off" placeholder=${t.hint} .value=${this.chosen?.name ?? ""} @input=${this.typed} />
      </label>
      ${this.told ? html`<p class="told" role="status">${t[this.told]}</p>` : nothing}
      ${this.found.length
        ? html`<ul role="list" aria-label=${t.label}>
            ${this.found.map((each) => html`<li><button type="button" @click=${() => this.choose(each)}><strong>${each.name}</strong><span>${each.code}</span></button></li>`)}
          </ul>`
        : nothing}`;
  }

  private choose(choice: EnterpriseChoice | null): void {
    this.chosen = choice;
    this.found = [];
    this.told = null;
    this.dispatchEvent(new CustomEvent("enterprise", { detail: choice }));
  }

  private readonly typed = (event: Event): void => {
    const words = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.pause);
    if (this.chosen) this.dispatchEvent(new CustomEvent("enterprise", { detail: null }));
    if (words.length < 2) return void (this.found = []);
    this.pause = setTimeout(() => void this.look(words), PAUSE);
  };

  private async look(words: string): Promise<void> {
    const mine = ++this.asked;
    try {
      const found = await staffingHub.enterprises(this.community, words);
      if (mine !== this.asked) return; // a later word was quicker
      this.found = found;
      this.told = found.length ? null : "none";
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.told = "failed";
    }
  }

  static styles = [
    basics,
    css`
      :host { position: relative; display: block; }
      label { display: grid; gap: 4px; font-size: var(--text-s); font-weight: 600; }
      .field { width: 100%; font-weight: 400; }
      .told { margin-top: 4px; color: var(--ink-soft); font-size: var(--text-xs); }
      ul { position: absolute; z-index: 4; right: 0; left: 0; max-height: 240px; margin-top: 2px; padding: 4px; overflow-y: auto; border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--raised); box-shadow: var(--shadow-3); }
      li button { display: grid; width: 100%; min-height: 44px; padding: 4px 8px; border: 0; border-radius: var(--radius-s); background: none; font-size: var(--text-s); text-align: left; }
      li button:hover { background: var(--accent-soft); }
      li span { color: var(--ink-soft); font: var(--text-xs) / 1.4 var(--font-mono); }
    `,
  ];
}

customElements.define("enterprise-field", EnterpriseField);
