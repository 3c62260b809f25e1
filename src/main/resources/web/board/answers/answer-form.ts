import { LitElement, css, html, nothing } from "lit";
import { ApiError } from "../../shared/api";
import { say, strings } from "../../shared/i18n";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import type { Directory, Session } from "../hub";
import { scriptsProblem } from "../scripts/problem";
import { words } from "../words";
import { VARIABLES, answersHub, type CannedAnswer, type Variable } from "./canned";
import { uuid } from "../../shared/uuid";

const text = strings(
  {
    make: "新建快捷回复",
    edit: "修改快捷回复",
    line: "条线",
    community: "适用范围",
    all: "全区通用",
    title: { zh: "标题（中文）", en: "标题（英文）" },
    words: { zh: "内容（中文）", en: "内容（英文）" },
    variables: "插入变量，使用时自动填入：",
    variable: { number: "诉求编号", title: "诉求标题", enterprise: "企业", name: "联系人", phone: "联系电话", building: "楼宇", line: "条线", community: "社区", hotline: "社区电话", staff: "答复人" } as Record<Variable, string>,
    save: "保存",
  },
  {
    make: "New canned answer",
    edit: "Edit the canned answer",
    line: "Service line",
    community: "For",
    all: "The whole district",
    title: { zh: "Title (Chinese)", en: "Title (English)" },
    words: { zh: "Words (Chinese)", en: "Words (English)" },
    variables: "Insert a variable, filled in when it is used:",
    variable: { number: "number", title: "title", enterprise: "enterprise", name: "contact", phone: "contact's phone", building: "building", line: "line", community: "community", hotline: "community's phone", staff: "who answers" } as Record<Variable, string>,
    save: "Save",
  },
);

/** Makes or changes one canned answer. Says `saved`, and `expired` when the session has ended. */
export class AnswerForm extends LitElement {
  static properties = { directory: { attribute: false }, me: { attribute: false }, lang: { attribute: false }, shown: { state: true }, failure: { state: true }, busy: { state: true } };
  declare directory: Directory;
  declare me: Session;
  declare lang: Lang;
  declare shown: { id: string; answer: Partial<CannedAnswer> } | null;
  declare failure: ApiError | null;
  declare busy: boolean;
  private lastWritten: HTMLTextAreaElement | null = null; // where a variable goes

  constructor() {
    super();
    this.shown = this.failure = null;
    this.busy = false;
  }

  async show(answer: Partial<CannedAnswer>): Promise<void> {
    this.shown = { id: answer.id ?? uuid(), answer }; // sent again, it is the same one
    this.failure = null;
    await this.updateComplete;
    this.dialog.showModal();
    this.lastWritten = this.renderRoot.querySelector<HTMLTextAreaElement>("textarea[name=text-zh]");
  }

  render() {
    return html`<dialog aria-labelledby="title" @close=${() => (this.shown = null)}>${this.shown ? this.form(this.shown.answer) : nothing}</dialog>`;
  }

  private form(answer: Partial<CannedAnswer>) {
    const { lang, directory } = this;
    const t = text(lang);
    const mayAll = this.me.role === "district" || this.me.role === "admin";
    return html`<form @submit=${this.submitted}>
      <h2 id="title">${answer.id ? t.edit : t.make}</h2>
      <div class="two">
        <label>${t.line}<select class="field" name="line">${directory.lines.map((line) => html`<option value=${line.code} ?selected=${line.code === answer.line}>${say(line.name, lang)}</option>`)}</select></label>
        <label>${t.community}<select class="field" name="community">
          ${mayAll ? html`<option value="" ?selected=${!answer.community}>${t.all}</option>` : nothing}
          ${directory.communities.map((community) => html`<option value=${community.code} ?selected=${community.code === answer.community}>${say(community.name, lang)}</option>`)}
        </select></label>
      </div>
      ${(["zh", "en"] as const).map(
        (tongue) => html`<div class="tongue" lang=${tongue === "zh" ? "zh-CN" : "en"}>
          <label>${t.title[tongue]}<input class="field" name="title-${tongue}" maxlength="60" required .value=${answer.title?.[tongue] ?? ""} /></label>
          <label>${t.words[tongue]}<textarea class="field" name="text-${tongue}" rows="4" maxlength="2000" required .value=${answer.text?.[tongue] ?? ""} @focus=${(event: Event) => (this.lastWritten = event.target as HTMLTextAreaElement)}></textarea></label>
        </div>`,
      )}
      <div class="variables" role="group" aria-label=${t.variables}>
        <span aria-hidden="true">${t.variables}</span>
        ${VARIABLES.map((name) => html`<button type="button" title="{${name}}" @click=${() => this.insert(name)}>${t.variable[name]}</button>`)}
      </div>
      ${this.failure ? html`<p class="failure" role="alert">${scriptsProblem(this.failure, lang)}</p>` : nothing}
      <p class="end">
        <button type="button" class="button plain" @click=${() => this.dialog.close()}>${words(lang).cancel}</button>
        <button class="button primary" ?disabled=${this.busy}>${t.save}</button>
      </p>
    </form>`;
  }

  private insert(name: Variable): void {
    const area = this.lastWritten;
    if (!area) return;
    area.setRangeText(`{${name}}`, area.selectionStart, area.selectionEnd, "end");
    area.focus();
  }

  private readonly submitted = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const of = (name: string) => String(form.get(name) ?? "");
    const both = (name: string) => ({ zh: of(`${name}-zh`).trim(), en: of(`${name}-en`).trim() });
    if (!this.shown || this.busy) return;
    this.busy = true;
    this.failure = null;
    try {
      await answersHub.save(this.shown.id, { line: of("line"), community: of("community") || null, title: both("title"), text: both("text") });
      this.dialog.close();
      this.dispatchEvent(new CustomEvent("saved"));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401) this.dispatchEvent(new CustomEvent("expired"));
      this.failure = error;
    } finally {
      this.busy = false;
    }
  };

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  static styles = [
    basics,
    css`
      dialog { width: min(720px, calc(100vw - 24px)); max-height: calc(100dvh - 24px); padding: 0; border: 1px solid var(--line); border-radius: var(--radius-l); background: var(--surface); color: var(--ink); box-shadow: var(--shadow-3); }
      dialog::backdrop { background: rgb(10 15 12 / 0.5); }
      form { display: grid; gap: var(--space-3); padding: var(--space-5); }
      h2 { font-size: var(--text-l); line-height: var(--leading-tight); }
      .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); gap: var(--space-3); }
      .tongue { display: grid; gap: var(--space-2); padding-top: var(--space-3); border-top: 1px solid var(--line); }
      label { display: grid; gap: 4px; min-width: 0; font-size: var(--text-s); font-weight: 600; }
      .field { width: 100%; font-weight: 400; }
      textarea { resize: vertical; line-height: var(--leading); }
      .variables { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; color: var(--ink-soft); font-size: var(--text-xs); }
      .variables button { min-height: 28px; padding: 2px 10px; border: 1px solid var(--line-strong); border-radius: var(--radius-full); background: var(--raised); color: var(--ink); font-size: var(--text-xs); }
      .variables button:hover { background: var(--accent-soft); }
      .failure { padding: var(--space-2) var(--space-3); border-radius: var(--radius-m); background: var(--seal-soft); color: var(--seal-text); font-size: var(--text-s); font-weight: 600; }
      .end { display: flex; justify-content: end; gap: var(--space-2); }
      @media (max-width: 600px) { form { padding: var(--space-4); } .variables button { min-height: 36px; } }
    `,
  ];
}

customElements.define("answer-form", AnswerForm);
