import { LitElement, css, html } from "lit";
import { strings } from "../../shared/i18n";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import { changed } from "./draft";
import { hunks, lineDiff } from "./line-diff";
import type { Files } from "./wire";

const text = strings(
  { same: (version: number) => `与版本 ${version} 相同。`, lead: (version: number) => `与版本 ${version} 相比：`, gone: "删除", come: "新增" },
  { same: (version: number) => `The same as version ${version}.`, lead: (version: number) => `Compared with version ${version}:`, gone: "removed", come: "added" },
);

/** What the draft changes, file by file. Says `jump` with a file and a line of it. */
export class ChangesView extends LitElement {
  static properties = { base: { attribute: false }, draft: { attribute: false }, version: { attribute: false }, lang: { attribute: false } };
  declare base: Files;
  declare draft: Files;
  declare version: number;
  declare lang: Lang;

  render() {
    const t = text(this.lang);
    const names = changed(this.base, this.draft);
    if (!names.length) return html`<p>${t.same(this.version)}</p>`;
    return html`<p>${t.lead(this.version)}</p>
      ${names.map((name) => this.file(name))}`;
  }

  private file(name: string) {
    const t = text(this.lang);
    const diff = lineDiff(this.base[name] ?? "", this.draft[name] ?? "");
    const count = (kind: string) => diff.filter((line) => line.kind === kind).length;
    return html`<h4>${name} <span class="plus">+${count("+")}</span> <span class="minus">−${count("-")}</span></h4>
      <ol>
        ${hunks(diff).map((line) =>
          line
            ? html`<li class=${line.kind === "+" ? "plus" : line.kind === "-" ? "minus" : ""}>
                <button @click=${() => this.dispatchEvent(new CustomEvent("jump", { detail: { file: name, line: line.at } }))}>
                  <span class="at">${line.at}</span>${line.kind === " " ? "" : html`<span class="visually-hidden">${line.kind === "+" ? t.come : t.gone}</span>`}<span>${line.text || " "}</span>
                </button>
              </li>`
            : html`<li class="gap" aria-hidden="true">⋯</li>`,
        )}
      </ol>`;
  }

  static styles = [
    basics,
    css`
      :host { display: block; }
      p { color: var(--ink-soft); font-size: var(--text-s); }
      h4 { display: flex; gap: 8px; margin: var(--space-3) 0 4px; font: 600 var(--text-xs) / 1.6 var(--font-mono); }
      h4 span { padding: 0 5px; border-radius: var(--radius-s); }
      ol { border: 1px solid var(--line); border-radius: var(--radius-s); overflow: hidden; }
      li { font: var(--text-xs) / 1.6 var(--font-mono); }
      button { display: flex; width: 100%; padding: 0 6px 0 0; border: 0; background: none; text-align: left; white-space: pre-wrap; overflow-wrap: anywhere; }
      button:hover { text-decoration: underline; }
      .at { flex: none; width: 3.4em; padding-right: 8px; color: var(--ink-soft); text-align: right; }
      .plus { background: var(--state-resolved-soft); color: var(--state-resolved); }
      .minus { background: var(--seal-soft); color: var(--seal-text); }
      .plus .at, .minus .at { color: inherit; }
      .gap { padding-left: 1.6em; background: var(--sunken); color: var(--ink-soft); }
    `,
  ];
}

customElements.define("script-changes", ChangesView);
