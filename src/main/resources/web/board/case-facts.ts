import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { endingName, ratingName, stars } from "../shared/endings";
import { moment, say, strings } from "../shared/i18n";
import { dueOf, dueText, stateName } from "../shared/states";
import { basics, marks } from "../shared/tokens";
import type { Detail, Lang } from "../shared/wire";
import type { CaseSession } from "./case-session";
import type { CaseState } from "./case-store";
import { fileLinkStyles, fileLinks } from "./file-links";
import type { Directory } from "./hub";
import "./why-here";
import { words } from "./words";

const text = strings(
  {
    details: "诉求内容",
    contact: "联系人",
    name: "姓名",
    phone: "电话",
    enterprise: "企业",
    building: "楼宇",
    community: "商务社区",
    progress: "办理",
    owner: "经办人",
    opened: "提出",
    firstAnswer: "首次答复",
    answeredAt: (when: string) => `${when} 已答复`,
    by: (when: string) => `${when} 前`,
    resolution: "办结期限",
    paused: "等待访客补充，计时暂停",
    resolved: "办结于",
    ending: "结果",
    rating: "评价",
    siblings: "同一会话的其他诉求",
  },
  {
    details: "Details",
    contact: "Contact",
    name: "Name",
    phone: "Phone",
    enterprise: "Enterprise",
    building: "Building",
    community: "Community",
    progress: "Progress",
    owner: "Owner",
    opened: "Opened",
    firstAnswer: "First answer",
    answeredAt: (when: string) => `answered ${when}`,
    by: (when: string) => `by ${when}`,
    resolution: "Resolve by",
    paused: "Waiting for the visitor, clock paused",
    resolved: "Resolved",
    ending: "Outcome",
    rating: "Rating",
    siblings: "Also asked in this conversation",
  },
);

/** The matter itself: what is asked, by whom, until when, with whom it lies, and why it came here. */
export class CaseFacts extends LitElement {
  static properties = { state: { attribute: false }, session: { attribute: false }, busy: { attribute: false }, directory: { attribute: false }, lang: { attribute: false }, now: { attribute: false } };
  declare state: CaseState;
  declare session: CaseSession;
  declare busy: CaseSession["busy"];
  declare directory: Directory;
  declare lang: Lang;
  declare now: number;

  render() {
    const { card, siblings, why, history } = this.state;
    const { lang } = this;
    const t = text(lang);
    const community = this.directory.communities.find((each) => each.code === card.community);
    return html`
      ${card.details.length ? this.list(t.details, card.details.map((detail) => [say(detail.label, lang), this.value(detail)])) : nothing}
      ${this.list(t.contact, [
        [t.name, card.contact.name || words(lang).unknownVisitor],
        [t.phone, card.contact.phone ? html`<a href="tel:${card.contact.phone}">${card.contact.phone}</a>` : null],
        [t.enterprise, card.enterprise ? html`${card.enterprise.name}<small>${card.enterprise.code}</small>` : null],
        [t.building, card.building && say(card.building.name, lang)],
        [t.community, community ? say(community.name, lang) : card.community],
      ])}
      ${this.progress()}
      ${why ? html`<board-why .why=${why} .card=${card} .history=${history} .session=${this.session} .busy=${this.busy} .directory=${this.directory} .lang=${lang}></board-why>` : nothing}
      ${siblings.length
        ? html`<h3>${t.siblings}</h3>
            <ul>
              ${siblings.map((other) => html`<li><a href="?case=${other.number}">${other.number}</a> <span class="state" data-state=${other.state}>${say(stateName[other.state], lang)}</span> ${other.title}</li>`)}
            </ul>`
        : nothing}
    `;
  }

  private value({ value, files }: Detail) {
    const { conversation } = this.state.card;
    return conversation && files.length ? fileLinks(conversation, files, this.lang) : value;
  }

  private progress() {
    const { card } = this.state;
    const t = text(this.lang);
    const due = dueOf(card, this.now);
    const mark = due ? html` <span class="due" data-tone=${due.tone}>${dueText(due, this.lang)}</span>` : nothing;
    return this.list(t.progress, [
      [t.owner, card.owner?.name ?? words(this.lang).nobody],
      [t.opened, this.when(card.openedAt)],
      [t.firstAnswer, card.firstAnsweredAt ? t.answeredAt(this.when(card.firstAnsweredAt)) : html`${t.by(this.when(card.firstAnswerDueAt))}${due?.clock === "first-answer" ? mark : nothing}`],
      [t.resolution, card.waitingSince ? t.paused : html`${this.when(card.resolutionDueAt)}${due?.clock === "resolution" ? mark : nothing}`],
      [t.resolved, card.resolvedAt && this.when(card.resolvedAt)],
      [t.ending, card.ending && html`${say(endingName[card.ending.kind], this.lang)}${card.ending.words ? html`<span class="words">${card.ending.words}</span>` : nothing}`],
      [t.rating, card.rating && html`<span class="rating" data-low=${card.rating.stars < 3 ? "" : nothing}><span aria-hidden="true">${stars(card.rating.stars)}</span> ${say(ratingName[card.rating.stars]!, this.lang)}</span>${card.rating.reason ? html`<span class="words">${card.rating.reason}</span>` : nothing}`],
    ]);
  }

  private list(title: string, rows: [string, string | TemplateResult | TemplateResult[] | null][]) {
    return html`${title ? html`<h3>${title}</h3>` : nothing}
      <dl>
        ${rows.map(([name, value]) => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing))}
      </dl>`;
  }

  private when(at: string): string {
    const zone = this.directory.communities.find((each) => each.code === this.state.card.community)?.zone ?? "Asia/Shanghai";
    return moment(at, this.lang, zone, new Date(this.now));
  }

  static styles = [
    basics,
    marks,
    fileLinkStyles,
    css`
      h3 { margin: var(--space-4) 0 var(--space-1); color: var(--ink); font-size: var(--text-s); font-weight: 700; }
      :host > h3:first-of-type { margin-top: 0; }
      h3:first-child { margin-top: 0; }
      dl > div { display: grid; grid-template-columns: 6em minmax(0, 1fr); gap: var(--space-2); padding: 4px 0; font-size: var(--text-s); line-height: 1.5; }
      dt { color: var(--ink-soft); }
      dd { overflow-wrap: anywhere; white-space: pre-line; }
      small { display: block; color: var(--ink-soft); font: var(--text-xs) / 1.4 var(--font-mono); }
      .words { display: block; color: var(--ink-soft); }
      .rating { font-weight: 600; }
      .rating [aria-hidden] { color: var(--state-waiting); letter-spacing: 1px; }
      .rating[data-low] { padding: 1px 8px; border-radius: var(--radius-s); background: var(--seal-soft); color: var(--seal-text); }
      ul { display: grid; gap: 6px; font-size: var(--text-s); }
    `,
  ];
}

customElements.define("board-case-facts", CaseFacts);
