import { LitElement, css, html, nothing } from "lit";
import { say, strings } from "../shared/i18n";
import { endingName, OUTCOMES } from "../shared/endings";
import { icon } from "../shared/icons";
import { commandIcon, commandName } from "../shared/states";
import { basics } from "../shared/tokens";
import type { Card, Command, EndingKind, Lang, Owner } from "../shared/wire";
import type { CaseSession } from "./case-session";
import type { Directory } from "./hub";
import { words } from "./words";

const text = strings(
  {
    moves: "可以做的操作",
    handBack: "交还助手",
    none: "目前没有可做的操作",
    reason: { reject: "不予受理的原因（访客会看到）", transfer: "转办的原因", resolve: "给访客的说明（访客会看到）", wait: "请访客补充什么（访客会看到）" },
    outcome: "办理结果",
    to: "转到哪个条线",
    toCommunity: "转到哪个社区",
    choose: "请选择条线",
    confirm: { reject: "确认不予受理", transfer: "确认转办", resolve: "确认办结", wait: "请访客补充" },
  },
  {
    moves: "Possible moves",
    handBack: "Hand back to assistant",
    none: "No moves are possible now",
    reason: { reject: "Reason (the visitor reads it)", transfer: "Reason for the transfer", resolve: "A word to the visitor (they read it)", wait: "What you need from the visitor (they read it)" },
    outcome: "Outcome",
    to: "To which line",
    toCommunity: "To which community",
    choose: "Choose a line",
    confirm: { reject: "Reject", transfer: "Transfer", resolve: "Resolve", wait: "Ask the visitor" },
  },
);

type Asking = "reject" | "transfer" | "resolve" | "wait"; // moves that take words

const asked: readonly Command[] = ["reject", "transfer", "resolve", "wait"] satisfies readonly Asking[];
const needsReason = (asking: Asking): boolean => asking === "reject" || asking === "transfer";

const forward: readonly Command[] = ["claim", "start", "resume", "resolve", "close"];
const order: readonly Command[] = ["claim", "start", "resume", "resolve", "close", "wait", "reopen", "transfer", "release", "reject", "withdraw"];

/** The moves that are legal now, the one that leads on first. */
export class CaseMoves extends LitElement {
  static properties = {
    session: { attribute: false },
    card: { attribute: false },
    owner: { attribute: false },
    busy: { attribute: false },
    lines: { attribute: false },
    communities: { attribute: false },
    lang: { attribute: false },
    asking: { state: true },
    elsewhere: { state: true },
  };
  declare session: CaseSession;
  declare card: Card;
  declare owner: Owner | null;
  declare busy: CaseSession["busy"];
  declare lines: Directory["lines"];
  declare communities: Directory["communities"];
  declare lang: Lang;
  declare asking: Asking | null;
  declare elsewhere: boolean; // another community is chosen

  constructor() {
    super();
    this.asking = null;
    this.elsewhere = false;
  }

  willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("session") || (this.asking && !this.card.possible.includes(this.asking))) this.asking = null;
  }

  render() {
    const t = text(this.lang);
    const moves = order.filter((command) => this.card.possible.includes(command));
    const first = moves.find((command) => forward.includes(command));
    const handBack = this.owner?.kind === "person" || this.owner?.kind === "queue";
    return html`<div class="moves" role="group" aria-label=${t.moves}>
        ${moves.map((command) => this.button(command, command === first))}
        ${handBack ? html`<button class="button" ?disabled=${this.busy !== null} @click=${() => this.session.handBack()}>${icon("spark")}${t.handBack}</button>` : nothing}
        ${moves.length || handBack ? nothing : html`<p>${t.none}</p>`}
      </div>
      ${this.asking ? this.form(this.asking) : nothing}`;
  }

  private button(command: Command, first: boolean) {
    const asks = asked.includes(command) ? (command as Asking) : null;
    return html`<button
      class="button ${first ? "primary" : command === "reject" || command === "withdraw" ? "danger" : ""}"
      ?disabled=${this.busy !== null}
      aria-expanded=${asks ? String(this.asking === asks) : nothing}
      aria-keyshortcuts=${command === "claim" ? "c" : command === "start" ? "s" : nothing}
      @click=${() => (asks ? this.ask(asks) : this.session.command(command))}
    >
      ${icon(commandIcon[command])}${say(commandName[command], this.lang)}
    </button>`;
  }

  private form(asking: Asking) {
    const t = text(this.lang);
    return html`<form @submit=${this.submitted} @keydown=${this.pressed}>
      ${asking === "transfer" && this.communities.length > 1
        ? html`<label>${t.toCommunity}
            <select class="field" name="community" @change=${(event: Event) => (this.elsewhere = (event.target as HTMLSelectElement).value !== this.card.community)}>
              ${this.communities.map((community) => html`<option value=${community.code} ?selected=${community.code === this.card.community}>${say(community.name, this.lang)}</option>`)}
            </select>
          </label>`
        : nothing}
      ${asking === "transfer" && !this.elsewhere
        ? html`<label>${t.to}
            <select class="field" name="line" required>
              <option value="">${t.choose}</option>
              ${this.lines.filter((line) => line.code !== this.card.line).map((line) => html`<option value=${line.code}>${say(line.name, this.lang)}</option>`)}
            </select>
          </label>`
        : nothing}
      ${asking === "resolve"
        ? html`<fieldset>
            <legend>${t.outcome}</legend>
            ${OUTCOMES.map((kind, index) => html`<label class="choice"><input type="radio" name="ending" value=${kind} ?checked=${index === 0} />${say(endingName[kind], this.lang)}</label>`)}
          </fieldset>`
        : nothing}
      <label>${t.reason[asking]}<textarea class="field" name="note" rows="2" maxlength="1000" ?required=${needsReason(asking)} @keydown=${this.enters}></textarea></label>
      <p class="end">
        <button type="button" class="button plain" @click=${() => (this.asking = null)}>${words(this.lang).cancel}</button>
        <button class="button ${asking === "reject" ? "danger" : "primary"}" ?disabled=${this.busy !== null}>${t.confirm[asking]}</button>
      </p>
    </form>`;
  }

  private async ask(asking: Asking): Promise<void> {
    this.asking = this.asking === asking ? null : asking;
    this.elsewhere = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("form input:checked, form .field")?.focus();
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.asking = null;
  };

  private readonly enters = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    (event.target as HTMLTextAreaElement).form?.requestSubmit();
  };

  private readonly submitted = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const asking = this.asking;
    const form = new FormData(event.target as HTMLFormElement);
    const note = String(form.get("note")).trim();
    if (!asking || (!note && needsReason(asking))) return;
    const community = form.get("community");
    if (asking === "transfer" && community && community !== this.card.community) {
      if (await this.session.handOn(String(community), note)) this.asking = null;
      return;
    }
    const [line, ending] = [form.get("line"), form.get("ending")];
    if (await this.session.command(asking, { note, ...(line ? { line: String(line) } : {}), ...(ending ? { ending: ending as EndingKind } : {}) })) this.asking = null;
  };

  static styles = [
    basics,
    css`
      :host { display: block; padding: 0 var(--space-4) var(--space-3); }
      .moves { display: flex; flex-wrap: wrap; gap: 6px; }
      .moves .icon { width: 15px; height: 15px; }
      .moves p { color: var(--ink-soft); font-size: var(--text-s); }
      form { display: grid; gap: var(--space-2); margin-top: var(--space-3); padding: var(--space-3); border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--paper); }
      label { display: grid; gap: 4px; font-size: var(--text-s); font-weight: 600; }
      .field { font-weight: 400; }
      fieldset { display: flex; flex-wrap: wrap; gap: 2px var(--space-4); margin: 0; padding: 0; border: 0; }
      legend { padding: 0; font-size: var(--text-s); font-weight: 600; }
      .choice { display: inline-flex; align-items: center; gap: 6px; min-height: 32px; font-weight: 400; }
      .choice input { accent-color: var(--accent); }
      .end { display: flex; justify-content: end; gap: var(--space-2); }
    `,
  ];
}

customElements.define("board-case-moves", CaseMoves);
