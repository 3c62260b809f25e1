import { LitElement, css, html, nothing } from "lit";
import { moment, strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import { basics } from "../shared/tokens";
import type { Lang } from "../shared/wire";
import type { Mentions } from "./mentions";

const text = strings(
  {
    open: (unread: number) => (unread ? `提到我的，${unread} 条未读` : "提到我的"),
    title: "提到我的",
    empty: "还没有同事在备注里提到您。",
    all: "全部标为已读",
    unread: "未读",
  },
  {
    open: (unread: number) => (unread ? `Mentions of me, ${unread} unread` : "Mentions of me"),
    title: "Mentions of me",
    empty: "No colleague has mentioned you in a note yet.",
    all: "Mark all as read",
    unread: "Unread",
  },
);

/** Where colleagues mentioned this person, behind a button that counts what is new. A link opens the case. */
export class MentionsMenu extends LitElement {
  static properties = { mentions: { attribute: false }, revision: { attribute: false }, lang: { attribute: false } };
  declare mentions: Mentions;
  declare revision: number; // the mentions change in place; this says when
  declare lang: Lang;

  render() {
    const { mentions, lang } = this;
    const t = text(lang);
    const { unread, items } = mentions;
    return html`<details @keydown=${this.pressed} @focusout=${this.left} @click=${this.chosen}>
      <summary class="icon-button" aria-label=${t.open(unread)}>${icon("at")}${unread ? html`<span class="count" aria-hidden="true">${unread > 99 ? "99+" : unread}</span>` : nothing}</summary>
      <section aria-label=${t.title}>
        <header><h2>${t.title}</h2>${unread ? html`<button class="button plain" @click=${() => mentions.seenIn(null)}>${t.all}</button>` : nothing}</header>
        ${items.length
          ? html`<ul tabindex="-1">${items.map(
              (each) => html`<li><a href="?case=${each.request}" data-unread=${each.read ? nothing : ""}>
                <span class="top"><strong>${each.by.name}</strong><time datetime=${each.at}>${moment(each.at, lang, "Asia/Shanghai")}</time>${each.read ? nothing : html`<span class="dot"><span class="visually-hidden">${t.unread}</span></span>`}</span>
                <span class="note">${each.note}</span>
                <span class="about"><span class="number">${each.request}</span> ${each.title}</span>
              </a></li>`,
            )}</ul>`
          : html`<p>${t.empty}</p>`}
      </section>
    </details>`;
  }

  private get menu(): HTMLDetailsElement {
    return this.renderRoot.querySelector("details")!;
  }

  private readonly chosen = (event: MouseEvent): void => {
    if ((event.target as Element).closest("a")) this.menu.open = false; // the page opens the case
  };

  private readonly left = (event: FocusEvent): void => {
    if (event.relatedTarget && !this.menu.contains(event.relatedTarget as Node)) this.menu.open = false;
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.menu.open) return;
    event.preventDefault();
    event.stopPropagation();
    this.menu.open = false;
    this.menu.querySelector("summary")!.focus();
  };

  static styles = [
    basics,
    css`
      details { position: relative; }
      summary { position: relative; list-style: none; cursor: pointer; }
      summary::-webkit-details-marker { display: none; }
      .count { position: absolute; top: 0; right: -4px; min-width: 18px; padding: 0 4px; border-radius: var(--radius-full); background: var(--seal); color: var(--seal-ink); font-size: 11px; font-weight: 700; line-height: 18px; text-align: center; }
      section { position: absolute; z-index: 5; top: 42px; right: 0; width: min(380px, calc(100vw - 24px)); border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--raised); box-shadow: var(--shadow-3); }
      @media (max-width: 860px) { section { position: fixed; top: 58px; right: 12px; } }
      header { display: flex; align-items: center; justify-content: space-between; min-height: 44px; padding: 4px var(--space-2) 4px var(--space-4); border-bottom: 1px solid var(--line); }
      h2 { font-size: var(--text-s); }
      ul { max-height: min(440px, 70vh); overflow-y: auto; scrollbar-width: thin; }
      li + li { border-top: 1px solid var(--line); }
      a { display: grid; gap: 2px; padding: var(--space-2) var(--space-4); color: var(--ink); font-size: var(--text-s); line-height: 1.5; text-decoration: none; }
      a:hover { background: var(--accent-soft); }
      a:focus-visible { outline-offset: -3px; }
      .top { display: flex; align-items: center; gap: var(--space-2); }
      time, .about { color: var(--ink-soft); font-size: var(--text-xs); }
      a:hover time, a:hover .about { color: var(--ink); }
      .dot { width: 8px; height: 8px; margin-left: auto; border-radius: 50%; background: var(--seal); }
      .note { display: -webkit-box; overflow: hidden; overflow-wrap: anywhere; -webkit-box-orient: vertical; -webkit-line-clamp: 3; }
      .about { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .number { font-family: var(--font-mono); }
      p { padding: var(--space-4); color: var(--ink-soft); font-size: var(--text-s); }
    `,
  ];
}

customElements.define("board-mentions", MentionsMenu);
