import { LitElement, css, html } from "lit";
import { moment, say, strings } from "../../shared/i18n";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import type { Directory } from "../hub";
import { lineName } from "../line-name";
import { kindInks, kindName } from "./kinds";
import type { Outcome, Sample } from "./wire";

const text = strings(
  {
    said: "访客说",
    pressed: "访客按下",
    before: "现在",
    after: "草稿",
    open: "打开会话",
    row: { line: "条线", step: "做法", slots: "听到", asked: "追问", opened: "开立", handOver: "转人工", rule: "规则", failure: "接不上" },
    none: "—",
    yes: "是",
    no: "否",
    steps: { form: "填表", answer: "直接回答", question: "追问", unsure: "反问确认", "two-needs": "两件事分开问", line: "进入条线", "out-of-scope": "不在范围", "small-talk": "寒暄", status: "查进度", aside: "答插问", change: "修改", correction: "更正", repeat: "再问一次", later: "稍后再办", files: "收文件", withdrawn: "撤回", "hand-over": "转人工", command: "指令", failed: "无法回答" } as Record<string, string>,
  },
  {
    said: "The visitor said",
    pressed: "The visitor pressed",
    before: "Now",
    after: "Draft",
    open: "Open conversation",
    row: { line: "Line", step: "Step", slots: "Heard", asked: "Asks for", opened: "Opens", handOver: "Calls a person", rule: "Rule", failure: "Fails" },
    none: "—",
    yes: "yes",
    no: "no",
    steps: { form: "form", answer: "answers", question: "asks", unsure: "asks back", "two-needs": "tells two needs apart", line: "enters a line", "out-of-scope": "out of scope", "small-talk": "small talk", status: "tells the status", aside: "answers in between", change: "changes", correction: "corrects", repeat: "asks again", later: "puts off", files: "takes files", withdrawn: "withdraws", "hand-over": "hands over", command: "command", failed: "cannot answer" } as Record<string, string>,
  },
);

const ROWS = ["failure", "opened", "handOver", "line", "step", "slots", "asked", "rule"] as const;

/** One turn that would go otherwise: the visitor's words, what is done now, what the draft would do. Says `conversation`. */
export class SampleView extends LitElement {
  static properties = { sample: { attribute: false }, directory: { attribute: false }, lang: { attribute: false } };
  declare sample: Sample;
  declare directory: Directory;
  declare lang: Lang;

  render() {
    const { sample, lang } = this;
    const t = text(lang);
    const community = this.directory.communities.find((each) => each.code === sample.community);
    const rows = ROWS.map((row) => ({ row, before: this.cell(row, sample.before), after: this.cell(row, sample.after) })).filter(({ row, before, after }) => before !== after || (row === "line" && before !== t.none));
    return html`<article>
      <header>
        <p class="kinds">${sample.kinds.map((kind) => html`<span class="kind" data-kind=${kind}>${kindName(kind, lang)}</span>`)}</p>
        <p class="where">${community ? say(community.name, lang) : sample.community} · <time datetime=${sample.at}>${moment(sample.at, lang, community?.zone ?? "Asia/Shanghai")}</time></p>
      </header>
      <blockquote><span class="visually-hidden">${sample.choice ? t.pressed : t.said}: </span>${sample.choice ? html`<span class="pressed">${sample.words}</span>` : sample.words}</blockquote>
      <table>
        <thead><tr><td></td><th scope="col">${t.before}</th><th scope="col">${t.after}</th></tr></thead>
        <tbody>
          ${rows.map(
            ({ row, before, after }) => html`<tr class=${before === after ? "" : "differs"}><th scope="row">${t.row[row]}</th><td>${before}</td><td>${after}</td></tr>`,
          )}
        </tbody>
      </table>
      <p class="end"><button class="button" @click=${() => this.dispatchEvent(new CustomEvent("conversation"))}>${t.open}</button></p>
    </article>`;
  }

  private cell(row: (typeof ROWS)[number], outcome: Outcome): string {
    const t = text(this.lang);
    switch (row) {
      case "line":
        return outcome.line ? lineName(this.directory, outcome.line, this.lang) : t.none;
      case "step": {
        const [step, ...form] = outcome.step.split(" ");
        return [t.steps[step!] ?? step, ...form].join(" ");
      }
      case "slots":
        return Object.entries(outcome.slots).map(([slot, value]) => `${slot}: ${value}`).join("\n") || t.none;
      case "opened":
        return outcome.opened.join("\n") || t.none;
      case "handOver":
        return outcome.handOver ? t.yes : t.no;
      default:
        return outcome[row] || t.none;
    }
  }

  static styles = [
    basics,
    kindInks,
    css`
      :host { display: block; }
      article { display: grid; gap: var(--space-3); padding: var(--space-4); border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--surface); }
      header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px var(--space-3); }
      .kinds { display: flex; flex-wrap: wrap; gap: 4px; }
      .where { color: var(--ink-soft); font-size: var(--text-xs); }
      blockquote { justify-self: start; max-width: 100%; margin: 0; padding: 8px 12px; border-radius: 4px 12px 12px 12px; background: var(--sunken); font-size: var(--text-m); line-height: 1.5; overflow-wrap: anywhere; white-space: pre-wrap; }
      .pressed { padding: 2px 10px; border: 1px solid var(--line-strong); border-radius: var(--radius-full); font-size: var(--text-s); }
      table { width: 100%; border-collapse: collapse; font-size: var(--text-s); line-height: 1.5; table-layout: fixed; }
      thead th { padding: 2px 8px; color: var(--ink-soft); font-size: var(--text-xs); font-weight: 600; text-align: left; }
      thead td, tbody th { width: 6.5em; }
      tbody th { padding: 4px 8px 4px 0; color: var(--ink-soft); font-weight: 400; text-align: left; vertical-align: top; }
      tbody tr { border-top: 1px solid var(--line); }
      tbody td { padding: 4px 8px; overflow-wrap: anywhere; vertical-align: top; white-space: pre-line; }
      .differs td:nth-child(2) { background: var(--seal-soft); color: var(--seal-text); }
      .differs td:nth-child(3) { background: var(--state-resolved-soft); color: var(--state-resolved); font-weight: 600; }
      .end { display: flex; justify-content: end; }
    `,
  ];
}

customElements.define("script-sample", SampleView);
