import { LitElement, css, html, nothing } from "lit";
import { strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import { basics } from "../shared/tokens";
import type { Card, Lang } from "../shared/wire";
import type { CaseSession } from "./case-session";
import { hub } from "./hub";

const text = strings(
  { label: "标签", add: "添加标签", remove: (tag: string) => `去掉标签 ${tag}`, hint: "内部标签，访客看不到" },
  { label: "Tags", add: "Add a tag", remove: (tag: string) => `Take away the tag ${tag}`, hint: "For colleagues only; the visitor does not see them" },
);

/** What colleagues call a request among themselves: chips, and a box that suggests what the community uses. */
export class CaseTags extends LitElement {
  static properties = { card: { attribute: false }, session: { attribute: false }, busy: { attribute: false }, lang: { attribute: false }, known: { state: true } };
  declare card: Card;
  declare session: CaseSession;
  declare busy: CaseSession["busy"];
  declare lang: Lang;
  declare known: readonly string[];

  constructor() {
    super();
    this.known = [];
  }

  render() {
    const t = text(this.lang);
    const tags = this.card.tags ?? [];
    return html`<div class="tags" role="group" aria-label=${t.label} title=${t.hint}>
      ${tags.map((tag) => html`<span class="tag">${tag}<button aria-label=${t.remove(tag)} ?disabled=${this.busy !== null} @click=${() => this.session.tag([], [tag])}>${icon("close")}</button></span>`)}
      ${tags.length < 10
        ? html`<form @submit=${this.submitted}>
            <input class="field" name="tag" list="known" maxlength="30" aria-label=${t.add} placeholder="+ ${t.add}" autocomplete="off" @focus=${this.suggest} @keydown=${this.pressed} />
            <datalist id="known">${this.known.filter((tag) => !tags.includes(tag)).map((tag) => html`<option value=${tag}></option>`)}</datalist>
          </form>`
        : nothing}
    </div>`;
  }

  private readonly suggest = async (): Promise<void> => {
    const used = await hub.tags(this.card.community).catch(() => []); // one can type without
    this.known = used.map((each) => each.tag);
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    (event.target as HTMLInputElement).value = "";
    (event.target as HTMLInputElement).blur();
  };

  private readonly submitted = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).querySelector("input")!;
    const tag = input.value.trim();
    if (tag && (await this.session.tag([tag], []))) input.value = "";
  };

  static styles = [
    basics,
    css`
      .tags { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; padding-bottom: var(--space-3); }
      .tag { display: inline-flex; align-items: center; gap: 2px; padding: 1px 2px 1px 10px; border: 1px solid var(--line-strong); border-radius: var(--radius-full); background: var(--raised); font-size: var(--text-xs); line-height: 1.6; }
      .tag button { display: grid; place-items: center; width: 24px; height: 24px; padding: 0; border: 0; border-radius: 50%; background: none; color: var(--ink-soft); }
      .tag button:hover { background: var(--accent-soft); color: var(--ink); }
      .tag .icon { width: 12px; height: 12px; }
      .field { width: 9em; min-height: 28px; padding: 2px 10px; border-color: var(--line); border-radius: var(--radius-full); font-size: var(--text-xs); }
    `,
  ];
}

customElements.define("board-case-tags", CaseTags);
