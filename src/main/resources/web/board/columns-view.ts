import { LitElement, css, html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { say, strings } from "../shared/i18n";
import { stateName } from "../shared/states";
import { basics } from "../shared/tokens";
import type { Bilingual, Lang, Offer, RequestState } from "../shared/wire";
import "./column";
import type { BoardColumn } from "./column";
import type { ViewersByCase } from "./colleagues";
import type { Column } from "./columns";
import type { Freshness } from "./store";

const text = strings({ columns: "按状态分列的诉求" }, { columns: "Requests by state" });

export type Step = "down" | "up" | "left" | "right";

/** The columns side by side; one at a time behind tabs where the screen is narrow. */
export class ColumnsView extends LitElement {
  static properties = {
    columns: { attribute: false },
    lang: { attribute: false },
    lineNames: { attribute: false },
    fresh: { attribute: false },
    viewers: { attribute: false },
    offers: { attribute: false },
    opened: { attribute: false },
    selected: { attribute: false },
    now: { attribute: false },
    filtered: { attribute: false },
    narrow: { attribute: false },
    current: { state: true },
    tab: { state: true },
  };
  declare columns: Column[];
  declare lang: Lang;
  declare lineNames: ReadonlyMap<string, Bilingual>;
  declare fresh: ReadonlyMap<string, Freshness>;
  declare viewers: ViewersByCase;
  declare offers: ReadonlyMap<string, Offer>;
  declare opened: string | null;
  declare selected: ReadonlySet<string>;
  declare now: number;
  declare filtered: boolean;
  declare narrow: boolean;
  declare current: string | null;
  declare tab: RequestState;

  constructor() {
    super();
    this.current = null;
    this.tab = "new";
  }

  render() {
    const current = this.reachable();
    return this.narrow
      ? html`<div class="tabs" role="tablist" aria-label=${text(this.lang).columns} @keydown=${this.tabKey}>
            ${this.columns.map((column) => this.tabButton(column))}
          </div>
          <div class="panel" role="tabpanel" id="panel" aria-labelledby="tab-${this.shownTab()}">
            ${this.columns.filter((column) => column.state === this.shownTab()).map((column) => this.column(column, current))}
          </div>`
      : html`<div class="row" role="group" aria-label=${text(this.lang).columns}>
          ${repeat(this.columns, (column) => column.state, (column) => this.column(column, current))}
        </div>`;
  }

  /** The next card that way, or null at the end. */
  next(step: Step): string | null {
    const at = this.placeOf(this.current);
    if (!at) return this.reachable();
    if (step === "down" || step === "up") return this.columns[at.column]!.cards[at.row + (step === "down" ? 1 : -1)]?.number ?? null;
    const direction = step === "right" ? 1 : -1;
    for (let column = at.column + direction; column >= 0 && column < this.columns.length; column += direction) {
      const { cards } = this.columns[column]!;
      if (cards.length) return cards[Math.min(at.row, cards.length - 1)]!.number;
    }
    return null;
  }

  select(number: string): void {
    this.current = number;
    const at = this.placeOf(number);
    if (at) this.tab = this.columns[at.column]!.state;
  }

  async focusCurrent(): Promise<void> {
    const number = this.reachable();
    const at = this.placeOf(number);
    if (!number || !at) return;
    (await this.columnElement(at.column))?.focusCard(number);
  }

  async updated(changed: Map<string, unknown>): Promise<void> {
    const at = changed.has("opened") ? this.placeOf(this.opened) : null;
    if (at) (await this.columnElement(at.column))?.showCard(this.opened!);
  }

  private async columnElement(index: number): Promise<BoardColumn | undefined> {
    await this.updateComplete;
    const state = this.columns[index]?.state;
    const element = [...this.renderRoot.querySelectorAll<BoardColumn>("board-column")].find((each) => each.column.state === state);
    await element?.updateComplete;
    return element;
  }

  /** Tab reaches exactly one card: where the keyboard was last, or the first there is. */
  private reachable(): string | null {
    if (this.placeOf(this.current)) return this.current;
    const shown = this.narrow ? this.columns.filter((column) => column.state === this.shownTab()) : this.columns;
    return shown.find((column) => column.cards.length)?.cards[0]?.number ?? null;
  }

  private placeOf(number: string | null): { column: number; row: number } | null {
    if (!number) return null;
    for (const [column, { cards }] of this.columns.entries()) {
      const row = cards.findIndex((card) => card.number === number);
      if (row >= 0) return { column, row };
    }
    return null;
  }

  private shownTab(): RequestState {
    return this.columns.some((column) => column.state === this.tab) ? this.tab : "new";
  }

  private column(column: Column, current: string | null) {
    return html`<board-column
      ?bare=${this.narrow}
      .column=${column}
      .lang=${this.lang}
      .lineNames=${this.lineNames}
      .fresh=${this.fresh}
      .viewers=${this.viewers}
      .offers=${this.offers}
      .current=${current}
      .opened=${this.opened}
      .selected=${this.selected}
      .now=${this.now}
      .filtered=${this.filtered}
      @reached=${({ detail }: CustomEvent<string>) => (this.current = detail)}
    ></board-column>`;
  }

  private tabButton({ state, count }: Column) {
    const selected = state === this.shownTab();
    return html`<button
      role="tab"
      id="tab-${state}"
      aria-selected=${selected}
      aria-controls="panel"
      tabindex=${selected ? 0 : -1}
      @click=${() => (this.tab = state)}
    >
      ${say(stateName[state], this.lang)} <span class="count">${count}</span>
    </button>`;
  }

  private readonly tabKey = async (event: KeyboardEvent): Promise<void> => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = this.columns.findIndex((column) => column.state === this.shownTab());
    this.tab = this.columns[(at + step + this.columns.length) % this.columns.length]!.state;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#tab-${this.tab}`)?.focus();
  };

  static styles = [
    basics,
    css`
      :host { display: flex; flex-direction: column; flex: 1; min-width: 0; min-height: 0; }
      .row { display: grid; flex: 1; grid-auto-columns: minmax(232px, 1fr); grid-auto-flow: column; grid-template-rows: minmax(0, 1fr); gap: var(--space-3); min-height: 0; padding: 0 var(--space-4) var(--space-4); overflow-x: auto; scrollbar-width: thin; }
      .tabs { display: flex; gap: 2px; padding: 0 var(--space-2); overflow-x: auto; border-bottom: 1px solid var(--line); scrollbar-width: none; }
      .tabs button {
        display: flex; flex: none; align-items: center; gap: 6px; min-height: 44px; padding: 0 12px; border: 0; border-bottom: 3px solid transparent;
        background: none; color: var(--ink-soft); font-size: var(--text-s); font-weight: 600;
      }
      .tabs button[aria-selected="true"] { border-bottom-color: var(--accent); color: var(--ink); }
      .tabs button:focus-visible { outline-offset: -3px; }
      .count { font-variant-numeric: tabular-nums; font-weight: 500; }
      .panel { display: flex; flex: 1; min-height: 0; padding: var(--space-2); }
      .panel board-column { flex: 1; }
    `,
  ];
}

customElements.define("board-columns", ColumnsView);
