import { LitElement, css, html, nothing } from "lit";
import { moment, say, strings } from "../shared/i18n";
import { icon, type IconName } from "../shared/icons";
import { commandIcon, commandName, stateName } from "../shared/states";
import { basics } from "../shared/tokens";
import type { Command, Lang, LinkKind, Move } from "../shared/wire";
import type { Directory } from "./hub";
import { lineName } from "./line-name";

const text = strings(
  {
    title: "经过",
    done: { open: "提出诉求", reply: "答复访客", note: "内部备注", tag: "标签", link: "关联", unlink: "解除关联", correct: "纠正条线", remind: "提醒访客补充", rate: "访客评价" },
    links: { duplicate_of: "重复于", duplicate: "有重复件", related: "相关", part_of: "为主诉求办理", part: "子任务" } as Record<LinkKind, string>,
    assistant: "助手",
    system: "系统",
    visitor: "访客",
  },
  {
    title: "History",
    done: { open: "Opened", reply: "Replied", note: "Internal note", tag: "Tags", link: "Linked", unlink: "Link taken away", correct: "Line corrected", remind: "Visitor reminded", rate: "Visitor's rating" },
    links: { duplicate_of: "Duplicate of", duplicate: "Has the duplicate", related: "Related to", part_of: "Done for", part: "Part" } as Record<LinkKind, string>,
    assistant: "Assistant",
    system: "System",
    visitor: "Visitor",
  },
);

const ownIcon = { open: "plus", reply: "send", note: "note", tag: "tag", link: "copy", unlink: "close", correct: "note", remind: "bell", rate: "star" } as const;

/** Who did what when, newest first. */
export class CaseHistory extends LitElement {
  static properties = { history: { attribute: false }, directory: { attribute: false }, lang: { attribute: false }, zone: { attribute: false }, now: { attribute: false } };
  declare history: readonly Move[];
  declare directory: Directory;
  declare lang: Lang;
  declare zone: string;
  declare now: number;

  render() {
    return html`<h3>${text(this.lang).title}</h3>
      <ol reversed>${[...this.history].reverse().map((move) => this.move(move))}</ol>`;
  }

  private move(move: Move) {
    const t = text(this.lang);
    const { kind, name } = move.by;
    const who = kind === "staff" ? name : kind === "api" ? `${name} · API` : kind === "visitor" ? name || t.visitor : t[kind];
    const own = t.done[move.command as keyof typeof t.done];
    const known = commandName[move.command as Command];
    const glyph: IconName = ownIcon[move.command as keyof typeof ownIcon] ?? commandIcon[move.command as Command] ?? "check";
    return html`<li data-command=${move.command}>
      ${icon(glyph)}
      <div>
        <p><strong>${own ?? (known ? say(known, this.lang) : move.command)}</strong>${move.from && move.from !== move.to ? html` <span class="to">→ ${say(stateName[move.to], this.lang)}</span>` : nothing}</p>
        ${move.note ? html`<p class="note">${this.note(move)}</p>` : nothing}
        <p class="by">${who} · <time datetime=${move.at}>${moment(move.at, this.lang, this.zone, new Date(this.now))}</time></p>
      </div>
    </li>`;
  }

  /** Notes that the hub wrote name things by their codes. */
  private note({ command, note }: Move) {
    const t = text(this.lang);
    if (command === "correct") return note.replace(/^→ ([a-z-]+)/, (_, line: string) => `→ ${lineName(this.directory, line, this.lang)}`);
    const [kind, number] = command === "link" || command === "unlink" ? note.split(" ") : [];
    return number ? html`${t.links[kind as LinkKind] ?? kind} <a href="?case=${number}">${number}</a>` : note;
  }

  static styles = [
    basics,
    css`
      h3 { margin: var(--space-4) 0 var(--space-2); font-size: var(--text-s); font-weight: 700; }
      ol { display: grid; gap: var(--space-3); }
      li { display: flex; gap: 10px; font-size: var(--text-s); line-height: 1.5; }
      li > .icon { width: 16px; height: 16px; margin-top: 2px; color: var(--ink-soft); }
      div { min-width: 0; }
      .to, .by { color: var(--ink-soft); }
      .by { font-size: var(--text-xs); }
      .note { white-space: pre-line; overflow-wrap: anywhere; }
      [data-command="note"] .note { margin: 2px 0; padding: 6px 10px; border-radius: var(--radius-m); background: var(--state-waiting-soft); color: var(--ink); }
    `,
  ];
}

customElements.define("board-case-history", CaseHistory);
