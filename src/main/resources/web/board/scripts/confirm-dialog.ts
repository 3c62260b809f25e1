import { LitElement, css, html, nothing } from "lit";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import { words } from "../words";

export type Question = {
  title: string;
  body: string;
  action: string;
  danger?: boolean;
  note?: { label: string; required: boolean }; // what a colleague should know about it
};

/** Asks before something that cannot be taken back easily. */
export class ConfirmDialog extends LitElement {
  static properties = { lang: { attribute: false }, question: { state: true } };
  declare lang: Lang;
  declare question: Question | null;
  private answer: (note: string | null) => void = () => {};

  constructor() {
    super();
    this.question = null;
  }

  /** The note, "" without one; null: no. */
  async ask(question: Question): Promise<string | null> {
    this.question = question;
    await this.updateComplete;
    this.dialog.showModal();
    return new Promise((answer) => (this.answer = answer));
  }

  render() {
    const { question } = this;
    return html`<dialog aria-labelledby="title" @close=${this.closed}>
      ${question
        ? html`<form method="dialog" @submit=${this.submitted}>
            <h2 id="title">${question.title}</h2>
            <p>${question.body}</p>
            ${question.note ? html`<label>${question.note.label}<textarea class="field" name="note" rows="2" maxlength="500" ?required=${question.note.required}></textarea></label>` : nothing}
            <p class="end">
              <button type="button" class="button plain" @click=${() => this.dialog.close()}>${words(this.lang).cancel}</button>
              <button class="button ${question.danger ? "danger" : "primary"}">${question.action}</button>
            </p>
          </form>`
        : nothing}
    </dialog>`;
  }

  private readonly submitted = (event: SubmitEvent): void => {
    const note = String(new FormData(event.target as HTMLFormElement).get("note") ?? "").trim();
    this.settle(note);
  };

  private readonly closed = (): void => {
    this.settle(null); // Esc and Cancel; after a submit it is settled already
    this.question = null;
  };

  private settle(note: string | null): void {
    this.answer(note);
    this.answer = () => {};
  }

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  static styles = [
    basics,
    css`
      dialog { width: min(460px, calc(100vw - 32px)); padding: 0; border: 1px solid var(--line); border-radius: var(--radius-l); background: var(--surface); color: var(--ink); box-shadow: var(--shadow-3); }
      dialog::backdrop { background: rgb(10 15 12 / 0.5); }
      form { display: grid; gap: var(--space-3); padding: var(--space-5); }
      h2 { font-size: var(--text-l); line-height: var(--leading-tight); }
      p { font-size: var(--text-m); line-height: var(--leading); overflow-wrap: anywhere; }
      label { display: grid; gap: 4px; font-size: var(--text-s); font-weight: 600; }
      .field { font-weight: 400; }
      .end { display: flex; flex-wrap: wrap; justify-content: end; gap: var(--space-2); margin-top: var(--space-2); }
    `,
  ];
}

customElements.define("script-confirm", ConfirmDialog);
