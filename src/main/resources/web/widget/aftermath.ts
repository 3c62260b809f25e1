import { LitElement, css, html, nothing } from "lit";
import { endingName, ratingName, stars } from "../shared/endings";
import { moment, say } from "../shared/i18n";
import { icon } from "../shared/icons";
import { basics } from "../shared/tokens";
import type { Card, Lang } from "../shared/wire";
import { words } from "./words";

const LONGEST = 500;

export type Given = { number: string; stars: number; reason: string };
export type Reopened = { number: string; note: string };

/** How a request ended, what its visitor thinks of that, and the way back. Fires `rate` and `reopen`. */
export class Aftermath extends LitElement {
  static override properties = { card: { attribute: false }, lang: {}, zone: {}, picked: { state: true }, changing: { state: true }, reopening: { state: true } };

  declare card: Card;
  declare lang: Lang;
  declare zone: string;
  declare picked: number; // stars, 0: none yet
  declare changing: boolean; // a rating that was given
  declare reopening: boolean;

  constructor() {
    super();
    Object.assign(this, { picked: 0, changing: false, reopening: false });
  }

  override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get("card") as Card | undefined;
    if (!before || before.version === this.card.version) return;
    Object.assign(this, { picked: 0, changing: false, reopening: false }); // what was asked is answered, here or in another tab
  }

  override render() {
    const { ending, rating, resolvedAt, state } = this.card;
    const { lang } = this;
    const inTime = this.card.visitorsTimeEnds !== null && Date.parse(this.card.visitorsTimeEnds) > Date.now();
    const asks = inTime && resolvedAt !== null && (rating === null || this.changing);
    return html`
      ${ending ? html`<p class="ending"><strong>${say(endingName[ending.kind], lang)}</strong>${ending.words ? html`<span>${ending.words}</span>` : nothing}</p>` : nothing}
      ${asks ? this.question() : rating ? this.answer(rating.stars, rating.reason, inTime && state === "resolved") : nothing}
      ${inTime && this.card.possible.includes("reopen") ? this.wayBack() : nothing}
    `;
  }

  private question() {
    const { lang, picked } = this;
    const t = words(lang);
    return html`<form @submit=${this.rate}>
      <fieldset>
        <legend>${t.rateAsk}</legend>
        <div class="stars" data-picked=${picked}>
          ${[1, 2, 3, 4, 5].map(
            (star) => html`<label data-on=${star <= picked ? "" : nothing} title=${say(ratingName[star]!, lang)}>
              <input class="visually-hidden" type="radio" name="stars" value=${star} .checked=${star === picked} @change=${() => (this.picked = star)} />
              <span aria-hidden="true">★</span><span class="visually-hidden">${say(ratingName[star]!, lang)}</span>
            </label>`,
          )}
          <span class="step" aria-hidden="true">${picked ? say(ratingName[picked]!, lang) : t.ratePick}</span>
        </div>
      </fieldset>
      ${picked
        ? html`<label class="why">${t.rateWhy}<textarea class="field" name="reason" rows="2" maxlength=${LONGEST} .value=${this.changing ? (this.card.rating?.reason ?? "") : ""}></textarea></label>
            <button class="button primary">${t.rateSend}</button>`
        : nothing}
    </form>`;
  }

  private answer(given: number, reason: string, mayChange: boolean) {
    const t = words(this.lang);
    return html`<p class="given">
      <span class="visually-hidden">${t.rated}</span><span class="shown" aria-hidden="true">${stars(given)}</span> ${say(ratingName[given]!, this.lang)}${reason ? html`<span class="reason">${reason}</span>` : nothing}
      ${mayChange ? html`<button class="link" @click=${() => this.change(given)}>${t.rateChange}</button>` : nothing}
    </p>`;
  }

  private wayBack() {
    const t = words(this.lang);
    const until = moment(this.card.visitorsTimeEnds!, this.lang, this.zone);
    if (!this.reopening) return html`<p class="back"><button class="link" @click=${() => this.ask(true)}>${t.reopen}</button><span>${t.reopenUntil(until)}</span></p>`;
    return html`<form @submit=${this.reopen} @keydown=${this.pressed}>
      <label class="why">${t.reopenWhy}<textarea class="field" name="note" rows="2" maxlength=${LONGEST}></textarea></label>
      <p class="end"><button class="button primary">${icon("undo")}${t.reopenYes}</button><button type="button" class="button" @click=${() => this.ask(false)}>${t.reopenNo}</button></p>
    </form>`;
  }

  private async change(given: number): Promise<void> {
    this.changing = true;
    this.picked = given;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("input:checked")?.focus();
  }

  private async ask(reopening: boolean): Promise<void> {
    this.reopening = reopening;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(reopening ? "textarea[name=note]" : ".back .link")?.focus();
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation(); // leaves the question, not the panel
    void this.ask(false);
  };

  private readonly rate = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.picked) return;
    this.tell<Given>("rate", { number: this.card.number, stars: this.picked, reason: written(event, "reason") });
  };

  private readonly reopen = (event: SubmitEvent): void => {
    event.preventDefault();
    this.tell<Reopened>("reopen", { number: this.card.number, note: written(event, "note") });
  };

  private tell<T>(what: string, detail: T): void {
    this.dispatchEvent(new CustomEvent(what, { detail, bubbles: true, composed: true }));
  }

  static override styles = [
    basics,
    css`
      :host { display: grid; gap: var(--space-2); margin-top: var(--space-2); }
      .ending { display: grid; gap: 2px; }
      .ending span { white-space: pre-line; overflow-wrap: anywhere; }
      form { display: grid; gap: var(--space-2); justify-items: start; padding-top: var(--space-2); border-top: 1px solid var(--line); }
      fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
      legend { padding: 0; font-weight: 600; }
      .stars { display: flex; flex-wrap: wrap; align-items: center; }
      .stars label { position: relative; display: grid; place-items: center; width: 36px; height: 36px; border-radius: var(--radius-m); color: var(--line-strong); font-size: 24px; line-height: 1; cursor: pointer; }
      .stars label:first-of-type { margin-left: -6px; }
      .stars label:hover, .stars label:has(~ label:hover), .stars label[data-on] { color: var(--state-waiting); }
      .stars label:has(:focus-visible) { outline: 2px solid var(--focus); outline-offset: -2px; }
      .step { margin-left: var(--space-2); color: var(--ink-soft); font-size: var(--text-xs); }
      .why { display: grid; gap: 4px; width: 100%; font-size: var(--text-xs); color: var(--ink-soft); }
      .field { width: 100%; resize: vertical; font-size: var(--text-s); }
      .end { display: flex; flex-wrap: wrap; gap: var(--space-2); }
      .given { display: flex; flex-wrap: wrap; align-items: center; gap: 2px var(--space-2); }
      .shown { color: var(--state-waiting); letter-spacing: 1px; }
      .reason { flex: 1 1 100%; color: var(--ink-soft); overflow-wrap: anywhere; }
      .back { display: flex; flex-wrap: wrap; align-items: center; gap: 2px var(--space-2); color: var(--ink-soft); font-size: var(--text-xs); }
      .link { min-height: 28px; padding: 0; border: 0; background: none; color: var(--link); font-size: var(--text-xs); text-decoration: underline; text-underline-offset: 2px; }
    `,
  ];
}

const written = (event: SubmitEvent, name: string): string => String(new FormData(event.target as HTMLFormElement).get(name) ?? "").trim();
