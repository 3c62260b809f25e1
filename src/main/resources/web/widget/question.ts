import { LitElement, css, html, nothing, type PropertyValues } from "lit";
import { icon } from "../shared/icons";
import { basics } from "../shared/tokens";
import type { InputHint, Lang, Option } from "../shared/wire";
import { words } from "./words";

export type Answer = { text: string; choice: string | null };

type FieldType = { type: string; mode?: string; complete?: AutoFill; capitals?: string; length?: number };

const fieldTypes: Partial<Record<InputHint["type"], FieldType>> = {
  date: { type: "date" },
  daterange: { type: "date" },
  time: { type: "time" },
  number: { type: "number", mode: "decimal" },
  money: { type: "number", mode: "decimal" },
  people: { type: "number", mode: "numeric" },
  phone: { type: "tel", mode: "tel", complete: "tel" },
  email: { type: "email", mode: "email", complete: "email" },
  creditcode: { type: "text", mode: "text", capitals: "characters", length: 24 },
};

/** As many as a form takes when its author does not say. */
const FILES = 5;

const written: InputHint["type"][] = ["text", "longtext", "enterprise", "building", "floor"];

/** How many files the question takes; null when it asks for none. */
export const filesAsked = (input: InputHint | null): number | null => (input?.type === "file" ? Number(input.max ?? FILES) : null);

/** Whether the question is answered where one always writes; what is likely stands beside it as buttons. */
export const asksForText = (input: InputHint | null): input is InputHint => input !== null && written.includes(input.type);

/** The buttons and the fitting input of the assistant's question. Fires `answer`, and `pick` when files are to be chosen; writing freely instead is always possible. */
export class QuestionInput extends LitElement {
  static override properties = { options: { attribute: false }, input: { attribute: false }, label: {}, lang: {}, complaint: { state: true }, picked: { state: true } };

  declare options: Option[];
  declare input: InputHint | null;
  declare label: string;
  declare lang: Lang;
  declare complaint: string;
  declare picked: ReadonlySet<string>;

  constructor() {
    super();
    this.options = [];
    this.input = null;
    this.complaint = "";
    this.picked = new Set();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("input") || changed.has("lang")) this.complaint = "";
    if (changed.has("input")) this.picked = new Set();
  }

  override render() {
    const choices = this.choices();
    const quick = this.options.filter((option) => !choices.some((choice) => choice.id === option.id));
    const skippable = this.input?.optional && ![...quick, ...choices].some((option) => option.id === "skip");
    return html`
      ${choices.length > 0
        ? html`<div class="choices" role="group" aria-label=${this.label}>
            ${choices.map((choice) => (this.input?.type === "multichoice" ? this.toggle(choice) : this.button(choice, "choice")))}
            ${this.input?.type === "multichoice" ? this.done(choices) : nothing}
          </div>`
        : nothing}
      ${filesAsked(this.input) !== null ? this.files(filesAsked(this.input)!) : this.field()}
      ${quick.length > 0 || skippable
        ? html`<div class="quick" role="group" aria-label=${words(this.lang).answers}>
            ${quick.map((option) => this.button(option, "chip"))} ${skippable ? this.button({ id: "skip", label: words(this.lang).skip }, "chip") : nothing}
          </div>`
        : nothing}
    `;
  }

  /** What there is to choose from; yes and no when the script names nothing else. */
  private choices(): Option[] {
    const { input } = this;
    if (!input) return [];
    if (input.type === "yesno" && input.options.length === 0 && !this.options.some((option) => option.id === "yes")) {
      const { yes, no } = words(this.lang);
      return [{ id: "yes", label: yes }, { id: "no", label: no }];
    }
    return input.options;
  }

  private button(option: Option, kind: "choice" | "chip") {
    return html`<button class=${kind} @click=${() => this.answer({ text: option.label, choice: option.id })}>${option.label}</button>`;
  }

  private toggle(choice: Option) {
    const on = this.picked.has(choice.id);
    return html`<button class="choice several" aria-pressed=${on ? "true" : "false"} @click=${() => this.flip(choice.id)}>${choice.label}</button>`;
  }

  private flip(id: string): void {
    const picked = new Set(this.picked);
    if (!picked.delete(id)) picked.add(id);
    this.picked = picked;
  }

  /** Sends the labels of all that are picked, in their order. */
  private done(choices: Option[]) {
    const picked = choices.filter((choice) => this.picked.has(choice.id)).map((choice) => choice.label);
    const send = () => this.answer({ text: picked.join(this.lang === "zh" ? "、" : ", "), choice: null });
    return html`<button class="button primary" ?disabled=${picked.length === 0} @click=${send}>${words(this.lang).done(picked.length)}</button>`;
  }

  /** Files are added and sent where one always writes. */
  private files(most: number) {
    const say = words(this.lang);
    return html`<div class="files">
      <button class="button" aria-describedby="rules" @click=${() => this.dispatchEvent(new CustomEvent("pick"))}>${icon("clip")}${say.chooseFiles}</button>
      <p id="rules">${say.fileRules(most)}</p>
    </div>`;
  }

  private field() {
    const { input, lang } = this;
    const kind = input && fieldTypes[input.type];
    if (!input || !kind) return nothing;
    const say = words(lang);
    return html`<form class="ask" novalidate @submit=${this.submit}>
      <div class="entries">
        ${input.range
          ? html`${this.entry(input, kind, say.from)}<span aria-hidden="true">–</span>${this.entry(input, kind, say.until)}`
          : this.entry(input, kind, this.label || say.answer)}
      </div>
      <button class="button primary">${say.confirm}</button>
      <p id="complaint" role="alert">${this.complaint}</p>
    </form>`;
  }

  private entry(input: InputHint, kind: FieldType, label: string) {
    return html`<input
      class="field" required type=${kind.type} aria-label=${label} inputmode=${kind.mode ?? nothing} autocomplete=${kind.complete ?? "off"}
      autocapitalize=${kind.capitals ?? nothing} maxlength=${kind.length ?? nothing}
      min=${input.min ?? nothing} max=${input.max ?? nothing} step=${input.type === "people" ? 1 : kind.type === "number" ? "any" : nothing}
      placeholder=${input.example ? words(this.lang).example(input.example) : nothing}
      aria-invalid=${this.complaint ? "true" : nothing} aria-describedby="complaint"
      @input=${() => (this.complaint = "")}
    />`;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const fields = [...this.renderRoot.querySelectorAll("input")];
    const wrong = fields.find((field) => !field.validity.valid);
    const [from, until] = fields.map((field) => field.value);
    const backwards = !wrong && this.input?.type === "daterange" && from !== undefined && until !== undefined && until < from;
    this.complaint = wrong ? this.whatIsWrong(wrong) : backwards ? words(this.lang).notBefore(from) : "";
    if (wrong) wrong.focus();
    else if (backwards) fields[1]?.focus();
    else this.answer({ text: fields.map((field) => field.value.trim()).join(this.lang === "zh" ? "到" : " to "), choice: null });
  }

  private whatIsWrong({ validity, min, max, type }: HTMLInputElement): string {
    const say = words(this.lang);
    if (validity.valueMissing && !validity.badInput) return say.needed;
    if (validity.rangeUnderflow) return type === "number" ? say.atLeast(min) : say.notBefore(min);
    if (validity.rangeOverflow) return type === "number" ? say.atMost(max) : say.notAfter(max);
    return say.notValid;
  }

  private answer(detail: Answer): void {
    this.dispatchEvent(new CustomEvent<Answer>("answer", { detail }));
  }

  static override styles = [
    basics,
    css`
      :host { display: grid; gap: var(--space-2); padding-left: 36px; font-size: var(--text-s); }
      .quick { display: flex; flex-wrap: wrap; gap: 6px; }
      .chip, .choice {
        min-height: 34px; padding: 5px 14px; border: 1px solid var(--accent); background: var(--surface); color: var(--accent-text);
        font-size: var(--text-s); font-weight: 500; line-height: var(--leading-tight); text-align: left; overflow-wrap: anywhere;
        transition: background var(--quick) var(--ease);
      }
      .chip { border-radius: var(--radius-full); }
      .choices { display: grid; gap: 6px; max-width: 320px; }
      .choice { display: flex; align-items: center; gap: var(--space-2); min-height: 40px; border-radius: var(--radius-m); }
      .choice::before { content: ""; flex: none; width: 14px; height: 14px; border: 1.5px solid currentColor; border-radius: 50%; }
      .several::before { border-radius: 3px; }
      .several[aria-pressed="true"] { background: var(--accent-soft); }
      .several[aria-pressed="true"]::before { box-shadow: inset 0 0 0 2px var(--surface); background: currentColor; }
      .choice:active::before { box-shadow: inset 0 0 0 3px var(--surface); background: currentColor; }
      .chip:hover, .choice:hover { background: var(--accent-soft); }
      .files { display: grid; justify-items: start; gap: 6px; max-width: 320px; padding: var(--space-3); border: 1px dashed var(--line-strong); border-radius: var(--radius-m); }
      .files p { color: var(--ink-soft); font-size: var(--text-xs); line-height: 1.5; }
      .ask { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 6px; max-width: 320px; }
      .entries { display: flex; align-items: center; gap: 6px; }
      .entries .field { flex: 1; min-width: 0; width: 100%; }
      .ask .button { min-height: 40px; }
      #complaint { grid-column: 1 / -1; color: var(--seal-text); font-size: var(--text-xs); }
      #complaint:empty { display: none; }
    `,
  ];
}
