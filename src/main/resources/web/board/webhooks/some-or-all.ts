import { LitElement, css, html, nothing } from "lit";
import { strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";

export type Choice = { code: string; label: string; hint?: string };

const MANY = 10; // more of them can be searched

const text = strings(
  { find: "查找", picked: (n: number) => `已选 ${n} 个`, none: "没有匹配的", needed: "请至少选择一个" },
  { find: "Find", picked: (n: number) => `${n} chosen`, none: "Nothing matches", needed: "Choose at least one" },
);

/** All of a kind, or some of it. Says `chosen` with the codes; none of them: all. */
export class SomeOrAll extends LitElement {
  static properties = {
    lang: { attribute: false },
    legend: { attribute: false },
    allLabel: { attribute: false },
    someLabel: { attribute: false },
    choices: { attribute: false },
    chosen: { attribute: false },
    some: { state: true },
    query: { state: true },
    complaint: { state: true },
  };
  declare lang: Lang;
  declare legend: string;
  declare allLabel: string;
  declare someLabel: string;
  declare choices: readonly Choice[];
  declare chosen: readonly string[];
  declare some: boolean;
  declare query: string;
  declare complaint: boolean;

  constructor() {
    super();
    this.some = this.complaint = false;
    this.query = "";
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.some = this.chosen.length > 0;
  }

  /** False, and says why, when some are wanted and none is chosen. */
  check(): boolean {
    this.complaint = this.some && this.chosen.length === 0;
    return !this.complaint;
  }

  render() {
    return html`<fieldset>
      <legend>${this.legend}</legend>
      <label class="choice"><input type="radio" name="extent" .checked=${!this.some} @change=${() => this.extent(false)} /><span>${this.allLabel}</span></label>
      <label class="choice"><input type="radio" name="extent" .checked=${this.some} @change=${() => this.extent(true)} /><span>${this.someLabel}</span></label>
      ${this.some ? this.picker() : nothing}
    </fieldset>`;
  }

  private picker() {
    const t = text(this.lang);
    const wanted = this.query.trim().toLowerCase();
    const unknown = this.chosen.filter((code) => !this.choices.some((each) => each.code === code)).map((code): Choice => ({ code, label: code }));
    const found = [...this.choices, ...unknown].filter(({ code, label }) => code.toLowerCase().includes(wanted) || label.toLowerCase().includes(wanted));
    return html`<div class="picker">
      ${this.choices.length > MANY
        ? html`<p class="find">
            ${icon("search")}<input type="search" aria-label="${t.find}: ${this.legend}" placeholder=${t.find} .value=${this.query} @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)} @keydown=${noSubmit} />
            <span role="status">${t.picked(this.chosen.length)}</span>
          </p>`
        : nothing}
      <div class="list" role="group" aria-label=${this.legend}>
        ${found.map(
          ({ code, label, hint }) => html`<label class="choice">
            <input type="checkbox" .checked=${this.chosen.includes(code)} @change=${(event: Event) => this.toggle(code, (event.target as HTMLInputElement).checked)} /><span>${label}${hint ? html` <code>${hint}</code>` : nothing}</span>
          </label>`,
        )}
        ${found.length ? nothing : html`<p class="none">${t.none}</p>`}
      </div>
      ${this.complaint ? html`<p class="complaint" role="alert">${t.needed}</p>` : nothing}
    </div>`;
  }

  private extent(some: boolean): void {
    this.some = some;
    this.complaint = false;
    this.say(some ? this.chosen : []);
  }

  private toggle(code: string, on: boolean): void {
    this.complaint = false;
    this.say(on ? [...this.chosen, code] : this.chosen.filter((each) => each !== code));
  }

  private say(chosen: readonly string[]): void {
    this.chosen = chosen;
    this.dispatchEvent(new CustomEvent("chosen", { detail: chosen }));
  }

  static styles = [
    basics,
    css`
      :host { display: block; }
      fieldset { display: grid; gap: 2px; min-width: 0; margin: 0; padding: 0; border: 0; }
      legend { margin-bottom: var(--space-1); padding: 0; font-size: var(--text-s); font-weight: 700; }
      .choice { display: flex; align-items: baseline; gap: 10px; padding: 5px var(--space-2); border-radius: var(--radius-m); font-size: var(--text-m); line-height: 1.45; cursor: pointer; }
      .choice:hover { background: var(--accent-soft); }
      .choice input { flex: none; width: 17px; height: 17px; margin: 0; translate: 0 3px; accent-color: var(--accent); }
      code { color: var(--ink-soft); font: var(--text-xs) / 1.5 var(--font-mono); overflow-wrap: anywhere; }
      .picker { display: grid; gap: var(--space-2); margin: var(--space-1) 0 0 var(--space-5); }
      .find { display: flex; align-items: center; gap: var(--space-2); padding: 0 var(--space-3); border: 1px solid var(--line-strong); border-radius: var(--radius-m); background: var(--raised); font-size: var(--text-s); }
      .find:focus-within { outline: 2px solid var(--focus); outline-offset: 2px; }
      .find input { flex: 1; min-width: 0; min-height: 38px; padding: 0; border: 0; outline: 0; background: none; }
      .find .icon, .find span { color: var(--ink-soft); white-space: nowrap; }
      .list { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); align-content: start; max-height: 180px; padding: var(--space-1); border: 1px solid var(--line); border-radius: var(--radius-m); overflow: auto; }
      .list .choice { font-size: var(--text-s); }
      .none { padding: var(--space-2); color: var(--ink-soft); font-size: var(--text-s); }
      .complaint { color: var(--seal-text); font-size: var(--text-s); font-weight: 600; }
      @media (max-width: 860px) {
        .choice { padding-block: 9px; }
        .picker { margin-left: 0; }
      }
    `,
  ];
}

/** Enter in the search field searches; it is already done. */
const noSubmit = (event: KeyboardEvent): void => {
  if (event.key === "Enter") event.preventDefault();
};

customElements.define("some-or-all", SomeOrAll);
