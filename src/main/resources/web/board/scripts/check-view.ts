import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import type { Directory } from "../hub";
import { lineName } from "../line-name";
import type { Check, Failure, Fault, Finding, Misplaced } from "./wire";

const text = strings(
  {
    fine: "没有发现问题，可以发布。",
    tests: (played: number, failed: number) => (failed ? `${played} 个测试对话中有 ${failed} 个不符` : `${played} 个测试对话全部通过`),
    faults: (n: number) => `${n} 处错误：修正后才能发布`,
    findings: (n: number) => `${n} 处提醒`,
    misplaced: (n: number) => `${n} 个例句会被分到别的条线`,
    under: (words: string, intent: string, line: string) => `“${words}”写在 ${intent}，助手却认为属于${line}`,
    expected: "应为",
    got: "实际",
    nothing: "（无）",
    conversation: "看对话",
    who: { visitor: "访客", assistant: "助手", effect: "结果", why: "原因" },
    expectation: { assistant: "回答包含", offers: "按钮", asks: "追问", line: "条线", "not-line": "不是条线", kind: "类型", why: "原因", opens: "开立诉求", withdraws: "撤回", "hands-over": "转人工", press: "按钮" } as Record<string, string>,
    severity: { ERROR: "错误", WARNING: "注意", HINT: "建议" },
    line: (n: number) => `第 ${n} 行`,
  },
  {
    fine: "Nothing found; it can be published.",
    tests: (played: number, failed: number) => (failed ? `${failed} of ${played} test conversations go otherwise` : `All ${played} test conversations go as written`),
    faults: (n: number) => (n === 1 ? "1 fault to mend before publishing" : `${n} faults to mend before publishing`),
    findings: (n: number) => (n === 1 ? "1 thing to look at" : `${n} things to look at`),
    misplaced: (n: number) => (n === 1 ? "1 example goes to another line" : `${n} examples go to another line`),
    under: (words: string, intent: string, line: string) => `“${words}” stands under ${intent}, the assistant puts it on ${line}`,
    expected: "expected",
    got: "got",
    nothing: "(nothing)",
    conversation: "See the conversation",
    who: { visitor: "Visitor", assistant: "Assistant", effect: "Outcome", why: "Why" },
    expectation: { assistant: "the answer contains", offers: "button", asks: "question", line: "line", "not-line": "not on line", kind: "kind", why: "why", opens: "opens a request", withdraws: "withdraws", "hands-over": "hands over", press: "button" } as Record<string, string>,
    severity: { ERROR: "Error", WARNING: "Note", HINT: "Hint" },
    line: (n: number) => `line ${n}`,
  },
);

/** What a check found, by file. Says `jump` with a file and a line of it. */
export class CheckView extends LitElement {
  static properties = { check: { attribute: false }, files: { attribute: false }, directory: { attribute: false }, lang: { attribute: false } };
  declare check: Check;
  declare files: Readonly<Record<string, string>>;
  declare directory: Directory;
  declare lang: Lang;

  render() {
    const { faults, findings = [], misplaced, tests } = this.check;
    const t = text(this.lang);
    return html`
      ${faults.length
        ? html`<h3 class="bad">${icon("urgent")}${t.faults(faults.length)}</h3>
            ${this.byFile(faults, (fault) => this.fault(fault))}`
        : html`<h3 class=${tests.failed.length ? "bad" : "good"}>${icon(tests.failed.length ? "urgent" : "check")}${t.tests(tests.played, tests.failed.length)}</h3>
            ${tests.failed.length ? this.byFile(tests.failed, (failure) => this.failure(failure)) : html`<p class="fine">${t.fine}</p>`}`}
      ${findings.length
        ? html`<h3>${icon("bell")}${t.findings(findings.length)}</h3>
            ${this.byFile(findings, (finding) => this.finding(finding))}`
        : nothing}
      ${misplaced.length
        ? html`<h3>${icon("transfer")}${t.misplaced(misplaced.length)}</h3>
            <ul>
              ${misplaced.map((each) => this.misplaced(each))}
            </ul>`
        : nothing}
    `;
  }

  private byFile<F extends { file: string }>(all: readonly F[], each: (one: F) => TemplateResult) {
    const files = [...new Set(all.map(({ file }) => file))];
    return files.map(
      (file) =>
        html`<h4>${file}</h4>
          <ul>
            ${all.filter((one) => one.file === file).map(each)}
          </ul>`,
    );
  }

  private fault({ file, line, key, fix }: Fault) {
    return html`<li>${this.link(file, line, html`<span class="at">${line}</span><span class="words"><code>${key}</code> ${fix}</span>`)}</li>`;
  }

  private finding({ file, line, key, severity, message, fix }: Finding) {
    const t = text(this.lang);
    return html`<li>${this.link(file, line, html`<span class="at">${line}</span><span class="words"><span class="severity" data-severity=${severity}>${t.severity[severity]}</span> <code>${key}</code> ${message[this.lang]}; ${fix[this.lang]}</span>`)}</li>`;
  }

  private failure({ file, line, title, mismatches, conversation }: Failure) {
    const t = text(this.lang);
    return html`<li class="failure">
      ${this.link(file, mismatches[0]?.line ?? line, html`<span class="at">${mismatches[0]?.line ?? line}</span><strong class="words">${title}</strong>`)}
      ${mismatches.map(({ expectation, expected, got }) => {
        const [key, ...detail] = expectation.split(" ");
        return html`<dl>
          <dt>${t.expectation[key!] ?? key} ${detail.join(" ")}</dt>
          <dd class="minus"><span class="visually-hidden">${t.expected}</span>${expected || t.nothing}</dd>
          <dd class="plus"><span class="visually-hidden">${t.got}</span>${got || t.nothing}</dd>
        </dl>`;
      })}
      ${conversation.length
        ? html`<details>
            <summary>${t.conversation}</summary>
            <ol>${conversation.map(({ who, text: said }) => html`<li data-who=${who}><span class="who">${t.who[who]}</span><span>${said}</span></li>`)}</ol>
          </details>`
        : nothing}
    </li>`;
  }

  private misplaced({ line, intent, words, decided }: Misplaced) {
    const t = text(this.lang);
    const file = `${line}.yml`;
    const at = (this.files[file] ?? "").split("\n").findIndex((each) => each.includes(words)) + 1;
    return html`<li>${this.link(file, at || 1, html`<span class="words">${t.under(words, `${lineName(this.directory, line, this.lang)} · ${intent}`, lineName(this.directory, decided, this.lang))}</span>`)}</li>`;
  }

  private link(file: string, line: number, content: TemplateResult) {
    return html`<button class="jump" title="${file}, ${text(this.lang).line(line)}" @click=${() => this.dispatchEvent(new CustomEvent("jump", { detail: { file, line } }))}>${content}</button>`;
  }

  static styles = [
    basics,
    css`
      :host { display: block; }
      h3 { display: flex; align-items: center; gap: 8px; margin: var(--space-4) 0 var(--space-2); font-size: var(--text-s); }
      h3:first-child { margin-top: 0; }
      h3 .icon { width: 16px; height: 16px; }
      .bad { color: var(--seal-text); }
      .good { color: var(--state-resolved); }
      .fine { color: var(--ink-soft); font-size: var(--text-s); }
      h4 { margin: var(--space-3) 0 2px; color: var(--ink-soft); font: 600 var(--text-xs) / 1.5 var(--font-mono); }
      .jump { display: flex; gap: 8px; width: 100%; padding: 5px 6px; border: 0; border-radius: var(--radius-s); background: none; font-size: var(--text-s); line-height: 1.5; text-align: left; overflow-wrap: anywhere; }
      .jump:hover { background: var(--accent-soft); }
      .at { flex: none; min-width: 2.2em; color: var(--ink-soft); font: var(--text-xs) / 1.7 var(--font-mono); text-align: right; }
      .words { min-width: 0; }
      code { font: var(--text-xs) / 1.5 var(--font-mono); color: var(--accent-text); }
      .severity { padding: 0 5px; border-radius: var(--radius-s); background: var(--state-waiting-soft); color: var(--state-waiting); font-size: var(--text-xs); font-weight: 600; }
      .severity[data-severity="ERROR"] { background: var(--seal-soft); color: var(--seal-text); }
      .severity[data-severity="HINT"] { background: var(--state-closed-soft); color: var(--state-closed); }
      .failure { margin-bottom: var(--space-3); padding-bottom: var(--space-2); border-bottom: 1px solid var(--line); }
      dl { margin: 2px 0 6px; font-size: var(--text-s); }
      dt { padding: 0 6px; color: var(--ink-soft); font-size: var(--text-xs); }
      dd { padding: 3px 8px 3px 22px; font: var(--text-xs) / 1.6 var(--font-mono); white-space: pre-wrap; overflow-wrap: anywhere; text-indent: -14px; }
      .minus { background: var(--seal-soft); color: var(--seal-text); }
      .plus { background: var(--state-resolved-soft); color: var(--state-resolved); }
      .minus::before { content: "− "; }
      .plus::before { content: "+ "; }
      summary { padding: 2px 6px; color: var(--ink-soft); font-size: var(--text-xs); cursor: pointer; }
      ol { display: grid; gap: 4px; padding: 6px; font-size: var(--text-xs); line-height: 1.5; }
      ol li { display: grid; grid-template-columns: 4.5em minmax(0, 1fr); gap: 6px; white-space: pre-wrap; overflow-wrap: anywhere; }
      .who { color: var(--ink-soft); }
      [data-who="visitor"] { font-weight: 600; }
      [data-who="why"], [data-who="effect"] { color: var(--ink-soft); }
    `,
  ];
}

customElements.define("script-check", CheckView);
