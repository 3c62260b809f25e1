import { LitElement, css, html, nothing } from "lit";
import { ApiError } from "../../shared/api";
import { say, strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { basics } from "../../shared/tokens";
import type { Lang, Option } from "../../shared/wire";
import type { Directory } from "../hub";
import { layerName } from "../layers";
import { lineName } from "../line-name";
import { scriptsProblem } from "./problem";
import { scriptsHub } from "./scripts-hub";
import type { Tried } from "./wire";

const text = strings(
  {
    lead: "像访客一样和草稿说话。什么都不会保存，也不会开立诉求。",
    say: "试一句，例如：周末想在广场摆摊",
    send: "发送",
    again: "重新开始",
    thinking: "助手在想…",
    log: "试聊记录",
    you: "访客",
    assistant: "草稿",
    opens: "会开立诉求",
    handsOver: "会转给工作人员",
    sure: (percent: number) => `把握 ${percent}%`,
  },
  {
    lead: "Talk to the draft as a visitor would. Nothing is kept, and no request is opened.",
    say: "Try: outdoor tables on the plaza",
    send: "Send",
    again: "Start again",
    thinking: "Thinking…",
    log: "What was tried",
    you: "Visitor",
    assistant: "Draft",
    opens: "Would open a request",
    handsOver: "Would call a person",
    sure: (percent: number) => `${percent}% sure`,
  },
);

type Turn = { said: string; answer: Tried | null; failure: ApiError | null };

/** A chat with the saved draft. */
export class TryView extends LitElement {
  static properties = { ready: { attribute: false }, directory: { attribute: false }, lang: { attribute: false }, turns: { state: true } };
  declare ready: () => Promise<boolean>; // saves what was typed
  declare directory: Directory;
  declare lang: Lang;
  declare turns: Turn[];

  constructor() {
    super();
    this.turns = [];
  }

  render() {
    const t = text(this.lang);
    const last = this.turns.at(-1);
    return html`<p class="lead">${t.lead}</p>
      <div class="log" role="log" aria-label=${t.log} tabindex="0">
        ${this.turns.map((turn) => this.turn(turn, turn === last))}
      </div>
      <form @submit=${this.submitted}>
        <input class="field" name="text" autocomplete="off" aria-label=${t.say} placeholder=${t.say} maxlength="4000" />
        <button class="icon-button send" aria-label=${t.send}>${icon("send")}</button>
        <button type="button" class="icon-button" aria-label=${t.again} title=${t.again} @click=${() => (this.turns = [])}>${icon("retry")}</button>
      </form>`;
  }

  updated(): void {
    const log = this.renderRoot.querySelector(".log")!;
    log.scrollTop = log.scrollHeight;
  }

  private turn({ said, answer, failure }: Turn, last: boolean) {
    const t = text(this.lang);
    return html`<p class="said"><span class="visually-hidden">${t.you}: </span>${said}</p>
      ${failure ? html`<p class="failed" role="alert">${scriptsProblem(failure, this.lang)}</p>` : answer ? this.answer(answer, last) : html`<p class="thinking">${t.thinking}</p>`}`;
  }

  private answer({ replies, decision, opened, handOver }: Tried, last: boolean) {
    const t = text(this.lang);
    return html`<p class="why" title=${say(decision.explanation, this.lang)}>
        ${decision.line ? html`<strong>${lineName(this.directory, decision.line, this.lang)}</strong> · ` : nothing}<code>${decision.rule}</code> · ${say(layerName[decision.layer], this.lang)}${decision.score ? html` · ${t.sure(Math.round(decision.score * 100))}` : nothing}
      </p>
      ${replies.map(
        (reply) => html`<p class="reply" lang=${reply.lang === "zh" ? "zh-CN" : "en"}><span class="visually-hidden">${t.assistant}: </span>${reply.text.replaceAll("{request}", "XXX-20260101-0001")}</p>
          ${this.options([...reply.options, ...(reply.input?.options ?? [])], last)}`,
      )}
      ${opened.map((request) => html`<p class="effect">${icon("check")}${t.opens}: ${lineName(this.directory, request.line, this.lang)} · ${request.title}</p>`)}
      ${handOver ? html`<p class="effect">${icon("person")}${t.handsOver}</p>` : nothing}`;
  }

  private options(options: readonly Option[], live: boolean) {
    if (!options.length) return nothing;
    return html`<p class="options">${options.map((option) => html`<button class="button" ?disabled=${!live} @click=${() => this.say(option.label, option.id)}>${option.label}</button>`)}</p>`;
  }

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const said = String(new FormData(form).get("text")).trim();
    if (!said || this.turns.some(({ answer, failure }) => !answer && !failure)) return;
    form.reset();
    void this.say(said, null);
  };

  private async say(said: string, choice: string | null): Promise<void> {
    const last = this.turns.filter(({ answer }) => answer).at(-1)?.answer;
    const turn: Turn = { said, answer: null, failure: null };
    this.turns = [...this.turns, turn];
    try {
      if (!(await this.ready())) return void (this.turns = this.turns.filter((each) => each !== turn));
      turn.answer = await scriptsHub.tryOut({ lang: this.lang, state: last?.state ?? null, text: said, choice });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      turn.failure = error;
    }
    this.turns = [...this.turns];
  }

  static styles = [
    basics,
    css`
      :host { display: flex; flex-direction: column; gap: var(--space-3); min-height: 0; }
      .lead { color: var(--ink-soft); font-size: var(--text-xs); line-height: 1.5; }
      .log { display: flex; flex: 1; flex-direction: column; gap: 6px; min-height: 160px; overflow-y: auto; scrollbar-width: thin; }
      .said, .reply { max-width: 92%; padding: 6px 10px; border-radius: 4px 12px 12px 12px; font-size: var(--text-s); line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere; }
      .said { align-self: flex-end; margin-top: var(--space-2); border-radius: 12px 4px 12px 12px; background: var(--accent); color: var(--accent-ink); }
      .reply { align-self: flex-start; border: 1px solid var(--line); background: var(--raised); }
      .why { color: var(--ink-soft); font-size: var(--text-xs); line-height: 1.4; text-align: right; }
      code { font: var(--text-xs) var(--font-mono); }
      .options { display: flex; flex-wrap: wrap; gap: 4px; }
      .options .button { min-height: 30px; padding: 3px 10px; border-radius: var(--radius-full); font-weight: 500; }
      .effect { display: flex; align-items: center; gap: 6px; color: var(--accent-text); font-size: var(--text-xs); font-weight: 600; }
      .effect .icon { width: 14px; height: 14px; }
      .thinking { color: var(--ink-soft); font-size: var(--text-xs); font-style: italic; }
      .failed { padding: 6px 10px; border-radius: var(--radius-m); background: var(--seal-soft); color: var(--seal-text); font-size: var(--text-s); }
      form { display: flex; gap: 4px; }
      .field { flex: 1; min-width: 0; }
      .send { background: var(--accent); color: var(--accent-ink); width: 40px; height: 40px; }
      form .icon-button { height: 40px; }
    `,
  ];
}

customElements.define("script-try", TryView);
