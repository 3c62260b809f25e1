import { LitElement, css, html, nothing } from "lit";
import { moment, strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import type { Directory, Session } from "../hub";
import type { Entry } from "../store";
import { words } from "../words";
import "./corrections-view";
import "./draft-view";
import type { DraftView } from "./draft-view";
import { scriptsProblem } from "./problem";
import "./replay-view";
import { ScriptsModel } from "./scripts-model";
import "./versions-view";

const TABS = ["draft", "replay", "versions", "corrections"] as const;
type Tab = (typeof TABS)[number];

const text = strings(
  {
    loading: "正在载入话术…",
    tabs: "话术",
    tab: { draft: "草稿", replay: "回放", versions: "版本", corrections: "纠正" },
    speaks: (version: number) => `助手正在用版本 ${version}`,
    since: (when: string, who: string) => (who ? `${who} · ${when}` : when),
    unsaved: "有未保存的修改",
    pending: (n: number) => `${n} 条待处理`,
  },
  {
    loading: "Loading the scripts…",
    tabs: "Scripts",
    tab: { draft: "Draft", replay: "Replay", versions: "Versions", corrections: "Corrections" },
    speaks: (version: number) => `The assistant speaks version ${version}`,
    since: (when: string, who: string) => (who ? `${who} · ${when}` : when),
    unsaved: "Unsaved changes",
    pending: (n: number) => `${n} pending`,
  },
);

/** Where authors change what the assistant says: edit, check, try, replay, publish, roll back. Says `expired` when the session has ended. */
export class ScriptsPage extends LitElement {
  static properties = { me: { attribute: false }, directory: { attribute: false }, lang: { attribute: false }, tab: { state: true }, revision: { state: true } };
  declare me: Session;
  declare directory: Directory;
  declare lang: Lang;
  declare tab: Tab;
  declare revision: number; // the model changes in place; this says when
  private readonly model = new ScriptsModel({
    changed: () => this.revision++,
    unauthorized: () => this.dispatchEvent(new CustomEvent("expired")),
  });

  constructor() {
    super();
    this.revision = 0;
    this.tab = tabOf(location.search);
  }

  connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeunload", this.leaving);
    addEventListener("popstate", this.fromUrl);
    void this.model.load();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("beforeunload", this.leaving);
    removeEventListener("popstate", this.fromUrl);
    this.model.stop();
  }

  /** Log entries from the board's connection. */
  receive(entries: readonly Entry[]): void {
    void this.model.receive(entries);
  }

  render() {
    const { model, lang, tab } = this;
    const t = text(lang);
    if (model.failure && !model.overview)
      return html`<div class="middle" role="alert">
        <p>${scriptsProblem(model.failure, lang)}</p>
        <button class="button primary" @click=${() => model.load()}>${icon("retry")}${words(lang).retry}</button>
      </div>`;
    if (!model.overview || !model.draft) return html`<div class="middle"><p role="status">${t.loading}</p></div>`;
    const { active } = model.overview;
    const pending = model.corrections?.length ?? 0;
    return html`<nav aria-label=${t.tabs}>
        ${TABS.map(
          (each) => html`<button aria-current=${each === tab ? "page" : "false"} @click=${() => this.go(each)}>
            ${t.tab[each]}${each === "corrections" && pending ? html`<span class="count" aria-label=${t.pending(pending)}>${pending}</span>` : nothing}${each === "draft" && model.unsaved
              ? html`<span class="dot" role="img" aria-label=${t.unsaved}></span>`
              : nothing}
          </button>`,
        )}
        <p class="speaks" title=${active.note}>${icon("spark")}<strong>${t.speaks(active.version)}</strong> <span>${t.since(moment(active.at, lang, "Asia/Shanghai"), active.by?.name ?? "")}</span></p>
      </nav>
      ${model.refusal
        ? html`<p class="refusal" role="alert">${icon("urgent")}<span>${scriptsProblem(model.refusal, lang)}</span><button class="icon-button" aria-label=${words(lang).close} @click=${() => model.forget()}>${icon("close")}</button></p>`
        : nothing}
      <script-draft ?hidden=${tab !== "draft"} .model=${model} .revision=${this.revision} .directory=${this.directory} .lang=${lang} @replay=${() => this.go("replay")}></script-draft>
      ${tab === "replay" ? html`<script-replay .model=${model} .revision=${this.revision} .me=${this.me} .directory=${this.directory} .lang=${lang}></script-replay>` : nothing}
      ${tab === "versions" ? html`<script-versions .model=${model} .revision=${this.revision} .lang=${lang} @draft=${() => this.go("draft")}></script-versions>` : nothing}
      ${tab === "corrections" ? html`<script-corrections .model=${model} .revision=${this.revision} .directory=${this.directory} .lang=${lang} @show=${this.show}></script-corrections>` : nothing}`;
  }

  private go(tab: Tab): void {
    this.tab = tab;
    const query = new URLSearchParams(location.search);
    query.set("tab", tab);
    history.replaceState(history.state, "", `?${query}`);
  }

  private readonly show = async ({ detail }: CustomEvent<{ file: string; line: number }>): Promise<void> => {
    this.go("draft");
    await this.updateComplete;
    await this.renderRoot.querySelector<DraftView>("script-draft")?.open(detail.file, detail.line);
  };

  private readonly fromUrl = (): void => void (this.tab = tabOf(location.search));

  private readonly leaving = (event: BeforeUnloadEvent): void => {
    if (this.model.unsaved) event.preventDefault();
  };

  static styles = [
    basics,
    css`
      :host { display: flex; flex: 1; flex-direction: column; min-height: 0; }
      .middle { display: grid; flex: 1; gap: var(--space-3); place-content: center; justify-items: center; padding: var(--space-5); text-align: center; }
      nav { display: flex; align-items: center; gap: 2px; padding: 0 var(--space-4); border-bottom: 1px solid var(--line); background: var(--surface); overflow-x: auto; scrollbar-width: none; }
      nav button { display: inline-flex; flex: none; align-items: center; gap: 6px; min-height: 44px; padding: 0 14px; border: 0; border-bottom: 3px solid transparent; border-top: 3px solid transparent; background: none; color: var(--ink-soft); font-size: var(--text-s); font-weight: 600; white-space: nowrap; }
      nav button:hover { color: var(--ink); background: var(--accent-soft); }
      nav button:focus-visible { outline-offset: -3px; }
      nav button[aria-current="page"] { border-bottom-color: var(--accent); color: var(--accent-text); }
      .count { min-width: 20px; padding: 0 6px; border-radius: var(--radius-full); background: var(--seal); color: var(--seal-ink); font-size: var(--text-xs); line-height: 20px; text-align: center; }
      .dot { width: 8px; height: 8px; border-radius: 50%; background: var(--seal); }
      .speaks { display: flex; align-items: center; gap: 6px; margin-left: auto; padding-left: var(--space-4); color: var(--ink-soft); font-size: var(--text-s); white-space: nowrap; }
      .speaks strong { color: var(--ink); }
      .speaks .icon { color: var(--accent-text); }
      .refusal { display: flex; align-items: center; gap: var(--space-2); margin: var(--space-3) var(--space-4) 0; padding: 2px 2px 2px var(--space-3); border-radius: var(--radius-m); background: var(--seal-soft); color: var(--seal-text); font-size: var(--text-s); font-weight: 600; }
      .refusal span { flex: 1; overflow-wrap: anywhere; }
      script-draft, script-replay, script-versions, script-corrections { flex: 1; min-height: 0; }
      @media (max-width: 1100px) { .speaks span { display: none; } }
      @media (max-width: 860px) {
        nav { padding: 0 var(--space-2); }
        nav button { padding: 0 10px; }
        .speaks { display: none; }
      }
    `,
  ];
}

const tabOf = (query: string): Tab => TABS.find((tab) => tab === new URLSearchParams(query).get("tab")) ?? "draft";

customElements.define("board-scripts", ScriptsPage);
