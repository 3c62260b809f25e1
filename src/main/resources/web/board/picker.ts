import { css, html, nothing, type TemplateResult } from "lit";

/** What can be picked while one types. `insert` takes the place of the sign and the words after it. */
export type Choice = { id: string; label: string; detail: string; insert: string };

type Trigger = { from: number; to: number; words: string };

const MOST = 50;

/** A list that opens with a sign at the start of a word, narrows as one types on, and is worked with the keyboard alone. */
export class Picker {
  choices: readonly Choice[] = [];
  active = 0;
  private trigger: Trigger | null = null;
  private dismissed = -1; // where it was closed: it stays so until the sign is gone

  constructor(private readonly host: { changed(): void; picked(choice: Choice, from: number, to: number): void }) {}

  get open(): boolean {
    return this.trigger !== null && this.choices.length > 0;
  }

  /** The caret has moved or the text has changed. */
  look(text: string, caret: number, sign: "/" | "@", find: (words: string) => readonly Choice[]): void {
    const before = this.trigger;
    const found = triggerAt(text, caret, sign);
    if (!found || found.from !== this.dismissed) this.dismissed = -1;
    this.trigger = this.dismissed < 0 ? found : null;
    if (!this.trigger && !before) return;
    if (this.trigger?.words !== before?.words || this.trigger?.from !== before?.from) this.active = 0;
    this.choices = this.trigger ? find(this.trigger.words).slice(0, MOST) : [];
    this.host.changed();
  }

  close(): void {
    if (!this.trigger) return;
    this.dismissed = this.trigger.from;
    this.trigger = null;
    this.host.changed();
  }

  /** Whether the key was for the list. */
  key(event: KeyboardEvent): boolean {
    if (!this.open) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.active = (this.active + step + this.choices.length) % this.choices.length;
    else if ((event.key === "Enter" && !event.shiftKey) || event.key === "Tab") this.pick(this.choices[this.active]!);
    else if (event.key === "Escape") this.close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    this.host.changed();
    return true;
  }

  pick(choice: Choice): void {
    const trigger = this.trigger;
    this.trigger = null;
    this.dismissed = -1;
    if (trigger) this.host.picked(choice, trigger.from, trigger.to);
  }

  /** Stands in the same root as the text box, which names it with `aria-controls` and the active one with `aria-activedescendant`. */
  view(label: string): TemplateResult | typeof nothing {
    if (!this.open) return nothing;
    return html`<ul id="picker" class="picker" role="listbox" tabindex="0" aria-label=${label}>
      ${this.choices.map(
        (choice, index) => html`<li id="choice-${index}" role="option" aria-selected=${String(index === this.active)} @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.pick(choice)}>
          <strong>${choice.label}</strong><span>${choice.detail}</span>
        </li>`,
      )}
    </ul>`;
  }
}

/** The sign that the caret stands behind, when it begins a word. */
export function triggerAt(text: string, caret: number, sign: "/" | "@"): Trigger | null {
  const match = text.slice(0, caret).match(sign === "/" ? /(?:^|\s)\/([^\s/]*)$/ : /(?:^|[^\w.@-])@([^\s@，。；、]{0,30})$/);
  return match ? { from: caret - match[1]!.length - 1, to: caret, words: match[1]! } : null;
}

export const pickerStyles = css`
  .picker {
    position: absolute; z-index: 4; inset: auto 0 calc(100% + 4px) 0; display: block; max-height: min(300px, 40vh); padding: 4px; border: 1px solid var(--line-strong);
    border-radius: var(--radius-m); background: var(--raised); box-shadow: var(--shadow-3); overflow-y: auto; scrollbar-width: thin;
  }
  .picker li { display: grid; gap: 1px; min-height: 40px; align-content: center; padding: 6px 10px; border-radius: 6px; font-size: var(--text-s); line-height: 1.4; cursor: pointer; }
  .picker li[aria-selected="true"] { background: var(--accent-soft); color: var(--ink); }
  .picker strong, .picker span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .picker span { color: var(--ink-soft); font-size: var(--text-xs); }
  .picker li[aria-selected="true"] span { color: var(--ink); }
`;
