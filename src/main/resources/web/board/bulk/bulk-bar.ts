import { LitElement, css, html, nothing } from "lit";
import { ApiError } from "../../shared/api";
import { say, strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { commandIcon, commandName } from "../../shared/states";
import { basics } from "../../shared/tokens";
import type { Command, Lang } from "../../shared/wire";
import type { BulkResult, Directory } from "../hub";
import { problemText } from "../problem-text";
import { words } from "../words";

const text = strings(
  {
    label: "批量操作",
    selected: (n: number) => `已选 ${n} 件`,
    hint: "点选诉求，Shift 点选一段；键盘按 x",
    reason: { transfer: "转办的原因", resolve: "办结说明（可不填，访客会看到）", close: "关闭说明（可不填，访客会看到）" } as Record<string, string>,
    to: "转到哪个条线",
    confirm: "确认",
    working: "正在办理…",
    done: (n: number) => `${n} 件已完成`,
    refused: (n: number) => `${n} 件未能完成，仍为选中：`,
    leave: "退出多选",
    most: (n: number) => `一次最多 ${n} 件`,
  },
  {
    label: "Several at once",
    selected: (n: number) => `${n} selected`,
    hint: "Click requests, Shift-click for a range; x on the keyboard",
    reason: { transfer: "Reason for the transfer", resolve: "Outcome (optional; the visitor reads it)", close: "Note (optional; the visitor reads it)" } as Record<string, string>,
    to: "To which line",
    confirm: "Confirm",
    working: "Working…",
    done: (n: number) => `${n} done`,
    refused: (n: number) => (n === 1 ? "1 was refused and is still selected:" : `${n} were refused and are still selected:`),
    leave: "Stop selecting",
    most: (n: number) => `At most ${n} at once`,
  },
);

export const MOST = 200;
const COMMANDS = ["claim", "transfer", "resolve", "close"] as const;

/** What can be done to all that is selected. Says `bulk` with an order, `leave` when nothing more is to be selected. */
export class BulkBar extends LitElement {
  static properties = {
    lang: { attribute: false },
    count: { attribute: false },
    lines: { attribute: false },
    busy: { attribute: false },
    result: { attribute: false },
    failure: { attribute: false },
    me: { attribute: false },
    asking: { state: true },
  };
  declare lang: Lang;
  declare count: number;
  declare lines: Directory["lines"];
  declare busy: boolean;
  declare result: BulkResult | null;
  declare failure: ApiError | null;
  declare me: string;
  declare asking: Command | null;

  constructor() {
    super();
    this.asking = null;
  }

  willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("result") || this.count === 0) this.asking = null;
  }

  render() {
    const { lang, count, busy } = this;
    const t = text(lang);
    return html`<section aria-label=${t.label}>
      <div class="row">
        <strong role="status">${busy ? t.working : t.selected(count)}</strong>
        ${count === 0 ? html`<span class="hint">${t.hint}</span>` : nothing} ${count > MOST ? html`<span class="hint">${t.most(MOST)}</span>` : nothing}
        ${count ? COMMANDS.map((command) => this.button(command)) : nothing}
        <button class="button plain" @click=${() => this.dispatchEvent(new CustomEvent("leave"))}>${icon("close")}${t.leave}</button>
      </div>
      ${this.asking ? this.form(this.asking) : nothing} ${this.told()}
    </section>`;
  }

  private button(command: Command) {
    const asks = command !== "claim";
    return html`<button
      class="button ${command === "claim" ? "primary" : ""}"
      ?disabled=${this.busy || this.count > MOST}
      aria-expanded=${asks ? String(this.asking === command) : nothing}
      @click=${() => (asks ? this.ask(command) : this.order(command, {}))}
    >
      ${icon(commandIcon[command])}${say(commandName[command], this.lang)}
    </button>`;
  }

  private form(command: Command) {
    const t = text(this.lang);
    const transfer = command === "transfer";
    return html`<form
      class="row"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const data = new FormData(event.target as HTMLFormElement);
        const line = data.get("line");
        this.order(command, { note: String(data.get("note")).trim(), ...(line ? { line: String(line) } : {}) });
      }}
    >
      ${transfer
        ? html`<select class="field" name="line" aria-label=${t.to} required>
            <option value="">${t.to}</option>
            ${this.lines.map((line) => html`<option value=${line.code}>${say(line.name, this.lang)}</option>`)}
          </select>`
        : nothing}
      <input class="field note" name="note" maxlength="1000" aria-label=${t.reason[command]!} placeholder=${t.reason[command]!} ?required=${transfer} @keydown=${this.formKey} />
      <button class="button primary" ?disabled=${this.busy}>${t.confirm}${say(commandName[command], this.lang)}</button>
      <button type="button" class="button" @click=${() => (this.asking = null)}>${words(this.lang).cancel}</button>
    </form>`;
  }

  /** What went through and what did not, each with its reason. */
  private told() {
    const t = text(this.lang);
    if (this.failure) return html`<p class="told" role="alert">${problemText(this.failure, this.lang)}</p>`;
    if (!this.result) return nothing;
    const refused = this.result.outcomes.filter((outcome) => outcome.problem);
    const done = this.result.outcomes.length - refused.length;
    return html`<div class="told" role="alert">
      ${done ? html`<p>${icon("check")}${t.done(done)}</p>` : nothing}
      ${refused.length
        ? html`<p class="refused">${t.refused(refused.length)}</p>
            <ul>
              ${refused.map(({ number, problem }) => html`<li><a href="?case=${number}">${number}</a> ${problemText(new ApiError(problem!.status, problem!, null), this.lang, this.me)}</li>`)}
            </ul>`
        : nothing}
    </div>`;
  }

  private async ask(command: Command): Promise<void> {
    this.asking = this.asking === command ? null : command;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("form .field")?.focus();
  }

  private readonly formKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    this.asking = null;
  };

  private order(command: Command, rest: { note?: string; line?: string }): void {
    this.dispatchEvent(new CustomEvent("bulk", { detail: { command, ...rest } }));
  }

  static styles = [
    basics,
    css`
      section { display: grid; gap: var(--space-2); margin: 0 var(--space-4) var(--space-3); padding: var(--space-2) var(--space-3); border: 1px solid var(--accent); border-radius: var(--radius-m); background: var(--surface); }
      .row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2); }
      strong { font-size: var(--text-s); font-variant-numeric: tabular-nums; }
      .hint { color: var(--ink-soft); font-size: var(--text-s); }
      .plain { margin-left: auto; }
      .button .icon { width: 15px; height: 15px; }
      .field { min-height: 36px; padding-block: 5px; font-size: var(--text-s); }
      .note { flex: 1 1 200px; min-width: 0; }
      .told { max-height: 9em; overflow-y: auto; font-size: var(--text-s); scrollbar-width: thin; }
      .told p { display: flex; align-items: center; gap: 6px; }
      .told .icon { width: 15px; height: 15px; color: var(--state-resolved); }
      .refused { color: var(--seal-text); font-weight: 600; }
      li { padding: 2px 0; }
      li a { font-family: var(--font-mono); font-size: var(--text-xs); }
      @media (max-width: 860px) { section { margin-inline: var(--space-2); } }
    `,
  ];
}

customElements.define("board-bulk-bar", BulkBar);
