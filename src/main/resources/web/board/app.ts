import { LitElement, css, html, nothing } from "lit";
import { ApiError } from "../shared/api";
import { basics } from "../shared/tokens";
import type { Lang } from "../shared/wire";
import "./board-page";
import { hub, type Directory, type Session } from "./hub";
import { applyLang, applyTheme, preferredLang, preferredTheme, type Theme } from "../shared/preferences";
import { problemText } from "./problem-text";
import "./sign-in";
import "./top-bar";
import { words } from "./words";

type Phase = { at: "asking" } | { at: "signed-out"; expired: boolean } | { at: "signed-in"; session: Session; directory: Directory } | { at: "failed"; error: ApiError };

/** The page: who is there, in which language, in which light. */
export class BoardApp extends LitElement {
  static properties = { phase: { state: true }, lang: { state: true }, theme: { state: true } };
  declare phase: Phase;
  declare lang: Lang;
  declare theme: Theme;

  constructor() {
    super();
    this.phase = { at: "asking" };
    this.lang = preferredLang();
    this.theme = preferredTheme();
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.enter(() => hub.session());
  }

  willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("lang")) {
      applyLang(this.lang);
    }
    if (changed.has("theme")) applyTheme(this.theme);
  }

  render() {
    const { phase, lang } = this;
    if (phase.at === "signed-in")
      return html`<board-page
        .session=${phase.session}
        .directory=${phase.directory}
        .lang=${lang}
        .theme=${this.theme}
        @lang=${this.choseLang}
        @theme=${this.choseTheme}
        @sign-out=${this.signOut}
        @expired=${() => (this.phase = { at: "signed-out", expired: true })}
      ></board-page>`;
    return html`<board-top-bar .lang=${lang} .theme=${this.theme} .session=${null} .directory=${null} .link=${null} .view=${"board"} @lang=${this.choseLang} @theme=${this.choseTheme}></board-top-bar>
      ${phase.at === "signed-out" ? html`<board-sign-in .lang=${lang} .expired=${phase.expired} @signed-in=${this.signedIn}></board-sign-in>` : nothing}
      ${phase.at === "failed"
        ? html`<main class="failed" role="alert">
            <p>${problemText(phase.error, lang)}</p>
            <button class="button primary" @click=${() => this.enter(() => hub.session())}>${words(lang).retry}</button>
          </main>`
        : nothing}`;
  }

  private async enter(whoAmI: () => Promise<Session>): Promise<void> {
    try {
      const session = await whoAmI();
      this.phase = { at: "signed-in", session, directory: await hub.directory() };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.phase = error.status === 401 ? { at: "signed-out", expired: false } : { at: "failed", error };
    }
  }

  private readonly signedIn = ({ detail }: CustomEvent<Session>): void => void this.enter(() => Promise.resolve(detail));
  private readonly choseLang = ({ detail }: CustomEvent<Lang>): void => void (this.lang = detail);
  private readonly choseTheme = ({ detail }: CustomEvent<Theme>): void => void (this.theme = detail);

  private readonly signOut = async (): Promise<void> => {
    try {
      await hub.signOut();
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) return void (this.phase = { at: "failed", error: error as ApiError });
    }
    this.phase = { at: "signed-out", expired: false };
  };

  static styles = [
    basics,
    css`
      :host { display: flex; flex-direction: column; height: 100dvh; background: var(--paper); color: var(--ink); font: var(--text-m) / var(--leading) var(--font); }
      @media print { :host { display: block; height: auto; background: none; } }
      .failed { display: grid; flex: 1; gap: var(--space-4); place-content: center; justify-items: center; padding: var(--space-5); text-align: center; }
    `,
  ];
}

customElements.define("board-app", BoardApp);
