import { LitElement, css, html } from "lit";
import { strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import { basics } from "../shared/tokens";
import type { Lang } from "../shared/wire";
import { words } from "./words";

const text = strings(
  {
    title: "键盘快捷键",
    keys: [
      ["j / k", "下一件 / 上一件"],
      ["h / l", "左边一列 / 右边一列"],
      ["Enter / o", "打开"],
      ["Esc", "关闭，回到看板"],
      ["x", "选中，多件一起办理（Shift 点选一段）"],
      ["c", "认领"],
      ["s", "开始办理"],
      ["r", "回复访客"],
      ["n", "写内部备注"],
      ["/ / @", "写回复时插入快捷回复 / 写备注时提到同事"],
      ["/", "搜索；方向键选结果，输入完整编号回车直接打开"],
      ["?", "显示这张表"],
    ],
  },
  {
    title: "Keyboard",
    keys: [
      ["j / k", "next / previous request"],
      ["h / l", "column to the left / right"],
      ["Enter / o", "open"],
      ["Esc", "close, back to the board"],
      ["x", "select, to work on several at once (Shift-click for a range)"],
      ["c", "claim"],
      ["s", "start working"],
      ["r", "reply to the visitor"],
      ["n", "write an internal note"],
      ["/ / @", "in a reply: a canned answer / in a note: mention a colleague"],
      ["/", "search; arrows choose a hit, a whole number and Enter opens it"],
      ["?", "show this table"],
    ],
  },
);

/** The table of keys, as a modal dialog. */
export class HelpOverlay extends LitElement {
  static properties = { lang: { attribute: false } };
  declare lang: Lang;

  show(): void {
    this.dialog.showModal();
    this.toggleAttribute("open", true);
  }

  render() {
    const t = text(this.lang);
    return html`<dialog aria-labelledby="title" @close=${() => this.toggleAttribute("open", false)} @click=${this.clicked}>
      <div class="sheet">
        <header>
          <h2 id="title">${t.title}</h2>
          <button class="icon-button" aria-label=${words(this.lang).close} @click=${() => this.dialog.close()}>${icon("close")}</button>
        </header>
        <dl>${(t.keys as string[][]).map(([keys, meaning]) => html`<div><dt>${keys!.split(" / ").map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${meaning}</dd></div>`)}</dl>
      </div>
    </dialog>`;
  }

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  private clicked(event: MouseEvent): void {
    if (event.target === this.dialog) this.dialog.close(); // beside the sheet
  }

  static styles = [
    basics,
    css`
      dialog { width: min(440px, calc(100vw - 32px)); padding: 0; border: 1px solid var(--line); border-radius: var(--radius-l); background: var(--surface); color: var(--ink); box-shadow: var(--shadow-3); }
      dialog::backdrop { background: rgb(10 15 12 / 0.5); }
      .sheet { padding: var(--space-4) var(--space-5) var(--space-5); }
      header { display: flex; align-items: center; justify-content: space-between; }
      h2 { font-size: var(--text-l); }
      dl > div { display: flex; gap: var(--space-4); padding: 7px 0; border-top: 1px solid var(--line); font-size: var(--text-m); }
      dl { margin-top: var(--space-3); }
      dt { display: flex; flex: 0 0 112px; gap: 6px; }
      kbd { align-self: start; padding: 1px 8px; border: 1px solid var(--line-strong); border-bottom-width: 2px; border-radius: var(--radius-s); background: var(--raised); font: 600 var(--text-s) / 1.5 var(--font-mono); }
    `,
  ];
}

customElements.define("board-help", HelpOverlay);
