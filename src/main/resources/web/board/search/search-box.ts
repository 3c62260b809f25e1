import { LitElement, css, html, nothing, type PropertyValues } from "lit";
import { live } from "lit/directives/live.js";
import { strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { basics, marks } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import type { Directory } from "../hub";
import { scriptsProblem } from "../scripts/problem";
import { words } from "../words";
import { foundStyles, foundView, kindName } from "./found-view";
import { SearchSession } from "./search-session";
import type { Found, Kind } from "./wire";

const text = strings(
  {
    search: "搜索编号、标题、企业、联系人、会话内容",
    found: "搜索结果",
    loading: "正在搜索…",
    nothing: "诉求、会话和企业中都没有找到。换个说法，或少打几个字试试。",
    count: (n: number) => `找到 ${n} 条`,
    more: (kind: string) => `更多${kind}`,
    keys: "↑ ↓ 选择　Enter 打开　Esc 清空",
  },
  {
    search: "Search number, title, enterprise, contact, messages",
    found: "Search results",
    loading: "Searching…",
    nothing: "Nothing in requests, conversations or enterprises. Try other words, or fewer.",
    count: (n: number) => (n === 1 ? "1 result" : `${n} results`),
    more: (kind: string) => `More: ${kind.toLowerCase()}`,
    keys: "↑ ↓ choose   Enter opens   Esc empties",
  },
);

const NUMBER = /^[A-Z]{2,5}-\d{8}-\d{4,}$/;

type Choice = { found: Found } | { more: Kind };

/**
 * The search box. The words filter the cards of the board at once, and find what is not on it below. Says `words` with what
 * was typed, `open` with a whole request number, `found` with a hit that was chosen.
 */
export class SearchBox extends LitElement {
  static properties = {
    lang: { attribute: false },
    typed: { attribute: false },
    community: { attribute: false },
    directory: { attribute: false },
    active: { state: true },
    shown: { state: true },
  };
  declare lang: Lang;
  declare typed: string;
  declare community: string;
  declare directory: Directory;
  declare active: number; // of the choices; -1: none
  declare shown: boolean;
  private readonly session = new SearchSession(this);

  constructor() {
    super();
    this.active = -1;
    this.shown = false;
  }

  render() {
    const t = text(this.lang);
    const choices = this.choices();
    return html`${icon("search")}
      <input
        class="field"
        type="search"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        maxlength="100"
        aria-label=${t.search}
        placeholder=${t.search}
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-expanded=${this.shown}
        aria-controls="found"
        aria-activedescendant=${this.shown && choices[this.active] ? `choice-${this.active}` : nothing}
        .value=${live(this.typed)}
        @input=${this.input}
        @keydown=${this.key}
        @blur=${() => (this.shown = false)}
      />
      <div class="sheet" popover="manual" @mousedown=${(event: Event) => event.preventDefault()}>
        <p class="news" role="status">${this.news(t)}</p>
        ${this.session.failure ? html`<button class="button" @click=${() => void this.session.load()}>${icon("retry")}${words(this.lang).retry}</button>` : nothing}
        <div id="found" role="listbox" aria-label=${t.found}>${this.groups(choices)}</div>
        <p class="keys" aria-hidden="true">${t.keys}</p>
      </div>`;
  }

  updated(changed: PropertyValues): void {
    if (changed.has("shown")) this.toggle();
    if (changed.has("active")) this.renderRoot.querySelector(`#choice-${this.active}`)?.scrollIntoView({ block: "nearest" });
  }

  override focus(): void {
    this.field.select();
    this.field.focus();
  }

  private news(t: ReturnType<typeof text>): string {
    const { loading, failure, groups } = this.session;
    if (failure) return scriptsProblem(failure, this.lang);
    const count = groups.reduce((sum, group) => sum + group.items.length, 0);
    return count ? t.count(count) + (groups.some((group) => group.next) ? "+" : "") : loading ? t.loading : t.nothing;
  }

  private choices(): Choice[] {
    return this.session.groups.flatMap((group): Choice[] => [...group.items.map((found) => ({ found })), ...(group.next ? [{ more: group.kind }] : [])]);
  }

  private groups(choices: Choice[]) {
    let index = 0;
    return this.session.groups.map((group) => {
      const name = kindName(group.kind, this.lang);
      const mine = choices.slice(index, (index += group.items.length + (group.next ? 1 : 0)));
      const from = index - mine.length;
      return html`<div role="group" aria-labelledby="kind-${group.kind}">
        <p class="kind" role="presentation" id="kind-${group.kind}">${name}</p>
        ${mine.map((choice, at) => this.option(choice, from + at))}
      </div>`;
    });
  }

  private option(choice: Choice, index: number) {
    const { lang, directory } = this;
    return html`<div class="option" role="option" id="choice-${index}" aria-selected=${index === this.active} @click=${() => this.choose(choice)} @mousemove=${() => (this.active = index)}>
      ${"found" in choice ? foundView(choice.found, directory, lang) : html`${icon("chevron")}<span class="more">${text(lang).more(kindName(choice.more, lang))}</span>`}
    </div>`;
  }

  private readonly input = (event: Event): void => {
    const typed = (event.target as HTMLInputElement).value;
    this.say("words", typed);
    this.look(typed);
  };

  private look(typed: string): void {
    this.active = -1;
    this.session.ask(typed, this.community);
    this.shown = SearchSession.enough(typed);
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const choices = this.choices();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (!this.shown) return this.session.typed === this.typed && choices.length ? void (this.shown = true) : this.look(this.typed);
      this.active = Math.max(-1, Math.min(choices.length - 1, this.active + step));
    } else if (event.key === "Enter") {
      const number = this.field.value.trim().toUpperCase();
      const choice = this.shown ? choices[this.active] : undefined;
      if (choice) this.choose(choice);
      else if (NUMBER.test(number)) this.leave("open", number);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (this.typed) this.say("words", "");
      else this.field.blur();
      this.session.clear();
      this.shown = false;
    }
  };

  private choose(choice: Choice): void {
    if ("more" in choice) void this.session.more(choice.more);
    else this.leave("found", choice.found);
  }

  /** The words stay in the box, the hits come back with an arrow key. */
  private leave(what: string, detail: unknown): void {
    this.shown = false;
    this.say(what, detail);
  }

  /** In the top layer, or the row of filters would cut it off. */
  private toggle(): void {
    const sheet = this.renderRoot.querySelector<HTMLElement>(".sheet")!;
    sheet.togglePopover(this.shown);
    if (!this.shown) return;
    const { left, bottom, width } = this.field.getBoundingClientRect();
    const wide = Math.min(Math.max(width, 560), innerWidth - 16);
    sheet.style.cssText = `left: ${Math.min(left, innerWidth - wide - 8)}px; top: ${bottom + 4}px; width: ${wide}px; max-height: ${innerHeight - bottom - 16}px`;
  }

  private get field(): HTMLInputElement {
    return this.renderRoot.querySelector("input")!;
  }

  private say(what: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }

  static styles = [
    basics,
    marks,
    foundStyles,
    css`
      :host { position: relative; display: block; }
      :host > .icon { position: absolute; top: 10px; left: 10px; width: 16px; height: 16px; color: var(--ink-soft); pointer-events: none; }
      input.field { width: 100%; min-height: 36px; padding-block: 5px; padding-left: 34px; font-size: var(--text-s); }
      .sheet { position: fixed; inset: auto; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--raised); color: var(--ink); box-shadow: var(--shadow-3); overflow-y: auto; scrollbar-width: thin; }
      .sheet:popover-open { display: flex; flex-direction: column; }
      .news { padding: 10px 14px 4px; color: var(--ink-soft); font-size: var(--text-xs); }
      .sheet > .button { align-self: flex-start; margin: 4px 14px; }
      .kind { position: sticky; top: 0; padding: 8px 14px 4px; background: var(--raised); color: var(--ink-soft); font-size: var(--text-xs); font-weight: 700; }
      .option { display: flex; gap: 10px; min-height: 36px; padding: 7px 14px; cursor: pointer; }
      .option[aria-selected="true"] { background: var(--accent-soft); box-shadow: inset 3px 0 0 var(--accent); }
      .more { color: var(--accent-text); font-size: var(--text-s); font-weight: 600; }
      .keys { position: sticky; bottom: 0; margin-top: 4px; padding: 7px 14px; border-top: 1px solid var(--line); background: var(--raised); color: var(--ink-soft); font-size: var(--text-xs); white-space: pre; }
      @media (pointer: coarse) { .keys { display: none; } }
    `,
  ];
}

customElements.define("board-search", SearchBox);
