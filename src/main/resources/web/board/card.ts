import { css, html, nothing, type TemplateResult } from "lit";
import { say } from "../shared/i18n";
import { icon } from "../shared/icons";
import { lineIcon } from "../shared/lines";
import { dueIcon, dueOf, dueText, type Due } from "../shared/states";
import type { Lang } from "../shared/wire";
import { avatars, avatarStyles, viewersText } from "./avatar";
import type { Viewer } from "./colleagues";
import type { BoardCard, Freshness } from "./store";
import { words } from "./words";

export type CardLook = {
  lang: Lang;
  lineName: string;
  due: Due | null;
  dueWords: string;
  fresh: Freshness | undefined;
  viewers: readonly Viewer[] | undefined;
  offeredTo: string | undefined;
  current: boolean; // the one card of the board that Tab reaches
  opened: boolean;
  selected: boolean;
};

/** A card is plain markup, not an element of its own: with a thousand of them every node counts. */
export function cardView(card: BoardCard, look: CardLook): TemplateResult {
  const { lang, due, fresh } = look;
  const t = words(lang);
  const who = card.enterprise?.name || card.contact.name || card.contact.phone || t.unknownVisitor;
  return html`<a
    class="card"
    href="?case=${card.number}"
    data-number=${card.number}
    data-fresh=${fresh ?? nothing}
    tabindex=${look.current ? "0" : "-1"}
    aria-current=${look.opened ? "true" : nothing}
    data-selected=${look.selected ? "" : nothing}
  >
    <span class="top">
      <span class="number"><span>${card.number.slice(0, -4)}</span>${card.number.slice(-4)}</span>
      ${due ? html`<span class="due" data-tone=${due.tone}>${icon(dueIcon[due.tone])}${look.dueWords}</span>` : nothing}
    </span>
    ${look.selected ? html`<span class="picked">${icon("check")}<span class="visually-hidden">${t.selected}</span></span>` : nothing}
    ${card.urgent || card.escalation || card.attention === "queue" || fresh || look.offeredTo
      ? html`<span class="flags">
          ${card.urgent ? html`<span class="flag urgent">${icon("urgent")}${t.urgent}</span>` : nothing}
          ${card.escalation ? html`<span class="flag escalated" title=${card.escalation.names || nothing}>${icon("raise")}${t.escalated[card.escalation.to]}</span>` : nothing}
          ${card.attention === "queue" ? html`<span class="flag queue">${icon("bell")}${t.waitsForPerson}</span>` : nothing}
          ${look.offeredTo ? html`<span class="flag offered">${icon("person")}${t.offeredTo(look.offeredTo)}</span>` : nothing}
          ${fresh ? html`<span class="flag fresh">${fresh === "message" ? t.newMessage : t.newRequest}</span>` : nothing}
        </span>`
      : nothing}
    <span class="title">${card.title}</span>
    ${card.tags?.length ? html`<span class="tags">${card.tags.slice(0, 3).map((tag) => html`<span>${tag}</span>`)}${card.tags.length > 3 ? html`<span>+${card.tags.length - 3}</span>` : nothing}</span>` : nothing}
    <span class="line">${lineIcon(card.line)}<span>${look.lineName}</span></span>
    <span class="foot">
      <span class="who">${who}${card.building ? html`<span class="where"> · ${say(card.building.name, lang)}</span>` : nothing}</span>
      ${look.viewers ? html`<span class="viewers" title=${viewersText(look.viewers, lang)}>${avatars(look.viewers)}<span class="visually-hidden">${viewersText(look.viewers, lang)}</span></span>` : nothing}
      ${card.owner ? html`<span class="owner">${icon("person")}${card.owner.name}</span>` : nothing}
    </span>
  </a>`;
}

/** What a card shows of the time; equal words need no new rendering. */
export function dueLook(card: BoardCard, lang: Lang, now: number): { due: Due | null; dueWords: string } {
  const due = dueOf(card, now);
  return { due, dueWords: due ? dueText(due, lang) : "" };
}

export const cardStyles = css`
  ${avatarStyles}
  .card {
    position: relative; display: grid; grid-template-columns: minmax(0, 1fr); gap: 5px; padding: 10px 12px; border: 1px solid var(--line); border-radius: var(--radius-m);
    background: var(--surface); color: var(--ink); text-decoration: none; transition: border-color var(--quick), background var(--calm);
  }
  .card:hover { border-color: var(--line-strong); }
  .card:focus-visible { outline-offset: -2px; } /* outside it would be cut off: see content-visibility */
  .card[aria-current] { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); background: var(--accent-soft); }
  .card[data-selected] { border-color: var(--accent); background: var(--accent-soft); }
  .picked { position: absolute; inset: -1px -1px auto auto; display: grid; place-items: center; width: 22px; height: 22px; border-radius: 0 var(--radius-m) 0 var(--radius-m); background: var(--accent); color: var(--accent-ink); }
  .picked .icon { width: 14px; height: 14px; }
  .card[data-selected] .top { padding-right: 14px; }
  .card[data-fresh] { background: color-mix(in srgb, var(--state-waiting-soft) 55%, var(--surface)); border-color: var(--state-waiting); }
  .top, .foot { display: flex; align-items: center; justify-content: space-between; gap: var(--space-2); }
  .number { display: flex; min-width: 0; font: 500 var(--text-xs) / 1.4 var(--font-mono); color: var(--ink-soft); white-space: nowrap; }
  .number span { overflow: hidden; text-overflow: ellipsis; } /* the day's serial stays readable */
  .due { flex: none; }
  .due .icon { width: 13px; height: 13px; align-self: center; }
  .due[data-tone="late"] { padding: 0 6px; border-radius: var(--radius-s); background: var(--due-late-soft); }
  .due[data-tone="soon"] { padding: 0 6px; border-radius: var(--radius-s); background: var(--due-soon-soft); }
  .flags { display: flex; flex-wrap: wrap; gap: 4px; }
  .flag {
    display: inline-flex; align-items: center; gap: 4px; padding: 1px 7px; border-radius: var(--radius-s); font-size: var(--text-xs); font-weight: 600; line-height: 1.4;
  }
  .flag .icon { width: 13px; height: 13px; }
  .flag.urgent { background: var(--seal); color: var(--seal-ink); }
  .flag.escalated { border: 1px solid var(--due-late); padding-block: 0; background: var(--due-late-soft); color: var(--due-late); }
  .flag.queue { background: var(--accent); color: var(--accent-ink); }
  .flag.offered { border: 1px solid var(--state-claimed); color: var(--state-claimed); padding-block: 0; }
  .flag.fresh { border: 1px solid var(--state-waiting); color: var(--state-waiting); padding-block: 0; }
  .title { display: -webkit-box; overflow: hidden; font-size: var(--text-m); font-weight: 600; line-height: 1.4; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow-wrap: anywhere; text-wrap: pretty; }
  .tags { display: flex; flex-wrap: wrap; gap: 4px; }
  .tags span { max-width: 100%; overflow: hidden; padding: 0 7px; border: 1px solid var(--line-strong); border-radius: var(--radius-full); color: var(--ink-soft); font-size: var(--text-xs); line-height: 1.5; text-overflow: ellipsis; white-space: nowrap; }
  .line, .owner { display: inline-flex; align-items: center; gap: 5px; font-size: var(--text-xs); color: var(--ink-soft); }
  .line .icon { width: 16px; height: 16px; }
  .owner, .viewers { flex: none; }
  .viewers { margin-left: auto; }
  .owner .icon { width: 13px; height: 13px; }
  .who { min-width: 0; overflow: hidden; font-size: var(--text-xs); color: var(--ink-soft); white-space: nowrap; text-overflow: ellipsis; }
`;
