import { LitElement, css, html, nothing } from "lit";
import { moment, strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { lineIcon, lineInks } from "../../shared/lines";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import type { Directory } from "../hub";
import { lineName } from "../line-name";
import { intentsOf, textOf } from "./draft";
import type { ScriptsModel } from "./scripts-model";
import type { Correction } from "./wire";

const text = strings(
  {
    title: "同事报告分错的条线",
    lead: "收下后，访客的话会成为草稿里的一个测试对话：以后的版本都必须把它分对。也可以同时写进某个意图的例句，让助手学会。",
    emptyTitle: "没有待处理的纠正",
    empty: "同事在诉求的“为什么到这里”里报告分错的条线后，会出现在这里。",
    from: "助手分到",
    to: "应该是",
    by: (who: string) => `${who} 报告`,
    accept: "收下为测试",
    dismiss: "不采纳",
    example: "同时作为例句写进",
    testOnly: "只作测试",
    accepted: "已写入草稿的 tests/corrections.yml。",
    see: "看草稿",
  },
  {
    title: "Wrong lines that colleagues reported",
    lead: "Accepted, the visitor's words become a test conversation of the draft: every later version must get them right. They can teach an intent as an example as well.",
    emptyTitle: "No corrections are waiting",
    empty: "When a colleague reports a wrong line under “Why here” on a request, it shows up here.",
    from: "The assistant chose",
    to: "It should be",
    by: (who: string) => `reported by ${who}`,
    accept: "Accept as a test",
    dismiss: "Dismiss",
    example: "Also as an example of",
    testOnly: "a test only",
    accepted: "It is in tests/corrections.yml of the draft.",
    see: "See the draft",
  },
);

const TESTS = "tests/corrections.yml";

/** What colleagues corrected, for authors to take up. Says `show` with a file and a line of it. */
export class CorrectionsView extends LitElement {
  static properties = { model: { attribute: false }, revision: { attribute: false }, directory: { attribute: false }, lang: { attribute: false }, taken: { state: true } };
  declare model: ScriptsModel;
  declare revision: number;
  declare directory: Directory;
  declare lang: Lang;
  declare taken: boolean;

  constructor() {
    super();
    this.taken = false;
  }

  render() {
    const t = text(this.lang);
    const { corrections } = this.model;
    return html`<div class="page">
      <h2>${t.title}</h2>
      <p class="lead">${t.lead}</p>
      ${this.taken ? html`<p class="done" role="status">${icon("check")}${t.accepted} <button class="button" @click=${this.show}>${t.see}</button></p>` : nothing}
      ${corrections?.length
        ? html`<ul>${corrections.map((correction) => this.correction(correction))}</ul>`
        : html`<div class="empty">${icon("check")}<h3>${t.emptyTitle}</h3><p>${t.empty}</p></div>`}
    </div>`;
  }

  private correction(correction: Correction) {
    const { lang, directory, model } = this;
    const t = text(lang);
    const busy = model.busy !== null;
    const zone = directory.communities.find((each) => each.code === correction.community)?.zone ?? "Asia/Shanghai";
    const intents = model.draft ? intentsOf(textOf(model.draft, `${correction.toLine}.yml`) ?? "") : [];
    return html`<li aria-labelledby="words-${correction.id}">
      <blockquote id="words-${correction.id}" lang=${correction.lang === "zh" ? "zh-CN" : "en"}>${correction.text}</blockquote>
      <p class="lines">
        <span><span class="label">${t.from}</span> <span class="line from">${lineIcon(correction.fromLine)}${lineName(directory, correction.fromLine, lang)}</span></span>
        <span aria-hidden="true">→</span>
        <span><span class="label">${t.to}</span> <strong class="line">${lineIcon(correction.toLine)}${lineName(directory, correction.toLine, lang)}</strong></span>
      </p>
      ${correction.note ? html`<p class="note">${correction.note}</p>` : nothing}
      <p class="by">${t.by(correction.by.name)} · <time datetime=${correction.at}>${moment(correction.at, lang, zone)}</time> · <a href="?case=${correction.request}">${correction.request}</a></p>
      <form @submit=${(event: SubmitEvent) => this.accept(event, correction)}>
        <label>${t.example}
          <select class="field" name="example">
            <option value="">${t.testOnly}</option>
            ${intents.map((intent) => html`<option value="${correction.toLine}/${intent}">${lineName(directory, correction.toLine, lang)} · ${intent}</option>`)}
          </select>
        </label>
        <button class="button primary" ?disabled=${busy}>${icon("check")}${t.accept}</button>
        <button type="button" class="button" ?disabled=${busy} @click=${() => model.dismiss(correction)}>${t.dismiss}</button>
      </form>
    </li>`;
  }

  private async accept(event: SubmitEvent, correction: Correction): Promise<void> {
    event.preventDefault();
    const example = String(new FormData(event.target as HTMLFormElement).get("example"));
    this.taken = await this.model.accept(correction, example || null);
  }

  private readonly show = (): void => {
    const lines = (this.model.draft ? textOf(this.model.draft, TESTS) : null)?.trimEnd().split("\n").length ?? 1;
    this.dispatchEvent(new CustomEvent("show", { detail: { file: TESTS, line: lines } }));
  };

  static styles = [
    basics,
    lineInks,
    css`
      :host { display: block; overflow: auto; }
      .page { max-width: 860px; margin: 0 auto; padding: var(--space-5); }
      h2 { font-size: var(--text-l); }
      .lead { max-width: 46em; margin: 4px 0 var(--space-4); color: var(--ink-soft); font-size: var(--text-m); line-height: var(--leading); }
      ul { display: grid; gap: var(--space-3); }
      li { display: grid; gap: var(--space-2); padding: var(--space-4); border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--surface); }
      blockquote { justify-self: start; max-width: 100%; margin: 0; padding: 8px 12px; border-radius: 4px 12px 12px 12px; background: var(--sunken); font-size: var(--text-m); line-height: 1.5; overflow-wrap: anywhere; white-space: pre-wrap; }
      .lines { display: flex; flex-wrap: wrap; align-items: center; gap: 4px var(--space-3); font-size: var(--text-s); }
      .lines > span { display: inline-flex; align-items: center; gap: 6px; }
      .label, .by { color: var(--ink-soft); font-size: var(--text-xs); }
      .line { display: inline-flex; align-items: center; gap: 5px; }
      .line .icon { width: 16px; height: 16px; }
      .from { text-decoration: line-through; text-decoration-color: var(--seal); }
      .note { font-size: var(--text-s); line-height: 1.5; white-space: pre-line; overflow-wrap: anywhere; }
      form { display: flex; flex-wrap: wrap; align-items: end; gap: var(--space-2); margin-top: var(--space-2); padding-top: var(--space-3); border-top: 1px solid var(--line); }
      label { display: grid; flex: 1 1 220px; gap: 4px; color: var(--ink-soft); font-size: var(--text-xs); }
      .field { min-height: 36px; padding: 4px 8px; color: var(--ink); font-size: var(--text-s); }
      .done { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-bottom: var(--space-3); padding: var(--space-2) var(--space-3); border-radius: var(--radius-m); background: var(--state-resolved-soft); color: var(--state-resolved); font-size: var(--text-s); font-weight: 600; }
      .empty { display: grid; gap: var(--space-2); justify-items: center; padding: var(--space-7) var(--space-4); text-align: center; }
      .empty .icon { width: 48px; height: 48px; stroke-width: 1.2; color: var(--accent-text); }
      .empty p { max-width: 32em; color: var(--ink-soft); font-size: var(--text-m); line-height: var(--leading); }
      @media (max-width: 860px) {
        .page { padding: var(--space-4); }
        label { flex-basis: 100%; }
        form .button { flex: 1; min-height: 44px; white-space: nowrap; }
      }
    `,
  ];
}

customElements.define("script-corrections", CorrectionsView);
