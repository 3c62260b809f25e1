import { LitElement, css, html, nothing } from "lit";
import { say, strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import { lineIcon, lineInks } from "../shared/lines";
import { basics } from "../shared/tokens";
import type { Card, Decision, Lang, Move } from "../shared/wire";
import type { CaseSession } from "./case-session";
import type { Directory } from "./hub";
import { layerName } from "./layers";
import { lineName } from "./line-name";

const text = strings(
  {
    why: "为什么到这里",
    decided: "由谁判断",
    rule: "规则",
    matched: "命中的词",
    sure: "把握",
    runnerUp: "其次",
    behind: (points: number) => `落后 ${points} 个百分点`,
    version: "话术版本",
    chose: "助手判断",
    wrong: "分错了？",
    to: "应该分到",
    choose: "选择条线",
    report: "报告分错",
    alsoTransfer: "同时转办到该条线",
    reportAndTransfer: "报告并转办",
    hint: "报告只告诉话术作者，不移动诉求。",
    reported: (line: string) => `已报告应为${line}，话术作者会处理。`,
    transferNote: "助手分错条线",
  },
  {
    why: "Why here",
    decided: "Decided by",
    rule: "Rule",
    matched: "Words that counted",
    sure: "Sure",
    runnerUp: "Runner-up",
    behind: (points: number) => (points === 1 ? "1 point behind" : `${points} points behind`),
    version: "Script version",
    chose: "Assistant chose",
    wrong: "Wrong line?",
    to: "It should be",
    choose: "Choose a line",
    report: "Report",
    alsoTransfer: "Transfer it there, too",
    reportAndTransfer: "Report and transfer",
    hint: "A report only tells the scripts' authors; it moves nothing.",
    reported: (line: string) => `Reported as ${line}; an author will look at it.`,
    transferNote: "The assistant chose the wrong line",
  },
);

/** Why the assistant put a request on its line, and the click that tells its authors when it was wrong. */
export class WhyHere extends LitElement {
  static properties = {
    why: { attribute: false },
    card: { attribute: false },
    history: { attribute: false },
    session: { attribute: false },
    busy: { attribute: false },
    directory: { attribute: false },
    lang: { attribute: false },
    line: { state: true },
    transfers: { state: true },
  };
  declare why: Partial<Omit<Decision, "explanation">> & { explanation?: Decision["explanation"] | string }; // an older hub stored less
  declare card: Card;
  declare history: readonly Move[];
  declare session: CaseSession;
  declare busy: CaseSession["busy"];
  declare directory: Directory;
  declare lang: Lang;
  declare line: string;
  declare transfers: boolean;

  constructor() {
    super();
    this.line = "";
    this.transfers = false;
  }

  willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has("session")) return;
    this.line = "";
    this.transfers = false;
  }

  render() {
    const { why, lang, card } = this;
    const t = text(lang);
    const { explanation, layer, matched = [], score = 0, runnerUp, margin = 0, rule } = why;
    const row = (name: string, value: unknown) => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing);
    return html`<details>
      <summary>${t.why}</summary>
      ${explanation ? html`<p class="sentence">${typeof explanation === "string" ? explanation : say(explanation, lang)}</p>` : nothing}
      <dl>
        ${row(t.chose, why.line && html`<span class="line">${lineIcon(why.line)}${this.name(why.line)}</span>`)}
        ${row(t.decided, layer && say(layerName[layer], lang))}
        ${row(t.matched, matched.length ? matched.map((word) => html`<mark>${word}</mark> `) : null)}
        ${row(t.sure, score ? html`<span class="sure"><meter min="0" max="1" low="0.5" high="0.75" optimum="1" value=${score} aria-label=${t.sure}></meter>${Math.round(score * 100)}%</span>` : null)}
        ${row(t.runnerUp, runnerUp && html`${this.name(runnerUp)}${margin ? html` <small>${t.behind(Math.round(margin * 100))}</small>` : nothing}`)}
        ${row(t.rule, rule && html`<code>${rule}</code>`)}
        ${row(t.version, card.scriptVersion)}
      </dl>
      ${this.correction()}
    </details>`;
  }

  private correction() {
    const t = text(this.lang);
    const reported = this.reported();
    const chosen = this.why.line ?? this.card.line;
    const movable = this.card.possible.includes("transfer") && this.line !== this.card.line;
    const both = this.transfers && movable;
    return html`<form @submit=${this.submitted}>
      ${reported ? html`<p class="reported" role="status">${icon("check")}${t.reported(this.name(reported))}</p>` : nothing}
      <label>${t.wrong} ${t.to}
        <select class="field" name="line" required .value=${this.line} @change=${(event: Event) => (this.line = (event.target as HTMLSelectElement).value)}>
          <option value="">${t.choose}</option>
          ${this.directory.lines.filter(({ code }) => code !== chosen).map(({ code }) => html`<option value=${code} ?selected=${code === this.line}>${this.name(code)}</option>`)}
        </select>
      </label>
      ${this.line && movable
        ? html`<label class="also"><input type="checkbox" .checked=${this.transfers} @change=${(event: Event) => (this.transfers = (event.target as HTMLInputElement).checked)} />${t.alsoTransfer}</label>`
        : nothing}
      <p class="end"><small>${both ? nothing : t.hint}</small><button class="button" ?disabled=${!this.line || this.busy !== null}>${both ? t.reportAndTransfer : t.report}</button></p>
    </form>`;
  }

  /** The line of the last report, as the history tells it: "→ living: note". */
  private reported(): string | null {
    const last = [...this.history].reverse().find((move) => move.command === "correct");
    return /^→ ([a-z-]+)/.exec(last?.note ?? "")?.[1] ?? null;
  }

  private readonly submitted = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { line } = this;
    const transfers = this.transfers && this.card.possible.includes("transfer") && line !== this.card.line;
    if (!(await this.session.correct(line))) return;
    if (transfers) await this.session.command("transfer", { line, note: text(this.lang).transferNote });
    this.line = "";
    this.transfers = false;
  };

  private name(code: string): string {
    return lineName(this.directory, code, this.lang);
  }

  static styles = [
    basics,
    lineInks,
    css`
      :host { display: block; }
      summary { margin: var(--space-4) 0 var(--space-1); color: var(--ink); font-size: var(--text-s); font-weight: 700; cursor: pointer; }
      .sentence { margin-bottom: var(--space-1); font-size: var(--text-s); line-height: 1.5; }
      dl > div { display: grid; grid-template-columns: 6em minmax(0, 1fr); gap: var(--space-2); padding: 4px 0; font-size: var(--text-s); line-height: 1.5; }
      dt, small { color: var(--ink-soft); }
      dd { overflow-wrap: anywhere; }
      small { font-size: var(--text-xs); }
      code { font: var(--text-xs) / 1.4 var(--font-mono); }
      mark { padding: 0 4px; border-radius: var(--radius-s); background: var(--state-waiting-soft); color: var(--state-waiting); }
      .line { display: inline-flex; align-items: center; gap: 5px; }
      .line .icon { width: 15px; height: 15px; }
      .sure { display: flex; align-items: center; gap: 8px; font-variant-numeric: tabular-nums; }
      meter { flex: 0 1 120px; height: 8px; border: 0; border-radius: var(--radius-full); background: var(--sunken); }
      meter::-webkit-meter-bar { height: 8px; border: 0; border-radius: var(--radius-full); background: var(--sunken); }
      meter::-webkit-meter-optimum-value { border-radius: var(--radius-full); background: var(--accent); }
      meter::-webkit-meter-suboptimum-value { border-radius: var(--radius-full); background: var(--due-soon); }
      meter::-webkit-meter-even-less-good-value { border-radius: var(--radius-full); background: var(--seal); }
      form { display: grid; gap: var(--space-2); margin-top: var(--space-2); padding: var(--space-3); border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--paper); }
      label { display: grid; gap: 4px; font-size: var(--text-s); font-weight: 600; }
      .field { min-width: 0; font-size: var(--text-s); font-weight: 400; }
      .also { display: flex; align-items: center; gap: 8px; font-weight: 400; }
      input { width: 18px; height: 18px; accent-color: var(--accent); }
      .end { display: flex; align-items: center; justify-content: space-between; gap: var(--space-2); line-height: 1.4; }
      .end .button { flex: none; }
      .reported { display: flex; gap: 6px; color: var(--state-resolved); font-size: var(--text-s); font-weight: 600; line-height: 1.5; }
      .reported .icon { width: 16px; height: 16px; margin-top: 2px; }
    `,
  ];
}

customElements.define("board-why", WhyHere);
