import { LitElement, css, html, nothing } from "lit";
import { ApiError } from "../../shared/api";
import { say, strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { lineIcon, lineInks } from "../../shared/lines";
import type { Lang } from "../../shared/wire";
import type { Directory, Session } from "../hub";
import { listPageStyles } from "../list-page-styles";
import "../scripts/confirm-dialog";
import type { ConfirmDialog } from "../scripts/confirm-dialog";
import { scriptsProblem } from "../scripts/problem";
import { words } from "../words";
import "./answer-form";
import type { AnswerForm } from "./answer-form";
import { answersHub, type CannedAnswer, type CannedAnswers } from "./canned";

const text = strings(
  {
    title: "快捷回复",
    lead: "答复访客时输入 / 即可查找、插入，插入后还能修改。花括号内的变量会自动填入。",
    make: "新建",
    line: "条线",
    all: "全部条线",
    loading: "正在载入…",
    empty: "这个条线还没有快捷回复",
    district: "全区通用",
    edit: (title: string) => `修改：${title}`,
    remove: (title: string) => `删除：${title}`,
    removeAsk: (title: string) => `删除“${title}”？`,
    removeBody: "同事将不能再插入这条答复；已经发出的消息不受影响。",
    removeYes: "删除",
  },
  {
    title: "Canned answers",
    lead: "In the reply box, / finds and inserts them; they can be edited before they are sent. Variables in braces are filled in.",
    make: "New",
    line: "Service line",
    all: "All lines",
    loading: "Loading…",
    empty: "No canned answers for this line yet",
    district: "Whole district",
    edit: (title: string) => `Edit: ${title}`,
    remove: (title: string) => `Delete: ${title}`,
    removeAsk: (title: string) => `Delete “${title}”?`,
    removeBody: "Colleagues can no longer insert it; messages that were sent stay as they are.",
    removeYes: "Delete",
  },
);

/** Where leads look after the canned answers. Says `expired` when the session has ended. */
export class AnswersPage extends LitElement {
  static properties = {
    answers: { attribute: false },
    revision: { attribute: false }, // the answers change in place; this says when
    me: { attribute: false },
    directory: { attribute: false },
    lang: { attribute: false },
    line: { state: true },
    refusal: { state: true },
  };
  declare answers: CannedAnswers;
  declare revision: number;
  declare me: Session;
  declare directory: Directory;
  declare lang: Lang;
  declare line: string; // "" for all
  declare refusal: ApiError | null;

  constructor() {
    super();
    this.line = "";
    this.refusal = null;
  }

  firstUpdated(): void {
    void this.answers.ensure();
  }

  render() {
    const { lang, answers } = this;
    const t = text(lang);
    if (answers.failure && !answers.items)
      return html`<div class="middle" role="alert">
        <p>${scriptsProblem(answers.failure, lang)}</p>
        <button class="button primary" @click=${() => answers.reload()}>${icon("retry")}${words(lang).retry}</button>
      </div>`;
    if (!answers.items) return html`<div class="middle"><p role="status">${t.loading}</p></div>`;
    const lines = this.directory.lines.filter((line) => !this.line || line.code === this.line);
    return html`<section class="page" aria-labelledby="title">
        <header>
          <div>
            <h2 id="title">${t.title}</h2>
            <p class="lead">${t.lead}</p>
          </div>
          <label class="pick"><span class="visually-hidden">${t.line}</span><select class="field" @change=${(event: Event) => (this.line = (event.target as HTMLSelectElement).value)}>
            <option value="">${t.all}</option>
            ${this.directory.lines.map((line) => html`<option value=${line.code}>${say(line.name, lang)}</option>`)}
          </select></label>
          <button class="button primary" @click=${() => this.form.show({ line: this.line || this.directory.lines[0]!.code })}>${icon("plus")}${t.make}</button>
        </header>
        ${this.refusal ? html`<p class="refusal" role="alert">${icon("urgent")}<span>${scriptsProblem(this.refusal, lang)}</span><button class="icon-button" aria-label=${words(lang).close} @click=${() => (this.refusal = null)}>${icon("close")}</button></p>` : nothing}
        ${lines.map((line) => {
          const own = answers.items!.filter((answer) => answer.line === line.code);
          if (own.length === 0 && !this.line) return nothing;
          return html`<section aria-label=${say(line.name, lang)}>
            <h3>${lineIcon(line.code)}${say(line.name, lang)}</h3>
            ${own.length ? html`<ul>${own.map((answer) => this.row(answer))}</ul>` : html`<p class="lead">${t.empty}</p>`}
          </section>`;
        })}
      </section>
      <answer-form .directory=${this.directory} .me=${this.me} .lang=${lang} @expired=${this.signedOut}></answer-form>
      <script-confirm .lang=${lang}></script-confirm>`;
  }

  private row(answer: CannedAnswer) {
    const { lang } = this;
    const t = text(lang);
    const title = say(answer.title, lang);
    const community = this.directory.communities.find((each) => each.code === answer.community);
    return html`<li>
      <div>
        <p><strong>${title}</strong> <span class="scope">${community ? say(community.name, lang) : (answer.community ?? t.district)}</span></p>
        <p class="words">${marked(say(answer.text, lang))}</p>
      </div>
      ${this.mayManage(answer)
        ? html`<p class="acts">
            <button class="icon-button" aria-label=${t.edit(title)} @click=${() => this.form.show(answer)}>${icon("note")}</button>
            <button class="icon-button" aria-label=${t.remove(title)} @click=${() => this.drop(answer)}>${icon("close")}</button>
          </p>`
        : nothing}
    </li>`;
  }

  private mayManage({ community }: CannedAnswer): boolean {
    return community !== null || this.me.role === "district" || this.me.role === "admin"; // of others' communities none is here
  }

  private async drop(answer: CannedAnswer): Promise<void> {
    const t = text(this.lang);
    const sure = await this.renderRoot.querySelector<ConfirmDialog>("script-confirm")!.ask({ title: t.removeAsk(say(answer.title, this.lang)), body: t.removeBody, action: t.removeYes, danger: true });
    if (sure === null) return;
    this.refusal = null;
    try {
      await answersHub.remove(answer.id);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401) this.signedOut();
      this.refusal = error;
    }
  }

  private get form(): AnswerForm {
    return this.renderRoot.querySelector<AnswerForm>("answer-form")!;
  }

  private readonly signedOut = (): void => void this.dispatchEvent(new CustomEvent("expired"));

  static styles = [
    ...listPageStyles,
    lineInks,
    css`
      .pick { flex: 0 1 220px; }
      .pick .field { width: 100%; }
      h3 { display: flex; align-items: center; gap: 6px; font-size: var(--text-m); }
      section section { gap: var(--space-2); }
      section section ul { gap: 0; border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--surface); }
      li { display: flex; align-items: flex-start; gap: var(--space-3); padding: var(--space-3) var(--space-2) var(--space-3) var(--space-4); font-size: var(--text-s); line-height: 1.6; }
      li + li { border-top: 1px solid var(--line); }
      li > div { flex: 1; min-width: 0; }
      .scope { margin-left: 6px; padding: 0 7px; border-radius: var(--radius-s); background: var(--sunken); color: var(--ink-soft); font-size: var(--text-xs); white-space: nowrap; }
      .words { color: var(--ink-soft); overflow-wrap: anywhere; white-space: pre-line; }
      .words code { color: var(--accent-text); font: 500 0.92em var(--font-mono); }
      .acts { display: flex; }
      @media (max-width: 860px) { .pick { flex: 1 1 140px; } }
    `,
  ];
}

/** The variables stand out. */
const marked = (text: string) => text.split(/(\{[a-z]+\})/).map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));

customElements.define("board-answers", AnswersPage);
