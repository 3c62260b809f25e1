import { LitElement, css, html, nothing } from "lit";
import { moment, say } from "../shared/i18n";
import { icon } from "../shared/icons";
import { dueOf, dueText, isOpen, stateIcon, stateName } from "../shared/states";
import { basics, marks } from "../shared/tokens";
import type { Bilingual, Card, Lang } from "../shared/wire";
import { words } from "./words";

/** A request as its visitor sees it: number, state in words, what is promised, and the way to take it back. Fires `withdraw`, `rate` and `reopen`. */
export class RequestCard extends LitElement {
  static override properties = { card: { attribute: false }, lang: {}, zone: {}, lineName: { attribute: false }, sure: { state: true } };

  declare card: Card;
  declare lang: Lang;
  declare zone: string;
  declare lineName: Bilingual | null;
  declare sure: boolean;
  private tick: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.sure = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick = setInterval(() => this.requestUpdate(), 30_000); // due times move on by themselves
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.tick);
  }

  override render() {
    const { card, lang, zone } = this;
    const say_ = words(lang);
    const due = dueOf(card);
    const ended = card.closedAt ?? card.resolvedAt;
    return html`
      <article aria-label="${say_.request} ${card.number}">
        <header>
          <span class="number">${card.number}</span>
          <span class="state" data-state=${card.state}>${icon(stateIcon[card.state])}${say(stateName[card.state], lang)}</span>
        </header>
        <p class="title">${card.title}</p>
        <p class="meta">${this.lineName ? say(this.lineName, lang) : card.line}${card.owner ? html` · ${say_.handler} ${card.owner.name}` : nothing}</p>
        ${due
          ? html`<p class="due" data-tone=${due.tone}>
              ${icon("clock")}<span>${due.clock === "first-answer" ? say_.firstAnswer : say_.resolution} · ${dueText(due, lang)}</span>
              ${due.tone === "paused" ? nothing : html`<span class="when">${say_.by(moment(due.at, lang, zone))}</span>`}
            </p>`
          : !isOpen(card.state) && ended
            ? html`<p class="due">${icon("check")}<span>${say_.finished(moment(ended, lang, zone))}</span></p>`
            : nothing}
        ${card.ending ? html`<doorstep-aftermath .card=${card} .lang=${lang} .zone=${zone}></doorstep-aftermath>` : nothing}
        <footer>
          ${card.details.length > 0
            ? html`<details>
                <summary>${say_.details}</summary>
                <dl>
                  ${card.details.map((detail) => html`<div><dt>${say(detail.label, lang)}</dt><dd>${detail.value}</dd></div>`)}
                  <div><dt>${say_.opened}</dt><dd>${moment(card.openedAt, lang, zone)}</dd></div>
                </dl>
              </details>`
            : nothing}
          ${card.possible.includes("withdraw") ? this.withdrawal() : nothing}
        </footer>
      </article>
    `;
  }

  private withdrawal() {
    const say_ = words(this.lang);
    if (!this.sure) return html`<button class="link" @click=${() => this.ask(true)}>${say_.withdraw}</button>`;
    return html`<div class="sure" role="group" aria-label=${say_.withdraw}>
      <p>${say_.withdrawSure}</p>
      <button class="button danger" @click=${this.withdraw}>${say_.withdrawYes}</button>
      <button class="button" @click=${() => this.ask(false)}>${say_.withdrawNo}</button>
    </div>`;
  }

  private async ask(sure: boolean): Promise<void> {
    this.sure = sure;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(sure ? ".sure .button:last-child" : ".link")?.focus();
  }

  private withdraw(): void {
    this.sure = false;
    this.dispatchEvent(new CustomEvent("withdraw", { detail: this.card.number }));
  }

  static override styles = [
    basics,
    marks,
    css`
      :host { display: block; }
      article {
        position: relative; padding: var(--space-3) var(--space-4); border: 1px solid var(--line); border-radius: var(--radius-m);
        background: var(--raised); box-shadow: var(--shadow-1); font-size: var(--text-s); line-height: var(--leading);
      }
      article::before { content: ""; position: absolute; inset: 10px auto 10px 0; width: 3px; border-radius: 0 3px 3px 0; background: var(--accent); }
      header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--space-2); }
      .number { font-family: var(--font-mono); font-size: var(--text-xs); color: var(--ink-soft); letter-spacing: 0.02em; }
      .title { margin-top: var(--space-1); font-size: var(--text-m); font-weight: 600; line-height: var(--leading-tight); overflow-wrap: anywhere; }
      .meta { color: var(--ink-soft); }
      .due { flex-wrap: wrap; margin-top: var(--space-2); white-space: normal; }
      .when { font-weight: 400; }
      footer { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 0 var(--space-4); }
      footer:has(*) { margin-top: var(--space-1); }
      summary, .link {
        display: inline-flex; align-items: center; min-height: 28px; padding: 0; border: 0; background: none; color: var(--link); font-size: var(--text-xs);
        text-decoration: underline; text-underline-offset: 2px; cursor: pointer;
      }
      summary { list-style: none; }
      summary::-webkit-details-marker { display: none; }
      details[open] { flex: 1 1 100%; }
      dl { padding: var(--space-1) 0; }
      dl div { display: grid; grid-template-columns: 7em 1fr; gap: var(--space-2); padding: 2px 0; }
      dt { color: var(--ink-soft); }
      dd { overflow-wrap: anywhere; }
      .sure { display: flex; flex-wrap: wrap; gap: var(--space-2); flex: 1 1 100%; padding-top: var(--space-2); }
      .sure p { flex: 1 1 100%; }
    `,
  ];
}
