import { LitElement, css, html, nothing } from "lit";
import { say, strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import { basics } from "../shared/tokens";
import type { Lang } from "../shared/wire";
import "./connection-mark";
import type { Link } from "./feed";
import { viewsOf, type Directory, type Session, type View } from "./hub";
import type { Mentions } from "./mentions";
import "./mentions-menu";
import type { Theme } from "../shared/preferences";
import { words } from "./words";

const text = strings(
  {
    demo: "演示数据",
    demoHint: "这是演示环境，企业和诉求均为虚构",
    theme: "外观",
    themes: { auto: "跟随系统", light: "浅色", dark: "深色" },
    other: "English",
    help: "快捷键",
    signOut: "退出登录",
    menu: "菜单",
    views: "页面",
    signedInAs: (name: string) => `当前用户：${name}`,
  },
  {
    demo: "Demonstration",
    demoHint: "A demonstration: enterprises and requests are made up",
    theme: "Appearance",
    themes: { auto: "System", light: "Light", dark: "Dark" },
    other: "中文",
    help: "Keyboard",
    signOut: "Sign out",
    menu: "Menu",
    views: "Pages",
    signedInAs: (name: string) => `Signed in as ${name}`,
  },
);

const ROOM = 3; // pages that stand beside the preferences

/** Brand, views, connection and preferences. Says `view`, `lang`, `theme`, `help` and `sign-out`. */
export class TopBar extends LitElement {
  static properties = {
    lang: { attribute: false },
    theme: { attribute: false },
    session: { attribute: false },
    directory: { attribute: false },
    link: { attribute: false },
    view: { attribute: false },
    narrow: { attribute: false },
    mentions: { attribute: false },
    revision: { attribute: false },
  };
  declare lang: Lang;
  declare theme: Theme;
  declare session: Session | null;
  declare directory: Directory | null;
  declare link: Link | null;
  declare view: View;
  declare narrow: boolean;
  declare mentions: Mentions | undefined; // on the board, once signed in
  declare revision: number;

  render() {
    const { lang, session, directory } = this;
    const t = text(lang);
    const views = session ? viewsOf(session).length : 0;
    const folded = this.narrow || views > ROOM; // what is rarely touched makes room for the pages
    return html`<header class=${views > 1 ? "many" : ""}>
      <span class="brand">${icon("door")}<strong>${lang === "zh" ? "门口办" : "Doorstep"}</strong></span>
      ${session ? html`<h1>${directory ? say(directory.district.name, lang) : nothing}<span class=${views > 1 ? "visually-hidden" : ""}> · ${words(lang)[this.view]}</span></h1>${this.narrow ? nothing : this.views(session)}` : nothing}
      ${directory?.demo ? html`<span class="demo" title=${t.demoHint}>${t.demo}</span>` : nothing}
      ${this.link ? html`<board-connection-mark .lang=${lang} .link=${this.link}></board-connection-mark>` : nothing}
      <span class="gap"></span>
      <slot></slot>
      ${session && this.mentions ? html`<board-mentions .mentions=${this.mentions} .revision=${this.revision} .lang=${lang}></board-mentions>` : nothing}
      ${folded
        ? html`<details class="menu" @click=${this.chosen} @keydown=${this.pressed}>
            <summary class="icon-button" aria-label=${t.menu}>${icon("list")}</summary>
            <div class="sheet">${session && this.narrow ? this.views(session) : nothing}${this.controls()}</div>
          </details>`
        : this.controls()}
    </header>`;
  }

  private views(session: Session) {
    const views = viewsOf(session);
    if (views.length === 1) return nothing;
    return html`<nav aria-label=${text(this.lang).views}>
      ${views.map((view) => html`<a href=${view === "board" ? "?" : `?view=${view}`} aria-current=${view === this.view ? "page" : "false"} @click=${(event: MouseEvent) => this.go(event, view)}>${words(this.lang)[view]}</a>`)}
    </nav>`;
  }

  private go(event: MouseEvent, view: View): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // those open another tab or window
    event.preventDefault();
    this.say("view", view);
  }

  private controls() {
    const { lang, session } = this;
    const t = text(lang);
    return html`<button class="button plain" lang=${lang === "zh" ? "en" : "zh-CN"} @click=${() => this.say("lang", lang === "zh" ? "en" : "zh")}>${t.other}</button>
      <label>
        <span class="visually-hidden">${t.theme}</span>
        <select class="theme" @change=${(event: Event) => this.say("theme", (event.target as HTMLSelectElement).value)}>
          ${(["auto", "light", "dark"] as const).map((theme) => html`<option value=${theme} ?selected=${theme === this.theme}>${t.themes[theme]}</option>`)}
        </select>
      </label>
      ${session
        ? html`<button class="button plain wide" @click=${() => this.say("help")} aria-keyshortcuts="?"><kbd aria-hidden="true">?</kbd>${t.help}</button>
            <span class="me" title=${t.signedInAs(session.name)}>${icon("person")}<span class="visually-hidden">${t.signedInAs(session.name)}</span><span aria-hidden="true">${session.name}</span></span>
            <button class="button plain" @click=${() => this.say("sign-out")}>${t.signOut}</button>`
        : nothing}`;
  }

  private readonly chosen = (event: MouseEvent): void => {
    if ((event.target as Element).closest("button, a")) (event.currentTarget as HTMLDetailsElement).open = false;
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    const menu = event.currentTarget as HTMLDetailsElement;
    if (event.key !== "Escape" || !menu.open) return;
    event.preventDefault();
    menu.open = false;
    menu.querySelector("summary")!.focus();
  };

  private say(what: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }

  static styles = [
    basics,
    css`
      :host { display: block; }
      header { display: flex; flex-wrap: wrap; align-items: center; gap: 2px var(--space-3); min-height: 56px; padding: 6px var(--space-4); border-bottom: 1px solid var(--line); background: var(--surface); }
      .brand { display: inline-flex; flex: none; align-items: center; gap: 6px; color: var(--accent-text); font-size: var(--text-l); }
      h1 { font-size: var(--text-s); font-weight: 500; color: var(--ink-soft); white-space: nowrap; }
      nav { display: flex; min-width: 0; overflow-x: auto; scrollbar-width: none; gap: 2px; padding: 2px; border-radius: var(--radius-m); background: var(--sunken); }
      nav a { display: flex; align-items: center; min-height: 30px; padding: 2px 12px; border-radius: 6px; color: var(--ink-soft); font-size: var(--text-s); font-weight: 600; text-decoration: none; white-space: nowrap; }
      nav a:hover { color: var(--ink); }
      nav a[aria-current="page"] { background: var(--surface); color: var(--accent-text); box-shadow: var(--shadow-1); }
      .demo { padding: 1px 8px; border: 1px dashed var(--line-strong); border-radius: var(--radius-s); color: var(--ink-soft); font-size: var(--text-xs); white-space: nowrap; }
      .gap { flex: 1; }
      .button { padding-inline: 8px; font-weight: 500; white-space: nowrap; }
      kbd { display: grid; place-items: center; min-width: 18px; height: 18px; border: 1px solid var(--line-strong); border-radius: var(--radius-s); font: 600 11px/1 var(--font-mono); }
      .theme { min-height: 36px; padding: 4px 6px; border: 1px solid transparent; border-radius: var(--radius-m); background: transparent; font-size: var(--text-s); }
      .theme:hover { background: var(--accent-soft); }
      .theme option { background: var(--raised); }
      .me { display: inline-flex; align-items: center; gap: 6px; max-width: 12em; overflow: hidden; font-size: var(--text-s); font-weight: 600; white-space: nowrap; }
      @media (min-width: 861px) { .many { flex-wrap: nowrap; } }
      @media (min-width: 861px) and (max-width: 1560px) { .many .demo, .many h1 { display: none; } }
      @media (min-width: 861px) and (max-width: 1180px) { .wide, .demo { display: none; } }
      @media (max-width: 1000px) { h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } }
      @media (max-width: 860px) {
        header { padding-inline: var(--space-3); column-gap: var(--space-1); }
        slot { display: flex; align-items: center; gap: 2px; }
      }
      @media (max-width: 480px) { .demo, .brand strong { display: none; } }
      .menu { position: relative; }
      summary { list-style: none; cursor: pointer; }
      summary::-webkit-details-marker { display: none; }
      .sheet {
        position: absolute; z-index: 3; top: 44px; right: 0; display: grid; gap: 2px; min-width: 190px; padding: var(--space-2); border: 1px solid var(--line);
        border-radius: var(--radius-m); background: var(--raised); box-shadow: var(--shadow-3);
      }
      .sheet nav a { flex: 1; justify-content: center; min-height: 44px; }
      .sheet .button, .sheet .me { justify-content: flex-start; min-height: 44px; padding-inline: 10px; }
      .sheet .theme { width: 100%; min-height: 44px; }
    `,
  ];
}

customElements.define("board-top-bar", TopBar);
