import { LitElement, css, html, nothing } from "lit";
import { say, strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import { basics } from "../shared/tokens";
import type { Bilingual, Lang, Offer } from "../shared/wire";
import type { BoardCard } from "./store";
import { words } from "./words";

const text = strings(
  {
    label: "派给您的单",
    waits: "来访者正在等人工",
    noVisitor: "等待认领",
    left: (time: string) => `请在 ${time} 内答复`,
    over: "正在转给下一位…",
    accept: "接单",
    decline: "转给下一位",
    look: "先看看",
    away: "您已设为暂离，不会派单给您。手上的诉求不变。",
    back: "回到在岗",
  },
  {
    label: "Offered to you",
    waits: "A visitor is waiting for a person",
    noVisitor: "Waits to be claimed",
    left: (time: string) => `Answer within ${time}`,
    over: "Going to the next…",
    accept: "Accept",
    decline: "Pass on",
    look: "Have a look",
    away: "You are away: nothing is offered to you. What you have stays yours.",
    back: "Back on duty",
  },
);

/** What was offered to this person, with the time left, and a reminder while they are away. Says `accept`, `decline`, `open` and `duty`. */
export class OfferBar extends LitElement {
  static properties = {
    offers: { attribute: false },
    cards: { attribute: false },
    away: { attribute: false },
    lang: { attribute: false },
    lineNames: { attribute: false },
    busy: { attribute: false },
    now: { state: true },
  };
  declare offers: readonly Offer[];
  declare cards: ReadonlyMap<string, BoardCard>;
  declare away: boolean;
  declare lang: Lang;
  declare lineNames: ReadonlyMap<string, Bilingual>;
  declare busy: boolean;
  declare now: number;
  private tick: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.now = Date.now();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  willUpdate(): void {
    if (!this.offers.length) return this.stop();
    this.now = Date.now();
    this.tick ??= setInterval(() => (this.now = Date.now()), 1_000);
  }

  render() {
    const t = text(this.lang);
    return html`<div aria-live="assertive">
      ${this.offers.map((offer) => this.offer(offer))}
      ${this.away && !this.offers.length ? html`<p class="away">${icon("hourglass")}<span>${t.away}</span><button class="button" @click=${() => this.say("duty", true)}>${t.back}</button></p>` : nothing}
    </div>`;
  }

  private offer({ request, until }: Offer) {
    const t = text(this.lang);
    const card = this.cards.get(request);
    if (!card) return nothing;
    const seconds = Math.ceil((Date.parse(until) - this.now) / 1_000);
    const line = this.lineNames.get(card.line);
    return html`<section class="offer" aria-label=${t.label}>
      ${icon("bell")}
      <div class="what">
        <p class="label">${t.label} · ${card.attention === "queue" ? t.waits : t.noVisitor}</p>
        <p class="title"><strong>${card.title}</strong> <span>${card.number} · ${line ? say(line, this.lang) : card.line} · ${card.enterprise?.name || card.contact.name || words(this.lang).unknownVisitor}</span></p>
      </div>
      <p class="left" aria-live="off" role="timer">${seconds > 0 ? t.left(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`) : t.over}</p>
      <span class="buttons">
        <button class="button primary" ?disabled=${this.busy} @click=${() => this.say("accept", request)}>${icon("check")}${t.accept}</button>
        <button class="button" ?disabled=${this.busy} @click=${() => this.say("decline", request)}>${icon("transfer")}${t.decline}</button>
        <button class="button plain" @click=${() => this.say("open", request)}>${t.look}</button>
      </span>
    </section>`;
  }

  private stop(): void {
    clearInterval(this.tick);
    this.tick = undefined;
  }

  private say(what: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }

  static styles = [
    basics,
    css`
      :host { display: block; }
      .offer, .away { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2) var(--space-4); padding: 8px var(--space-4); border-bottom: 1px solid var(--line); }
      .offer { border-left: 4px solid var(--accent); background: var(--accent-soft); }
      .offer > .icon { width: 22px; height: 22px; color: var(--accent-text); }
      .what { flex: 1 1 260px; min-width: 0; }
      .label { color: var(--accent-text); font-size: var(--text-xs); font-weight: 700; }
      .title { font-size: var(--text-s); overflow-wrap: anywhere; }
      .title strong { font-size: var(--text-m); }
      .left { font-size: var(--text-s); font-variant-numeric: tabular-nums; white-space: nowrap; }
      .buttons { display: flex; flex-wrap: wrap; gap: var(--space-2); }
      .buttons .icon { width: 15px; height: 15px; }
      .away { background: var(--state-waiting-soft); color: var(--state-waiting); font-size: var(--text-s); font-weight: 600; }
      .away span { flex: 1 1 200px; }
      @media (max-width: 860px) { .buttons { width: 100%; } .buttons .button { flex: 1 0 auto; min-height: 44px; padding-inline: 8px; white-space: nowrap; } }
    `,
  ];
}

customElements.define("board-offer-bar", OfferBar);
