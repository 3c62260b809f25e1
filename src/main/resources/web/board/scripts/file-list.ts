import { LitElement, css, html, nothing } from "lit";
import { say, strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { lineIcon, lineInks } from "../../shared/lines";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import type { Directory } from "../hub";
import { groups, lineOf, type FileGroup } from "./draft";

const text = strings(
  {
    files: "文件",
    group: { lines: "服务条线", common: "公共", tests: "测试对话" } as Record<FileGroup["kind"], string>,
    common: "公共回答",
    lexicon: "词库",
    calendar: "节假日",
    unsaved: "未保存",
    changed: "与现用版本不同",
    faults: (n: number) => `${n} 处错误`,
    add: "新建文件",
    addLabel: "新文件名，如 tests/my-line.yml",
    addBad: "文件名形如 permits.yml 或 tests/permits.yml，且不能重名",
    addDone: "新建",
  },
  {
    files: "Files",
    group: { lines: "Service lines", common: "Common", tests: "Test conversations" } as Record<FileGroup["kind"], string>,
    common: "Common answers",
    lexicon: "Lexicon",
    calendar: "Calendar",
    unsaved: "unsaved",
    changed: "differs from what speaks now",
    faults: (n: number) => (n === 1 ? "1 fault" : `${n} faults`),
    add: "New file",
    addLabel: "Name, such as tests/my-line.yml",
    addBad: "Names look like permits.yml or tests/permits.yml, each once",
    addDone: "Add",
  },
);

export type FileMark = { unsaved: boolean; changed: boolean; faults: number };

/** The files of the draft by what they are for. Says `open` with a name and `add` with a new one. */
export class FileList extends LitElement {
  static properties = {
    names: { attribute: false },
    marks: { attribute: false },
    current: { attribute: false },
    directory: { attribute: false },
    lang: { attribute: false },
    adding: { state: true },
  };
  declare names: readonly string[];
  declare marks: ReadonlyMap<string, FileMark>;
  declare current: string;
  declare directory: Directory;
  declare lang: Lang;
  declare adding: boolean;

  constructor() {
    super();
    this.adding = false;
  }

  render() {
    const t = text(this.lang);
    const order = this.directory.lines.map((line) => line.code);
    return html`<nav aria-label=${t.files}>
        ${groups(this.names, order).map(
          ({ kind, names }) =>
            html`<h3>${t.group[kind]}</h3>
              <ul>
                ${names.map((name) => this.file(name, kind))}
              </ul>`,
        )}
      </nav>
      ${this.adding
        ? html`<form @submit=${this.added} @keydown=${(event: KeyboardEvent) => event.key === "Escape" && (this.adding = false)}>
            <label>${t.addLabel}<input class="field" name="name" required spellcheck="false" autocapitalize="none" placeholder="tests/….yml" @input=${(event: InputEvent) => (event.target as HTMLInputElement).setCustomValidity("")} /></label>
            <button class="button">${t.addDone}</button>
          </form>`
        : html`<button class="button plain add" @click=${this.add}>${icon("plus")}${t.add}</button>`}`;
  }

  private file(name: string, kind: FileGroup["kind"]) {
    const t = text(this.lang);
    const mark = this.marks.get(name);
    const line = this.directory.lines.find((each) => each.code === lineOf(name));
    const title = name === "common.yml" ? t.common : name === "lexicon.yml" ? t.lexicon : name === "calendar.yml" ? t.calendar : line ? say(line.name, this.lang) : lineOf(name);
    const states = mark ? [mark.faults ? t.faults(mark.faults) : "", mark.unsaved ? t.unsaved : "", mark.changed ? t.changed : ""].filter(Boolean) : [];
    return html`<li>
      <button aria-current=${name === this.current ? "true" : "false"} title=${[name, ...states].join(" · ")} @click=${() => this.dispatchEvent(new CustomEvent("open", { detail: name }))}>
        ${kind === "lines" ? lineIcon(lineOf(name)) : icon(kind === "tests" ? "note" : "list")}
        <span class="name">${title}</span>
        ${mark?.faults ? html`<span class="faults">${mark.faults}</span>` : nothing}
        ${mark?.unsaved || mark?.changed ? html`<span class="dot ${mark.unsaved ? "unsaved" : ""}"></span>` : nothing}
        ${states.length ? html`<span class="visually-hidden">${states.join(", ")}</span>` : nothing}
      </button>
    </li>`;
  }

  private readonly add = async (): Promise<void> => {
    this.adding = true;
    await this.updateComplete;
    this.renderRoot.querySelector("input")!.focus();
  };

  private readonly added = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector("input")!;
    const name = field.value.trim();
    if (!/^(?:[\p{L}\p{N}][\p{L}\p{N}._-]*\/){0,2}[\p{L}\p{N}][\p{L}\p{N}._-]*\.yml$/u.test(name) || this.names.includes(name)) {
      field.setCustomValidity(text(this.lang).addBad);
      field.reportValidity();
      return;
    }
    this.adding = false;
    this.dispatchEvent(new CustomEvent("add", { detail: name }));
  };

  static styles = [
    basics,
    lineInks,
    css`
      :host { display: block; padding: var(--space-3) var(--space-2); overflow-y: auto; scrollbar-width: thin; }
      h3 { margin: var(--space-3) var(--space-2) 4px; color: var(--ink-soft); font-size: var(--text-xs); font-weight: 600; }
      h3:first-child { margin-top: 0; }
      li button { display: flex; align-items: center; gap: 8px; width: 100%; min-height: 32px; padding: 4px var(--space-2); border: 0; border-radius: var(--radius-m); background: none; font-size: var(--text-s); text-align: left; }
      li button:hover { background: var(--accent-soft); }
      li button[aria-current="true"] { background: var(--accent-soft); color: var(--accent-text); font-weight: 600; }
      li .icon { width: 16px; height: 16px; color: var(--ink-soft); }
      .name { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .dot { width: 8px; height: 8px; border: 2px solid var(--accent); border-radius: 50%; }
      .dot.unsaved { border-color: var(--seal); background: var(--seal); }
      .faults { min-width: 18px; padding: 0 5px; border-radius: var(--radius-full); background: var(--seal); color: var(--seal-ink); font-size: var(--text-xs); line-height: 18px; text-align: center; }
      .add { margin-top: var(--space-3); }
      form { display: grid; gap: var(--space-2); margin-top: var(--space-3); padding: var(--space-2); }
      label { display: grid; gap: 4px; font-size: var(--text-xs); }
      .field { min-width: 0; width: 100%; font: var(--text-s) var(--font-mono); }
    `,
  ];
}

customElements.define("script-files", FileList);
