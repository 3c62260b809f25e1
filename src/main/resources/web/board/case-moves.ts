import { LitElement, css, html, nothing } from "lit";
import { say, strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import { commandIcon, commandName } from "../shared/states";
import { basics } from "../shared/tokens";
import type { Card, Command, Lang, Owner } from "../shared/wire";
import type { CaseSession } from "./case-session";
import type { Directory } from "./hub";
import { words } from "./words";

const text = strings(
  {
    moves: "可以做的操作",
    handBack: "交还助手",
    none: "目前没有可做的操作",
    reason: { reject: "不予受理的原因（访客会看到）", transfer: "转办的原因" },
    to: "转到哪个条线",
    choose: "请选择条线",
    confirm: { reject: "确认不予受理", transfer: "确认转办" },
  },
  {
    moves: "Possible moves",
    handBack: "Hand back to assistant",
    none: "No moves are possible now",
    reason: { reject: "Reason (the visitor reads it)", transfer: "Reason for the transfer" },
    to: "To which line",
    choose: "Choose a line",
    confirm: { reject: "Reject", transfer: "Transfer" },
  },
);

type Asking = "reject" | "transfer"; // moves that need a reason first

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
    lang: { attribute: false },
    asking: { state: true },
  };
  declare session: CaseSession;
  declare card: Card;
  declare owner: Owner | null;
  declare busy: CaseSession["busy"];
  declare lines: Directory["lines"];
  declare lang: Lang;
  declare asking: Asking | null;

  constructor() {
    super();
    this.asking = null;
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
    const asks = command === "reject" || command === "transfer" ? command : null;
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
      ${asking === "transfer"
        ? html`<label>${t.to}
            <select class="field" name="line" required>
              <option value="">${t.choose}</option>
              ${this.lines.filter((line) => line.code !== this.card.line).map((line) => html`<option value=${line.code}>${say(line.name, this.lang)}</option>`)}
            </select>
          </label>`
        : nothing}
      <label>${t.reason[asking]}<textarea class="field" name="note" rows="2" maxlength="1000" required></textarea></label>
      <p class="end">
        <button type="button" class="button plain" @click=${() => (this.asking = null)}>${words(this.lang).cancel}</button>
        <button class="button ${asking === "reject" ? "danger" : "primary"}" ?disabled=${this.busy !== null}>${t.confirm[asking]}</button>
      </p>
    </form>`;
  }

  private async ask(asking: Asking): Promise<void> {
    this.asking = this.asking === asking ? null : asking;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("form .field")?.focus();
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.asking = null;
  };

  private readonly submitted = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const asking = this.asking;
    const form = new FormData(event.target as HTMLFormElement);
    const note = String(form.get("note")).trim();
    if (!asking || !note) return;
    const line = form.get("line");
    if (await this.session.command(asking, { note, ...(line ? { line: String(line) } : {}) })) this.asking = null;
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
      .end { display: flex; justify-content: end; gap: var(--space-2); }
    `,
  ];
}

customElements.define("board-case-moves", CaseMoves);
