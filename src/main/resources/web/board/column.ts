import { LitElement, css, html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { say, strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import { lineInks } from "../shared/lines";
import { stateIcon, stateName } from "../shared/states";
import { basics, marks } from "../shared/tokens";
import type { Bilingual, Lang, Offer } from "../shared/wire";
import { cardStyles, cardView, dueLook } from "./card";
import type { ViewersByCase } from "./colleagues";
import type { Column } from "./columns";
import { FreshWatch } from "./fresh-watch";
import type { BoardCard, Freshness } from "./store";

const text = strings(
  {
    none: { new: "没有等待认领的诉求", other: "这里暂时没有诉求" },
    noneMatch: "没有符合筛选条件的诉求",
    label: (name: string, count: number) => `${name}，${count} 件`,
    late: (n: number) => `${n} 件超时`,
    news: (n: number) => `${n} 件有新动态`,
    lastDay: "近 24 小时",
  },
  {
    none: { new: "Nothing waits to be claimed", other: "Nothing here now" },
    noneMatch: "Nothing matches the filters",
    label: (name: string, count: number) => `${name}, ${count}`,
    late: (n: number) => `${n} overdue`,
    news: (n: number) => (n === 1 ? "1 with news" : `${n} with news`),
    lastDay: "last 24 h",
  },
);

const PAGE = 60;
const AHEAD = 10;

/** One state's requests: a labelled list. Says `seen` with the number of a new card that was looked at, `reached` with that of the card that has the keyboard. */
export class BoardColumn extends LitElement {
  static properties = {
    column: { attribute: false },
    lang: { attribute: false },
    lineNames: { attribute: false },
    fresh: { attribute: false },
    viewers: { attribute: false },
    offers: { attribute: false },
    current: { attribute: false },
    opened: { attribute: false },
    selected: { attribute: false },
    now: { attribute: false },
    filtered: { attribute: false },
    rendered: { state: true },
  };
  declare column: Column;
  declare lang: Lang;
  declare lineNames: ReadonlyMap<string, Bilingual>;
  declare fresh: ReadonlyMap<string, Freshness>;
  declare viewers: ViewersByCase;
  declare offers: ReadonlyMap<string, Offer>;
  declare current: string | null;
  declare opened: string | null;
  declare selected: ReadonlySet<string>;
  declare now: number;
  declare filtered: boolean;
  declare rendered: number; // how many cards are in the page; scrolling brings more

  private readonly watch = new FreshWatch(this, (number) =>
    this.dispatchEvent(new CustomEvent("seen", { detail: number, bubbles: true, composed: true })),
  );

  constructor() {
    super();
    this.rendered = PAGE;
  }

  render() {
    const { state, cards, count, late } = this.column;
    const t = text(this.lang);
    const name = say(stateName[state], this.lang);
    return html`<section aria-label=${t.label(name, count)} @focusin=${this.reached}>
      <header data-state=${state}>
        ${icon(stateIcon[state])}
        <h2>${name}</h2>
        <span class="count" aria-hidden="true">${count}</span>
        ${state === "new" || state === "claimed" || state === "in_progress" || state === "waiting" ? nothing : html`<span class="span">${t.lastDay}</span>`}
        ${late ? html`<span class="due" data-tone="late" title=${t.late(late)}>${icon("late")}<span class="narrow" aria-hidden="true">${late}</span><span class="wide">${t.late(late)}</span></span>` : nothing}
      </header>
      ${this.news(t)}
      <div class="scroll" @scroll=${this.scrolled}>
        ${cards.length
          ? html`<ul role="list">
              ${repeat(
                cards.slice(0, this.rendered),
                (card) => card.number,
                (card, index) => html`<li aria-setsize=${count} aria-posinset=${index + 1}>${this.card(card)}</li>`,
              )}
            </ul>`
          : html`<p class="none">${this.filtered ? t.noneMatch : state === "new" ? t.none.new : t.none.other}</p>`}
      </div>
    </section>`;
  }

  /** New cards are sorted by their clocks, so they may lie below; one press leads to the first. */
  private news(t: ReturnType<typeof text>) {
    if (this.fresh.size === 0) return nothing;
    const fresh = this.column.cards.filter((card) => this.fresh.has(card.number));
    return fresh.length ? html`<button class="news" @click=${() => this.focusCard(fresh[0]!.number)}>${icon("bell")}${t.news(fresh.length)}</button>` : nothing;
  }

  updated(): void {
    this.watch.look(this.column.cards, this.fresh);
  }

  /** Moves the keyboard to a card of this column. */
  async focusCard(number: string): Promise<void> {
    (await this.find(number))?.focus();
  }

  async showCard(number: string): Promise<void> {
    (await this.find(number))?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private async find(number: string): Promise<HTMLElement | null> {
    const place = this.column.cards.findIndex((card) => card.number === number);
    if (place >= this.rendered - AHEAD) this.rendered = place + PAGE;
    await this.updateComplete;
    return this.renderRoot.querySelector(`[data-number="${CSS.escape(number)}"]`);
  }

  private readonly scrolled = (event: Event): void => {
    const { scrollHeight, scrollTop, clientHeight } = event.target as HTMLElement;
    if (this.rendered < this.column.cards.length && scrollHeight - scrollTop - clientHeight < 2 * clientHeight) this.rendered += PAGE;
    else if (scrollTop < clientHeight && this.rendered > 2 * PAGE && !this.holdsFocus()) this.rendered = PAGE; // back at the top: who was far down leaves nothing behind
  };

  /** A focus that moves within this element is not heard outside of it. */
  private readonly reached = (event: FocusEvent): void => {
    const { number } = (event.target as HTMLElement).dataset;
    if (number) this.dispatchEvent(new CustomEvent("reached", { detail: number }));
  };

  private holdsFocus(): boolean {
    return this.shadowRoot!.activeElement !== null;
  }

  private card(card: BoardCard) {
    const { lang } = this;
    const { due, dueWords } = dueLook(card, lang, this.now);
    const fresh = this.fresh.get(card.number);
    const current = this.current === card.number;
    const opened = this.opened === card.number;
    const selected = this.selected.has(card.number);
    const viewers = this.viewers.get(card.number);
    const offeredTo = this.offers.get(card.number)?.assignee.name;
    return guard([card, lang, dueWords, due?.tone, fresh, current, opened, selected, viewers, offeredTo], () => {
      const name = this.lineNames.get(card.line);
      return cardView(card, { lang, lineName: name ? say(name, lang) : card.line, due, dueWords, fresh, viewers, offeredTo, current, opened, selected });
    });
  }

  static styles = [
    basics,
    marks,
    lineInks,
    cardStyles,
    css`
      :host { display: flex; min-width: 0; min-height: 0; }
      :host([bare]) header { display: none; }
      section { container-type: inline-size; display: flex; flex: 1; flex-direction: column; min-width: 0; min-height: 0; border-radius: var(--radius-l); background: var(--sunken); }
      header { display: flex; align-items: center; gap: var(--space-2); padding: 12px 14px 10px; font-size: var(--text-s); }
      header > .icon { width: 18px; height: 18px; }
      header[data-state="new"] > .icon { color: var(--state-new); }
      header[data-state="claimed"] > .icon { color: var(--state-claimed); }
      header[data-state="in_progress"] > .icon { color: var(--state-in_progress); }
      header[data-state="waiting"] > .icon { color: var(--state-waiting); }
      header[data-state="resolved"] > .icon { color: var(--state-resolved); }
      header[data-state="rejected"] > .icon { color: var(--state-rejected); }
      h2 { min-width: 0; overflow: hidden; font-size: var(--text-s); font-weight: 700; white-space: nowrap; text-overflow: ellipsis; }
      .count { padding: 0 8px; border-radius: var(--radius-full); background: var(--surface); font-weight: 600; font-variant-numeric: tabular-nums; }
      .span { color: var(--ink-soft); font-size: var(--text-xs); white-space: nowrap; }
      header .due { margin-left: auto; }
      header .due .icon { width: 13px; height: 13px; }
      header .narrow { display: none; }
      @container (max-width: 275px) {
        header .narrow { display: inline; }
        header .wide { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      }
      .news {
        display: flex; align-items: center; justify-content: center; gap: 6px; margin: 0 8px 8px; padding: 5px; border: 1px solid var(--state-waiting);
        border-radius: var(--radius-m); background: var(--state-waiting-soft); color: var(--state-waiting); font-size: var(--text-xs); font-weight: 600;
      }
      .news .icon { width: 14px; height: 14px; }
      :host([bare]) .news { margin-top: 8px; }
      :host([bare]) .scroll { padding-top: 8px; }
      .scroll { flex: 1; min-height: 0; overflow-y: auto; padding: 2px 8px 12px; scrollbar-width: thin; scrollbar-color: var(--line-strong) transparent; }
      ul { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-2); }
      li { min-width: 0; content-visibility: auto; contain-intrinsic-size: auto 118px; }
      li > .card { contain: layout; }
      .none { padding: var(--space-5) var(--space-3); color: var(--ink-soft); font-size: var(--text-s); text-align: center; }
    `,
  ];
}

customElements.define("board-column", BoardColumn);
