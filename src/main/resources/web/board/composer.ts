import { LitElement, css, html, nothing } from "lit";
import { say, strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import { basics } from "../shared/tokens";
import type { Lang, Message, Owner } from "../shared/wire";
import { BLANK, filled, valuesOf, type CannedAnswers } from "./answers/canned";
import type { CaseSession } from "./case-session";
import type { Viewer } from "./colleagues";
import { hub, type Directory, type Entry, type Session } from "./hub";
import { Picker, pickerStyles, type Choice } from "./picker";

export type Mode = "reply" | "note";

const text = strings(
  {
    mode: "写给谁",
    reply: "回复访客",
    note: "内部备注",
    replyLabel: "回复访客，访客会看到",
    noteLabel: "内部备注，访客看不到",
    keys: { reply: "Enter 发送，Shift+Enter 换行，/ 快捷回复", note: "Enter 保存，Shift+Enter 换行，@ 提到同事" },
    noteHint: "仅工作人员可见",
    takesOver: "助手正在接待；发送后由您接手。",
    queue: "访客在等人工；发送后由您接手。",
    other: (name: string) => `${name} 正在接待这位访客。`,
    typing: (names: string) => `${names} 也在回复，先沟通一下再发`,
    replied: (name: string) => `您开始写之后，${name} 已经回复了，请先看一眼`,
    and: "、",
    send: "发送",
    save: "保存备注",
    tooLong: (n: number) => `超出 ${n} 字`,
    pick: { reply: "快捷回复", note: "提到同事" },
  },
  {
    mode: "Write to",
    reply: "Reply to visitor",
    note: "Internal note",
    replyLabel: "Reply; the visitor reads it",
    noteLabel: "Internal note; the visitor does not see it",
    keys: { reply: "Enter sends, Shift+Enter for a new line, / for canned answers", note: "Enter saves, Shift+Enter for a new line, @ mentions a colleague" },
    noteHint: "Only staff see this",
    takesOver: "The assistant is answering; sending takes over.",
    queue: "The visitor waits for a person; sending takes over.",
    other: (name: string) => `${name} is talking with this visitor.`,
    typing: (names: string) => `${names} is answering as well; talk to each other before you send`,
    replied: (name: string) => `${name} has replied since you began to write; look first`,
    and: ", ",
    send: "Send",
    save: "Save note",
    tooLong: (n: number) => `${n} characters too many`,
    pick: { reply: "Canned answers", note: "Mention a colleague" },
  },
);

const LONGEST = 4000;
const TYPING_EVERY = 3_000;

/** Where staff write: to the visitor, or a note among themselves, each with its own draft. Says `typing`. */
export class Composer extends LitElement {
  static properties = {
    session: { attribute: false },
    canReply: { attribute: false },
    owner: { attribute: false },
    messages: { attribute: false },
    viewers: { attribute: false },
    me: { attribute: false },
    lang: { attribute: false },
    busy: { attribute: false },
    answers: { attribute: false },
    directory: { attribute: false },
    mode: { state: true },
    drafts: { state: true },
  };
  declare session: CaseSession;
  declare canReply: boolean;
  declare owner: Owner | null;
  declare messages: readonly Message[];
  declare viewers: readonly Viewer[];
  declare me: Session;
  declare lang: Lang;
  declare busy: CaseSession["busy"];
  declare answers: CannedAnswers;
  declare directory: Directory;
  declare mode: Mode;
  declare drafts: Record<Mode, string>;
  private toldTyping = 0;
  private begunAfter: number | null = null; // the newest message when the reply was begun
  private colleagues: readonly Entry[] = [];
  private asked = false;
  private readonly picked = new Map<string, string>(); // name by username, of those mentioned in the note
  private readonly picker = new Picker({ changed: () => this.requestUpdate(), picked: (choice, from, to) => void this.insert(choice, from, to) });

  constructor() {
    super();
    this.mode = "reply";
    this.drafts = { reply: "", note: "" };
  }

  willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("session")) {
      this.drafts = { reply: "", note: "" };
      this.begunAfter = null;
      this.picked.clear();
    }
    if (!this.canReply) this.mode = "note";
  }

  /** With words that were taken back, which go before what is written already. */
  async take(mode: Mode, words = ""): Promise<void> {
    this.mode = mode;
    if (words) this.drafts = { ...this.drafts, [mode]: [words, this.drafts[mode]].filter(Boolean).join("\n") };
    await this.updateComplete;
    this.area?.focus();
  }

  render() {
    const { mode, lang } = this;
    const t = text(lang);
    const draft = this.drafts[mode];
    const excess = draft.length - LONGEST;
    return html`<form data-mode=${mode} @submit=${this.submitted}>
      <div class="modes" role="group" aria-label=${t.mode}>
        ${this.canReply ? this.modeButton("reply", t.reply) : nothing}${this.modeButton("note", t.note)}
        <span class="context" id="context">${mode === "note" ? t.noteHint : this.whoAnswers()}</span>
      </div>
      ${this.warning()}
      <div class="writing">
      ${this.picker.view(t.pick[mode])}
      <textarea
        class="field"
        rows="3"
        aria-label=${mode === "reply" ? t.replyLabel : t.noteLabel}
        aria-describedby="context"
        placeholder=${mode === "reply" ? t.replyLabel : t.noteLabel}
        aria-autocomplete="list"
        aria-controls=${this.picker.open ? "picker" : nothing}
        aria-activedescendant=${this.picker.open ? `choice-${this.picker.active}` : nothing}
        .value=${draft}
        @input=${this.typed}
        @keydown=${this.pressed}
        @keyup=${this.look}
        @click=${this.look}
        @focus=${this.focused}
        @blur=${() => this.picker.close()}
      ></textarea>
      </div>
      <div class="end">
        <span class="hint" role="status">${excess > 0 ? t.tooLong(excess) : t.keys[mode]}</span>
        <button class="button primary" ?disabled=${!draft.trim() || excess > 0 || (mode === "note" && this.busy === "note")}>${icon(mode === "reply" ? "send" : "note")}${mode === "reply" ? t.send : t.save}</button>
      </div>
    </form>`;
  }

  /** Somebody else is at it, or has been. */
  private warning() {
    const t = text(this.lang);
    const typing = this.viewers.filter((viewer) => viewer.typing).map(({ name }) => name);
    const newer = this.begunAfter === null ? undefined : this.messages.find(({ seq, author }) => seq > this.begunAfter! && author.kind === "staff" && author.name !== this.me.name);
    if (this.mode !== "reply" || (!typing.length && !newer)) return nothing;
    return html`<p class="warning" role="status">${icon("people")}${newer ? t.replied(newer.author.name) : t.typing(typing.join(t.and))}</p>`;
  }

  private get area(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector("textarea");
  }

  private modeButton(mode: Mode, label: string) {
    return html`<button type="button" class="mode" aria-pressed=${mode === this.mode} aria-keyshortcuts=${mode === "reply" ? "r" : "n"} @click=${() => this.take(mode)}>
      ${icon(mode === "reply" ? "send" : "note")}${label}
    </button>`;
  }

  private whoAnswers(): string {
    const t = text(this.lang);
    if (this.owner?.kind === "assistant") return t.takesOver;
    if (this.owner?.kind === "queue") return t.queue;
    return this.owner?.staff && this.owner.staff !== this.me.username ? t.other(this.owner.name ?? this.owner.staff) : "";
  }

  private readonly typed = (event: Event): void => {
    this.drafts = { ...this.drafts, [this.mode]: (event.target as HTMLTextAreaElement).value };
    if (!this.drafts.reply) this.begunAfter = null;
    else this.begunAfter ??= this.messages.at(-1)?.seq ?? 0;
    this.look();
    const conversation = this.session.state?.card.conversation;
    if (Date.now() - this.toldTyping < TYPING_EVERY) return;
    this.toldTyping = Date.now();
    const where = this.mode === "reply" && conversation ? { conversation } : { request: this.session.number };
    this.dispatchEvent(new CustomEvent("typing", { detail: where, bubbles: true, composed: true }));
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return; // an input method is choosing characters; Safari ends it with keyCode 229
    if (this.picker.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void this.send();
    } else if (event.key === "Escape") {
      event.preventDefault(); // leaves the box first, the case with the next one
      event.stopPropagation();
      this.area?.blur();
    }
  };

  private readonly look = (): void => {
    const { area, mode } = this;
    if (area) this.picker.look(area.value, area.selectionStart, mode === "reply" ? "/" : "@", (words) => this.choices(words));
  };

  private choices(words: string): Choice[] {
    const card = this.session.state?.card;
    if (!card) return [];
    if (this.mode === "note") return this.people(words);
    const values = valuesOf(card, this.me, this.directory);
    return this.answers.matching(card, words).map((answer) => {
      const insert = filled(say(answer.text, card.lang), values, card.lang);
      return { id: answer.id, label: say(answer.title, this.lang), detail: insert, insert };
    });
  }

  private people(words: string): Choice[] {
    const wanted = words.toLowerCase();
    const community = this.session.state?.card.community ?? "";
    return this.colleagues
      .filter(({ username, name, communities }) => communities.includes(community) && username !== this.me.username && `${name} ${username}`.toLowerCase().includes(wanted))
      .map(({ username, name }) => ({ id: username, label: name, detail: username, insert: `@${name} ` }));
  }

  /** Those whose names are still in the note. */
  private mentioned(note: string): string[] {
    return [...this.picked].filter(([, name]) => note.includes(`@${name}`)).map(([username]) => username);
  }

  private readonly focused = async (): Promise<void> => {
    void this.answers.ensure().then(this.look); // the sign may be typed before they are here
    if (this.mode !== "note" || this.asked) return;
    this.asked = true;
    this.colleagues = await hub.colleagues().catch(() => ((this.asked = false), [])); // asked again with the next look
    this.look();
  };

  /** What was picked can be edited like anything typed; what is still open is selected. */
  private async insert({ id, insert }: Choice, from: number, to: number): Promise<void> {
    const before = this.drafts[this.mode];
    if (this.mode === "note") this.picked.set(id, insert.slice(1).trim());
    this.drafts = { ...this.drafts, [this.mode]: before.slice(0, from) + insert + before.slice(to) };
    await this.updateComplete;
    const blank = insert.indexOf(BLANK);
    const [start, end] = blank < 0 ? [insert.length, insert.length] : [blank, blank + BLANK.length];
    this.area?.focus();
    this.area?.setSelectionRange(from + start, from + end);
  }

  updated(): void {
    this.renderRoot.querySelector(".picker [aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.send();
  };

  private async send(): Promise<void> {
    const { mode } = this;
    const words = this.drafts[mode].trim();
    if (!words || words.length > LONGEST) return;
    if (mode === "note" && !(await this.session.note(words, this.mentioned(words)))) return; // the draft stays
    this.drafts = { ...this.drafts, [mode]: "" };
    if (mode === "reply") {
      this.begunAfter = null;
      void this.session.reply(words);
    }
    if (mode === "note") this.picked.clear();
    this.area?.focus();
  }

  static styles = [
    basics,
    pickerStyles,
    css`
      form { display: grid; gap: var(--space-2); padding: var(--space-3) var(--space-4) var(--space-3); border-top: 1px solid var(--line); background: var(--surface); }
      form[data-mode="note"] { border-top-color: var(--state-waiting); background: var(--state-waiting-soft); }
      .modes { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; }
      .mode { display: inline-flex; align-items: center; gap: 6px; min-height: 32px; padding: 3px 10px; border: 1px solid transparent; border-radius: var(--radius-m); background: none; color: var(--ink-soft); font-size: var(--text-s); font-weight: 600; }
      .mode .icon { width: 15px; height: 15px; }
      .mode[aria-pressed="true"] { border-color: var(--line-strong); background: var(--raised); color: var(--ink); }
      [data-mode="note"] .mode[aria-pressed="true"] { border-color: var(--state-waiting); color: var(--state-waiting); }
      [data-mode="note"] .mode, [data-mode="note"] .context, [data-mode="note"] .hint { color: var(--ink); }
      .warning { display: flex; align-items: center; gap: var(--space-2); padding: 5px 10px; border-radius: var(--radius-s); background: var(--state-waiting-soft); color: var(--state-waiting); font-size: var(--text-xs); font-weight: 600; }
      .warning .icon { width: 15px; height: 15px; flex: none; }
      .context { margin-left: auto; color: var(--ink-soft); font-size: var(--text-xs); }
      .writing { position: relative; display: grid; }
      textarea { width: 100%; max-height: 40vh; resize: vertical; line-height: var(--leading); }
      [data-mode="note"] textarea { border-color: var(--state-waiting); }
      .end { display: flex; align-items: center; justify-content: space-between; gap: var(--space-3); }
      .hint { color: var(--ink-soft); font-size: var(--text-xs); }
      [data-mode="note"] .button { border-color: var(--state-waiting); background: var(--state-waiting); color: var(--state-waiting-soft); }
    `,
  ];
}

customElements.define("board-composer", Composer);
