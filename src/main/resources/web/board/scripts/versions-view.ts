import { LitElement, css, html, nothing } from "lit";
import { moment, strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import "./confirm-dialog";
import type { ConfirmDialog } from "./confirm-dialog";
import type { ScriptsModel } from "./scripts-model";
import type { Publication, Version } from "./wire";

const text = strings(
  {
    versions: "全部版本",
    version: (n: number) => `版本 ${n}`,
    speaks: "正在使用",
    origin: { shipped: "随系统发布", authored: "在看板编写" },
    rollBack: "回退到此版本",
    rollBackAsk: (n: number) => `让助手改用版本 ${n}？`,
    rollBackBody: "立即生效，新的消息都由它回答；进行中的会话会接着走。草稿不受影响。",
    why: "为什么回退（同事会看到）",
    startDraft: "以此为基础起草",
    replaceAsk: "替换现有草稿？",
    replaceBody: (who: string, when: string) => `${who} 在 ${when} 保存的草稿会被替换，找不回来。`,
    replaceMine: "未保存的修改会丢失。",
    replace: "替换",
    history: "发布记录",
    did: { shipped: (v: number) => `启用随系统的版本 ${v}`, publish: (v: number) => `发布版本 ${v}`, rollback: (v: number) => `回退到版本 ${v}` },
    hub: "系统",
  },
  {
    versions: "All versions",
    version: (n: number) => `Version ${n}`,
    speaks: "Speaks now",
    origin: { shipped: "came with the hub", authored: "written on the board" },
    rollBack: "Roll back to this",
    rollBackAsk: (n: number) => `Let version ${n} speak?`,
    rollBackBody: "It counts at once: every new message is answered by it, and conversations under way go on. The draft stays.",
    why: "Why (colleagues read it)",
    startDraft: "Start a draft from this",
    replaceAsk: "Replace the present draft?",
    replaceBody: (who: string, when: string) => `The draft that ${who} saved ${when} is replaced and cannot be brought back.`,
    replaceMine: "Unsaved changes are lost.",
    replace: "Replace",
    history: "What was published",
    did: { shipped: (v: number) => `Version ${v} came with the hub`, publish: (v: number) => `Published version ${v}`, rollback: (v: number) => `Rolled back to version ${v}` },
    hub: "The hub",
  },
);

/** Which scripts there were, and when each spoke. Says `draft` when one was begun. */
export class VersionsView extends LitElement {
  static properties = { model: { attribute: false }, revision: { attribute: false }, lang: { attribute: false } };
  declare model: ScriptsModel;
  declare revision: number;
  declare lang: Lang;

  render() {
    const { overview } = this.model;
    const t = text(this.lang);
    if (!overview) return nothing;
    return html`<div class="sides">
        <section aria-labelledby="versions">
          <h2 id="versions">${t.versions}</h2>
          <ul class="versions">${overview.versions.map((version) => this.version(version, version.number === overview.active.version))}</ul>
        </section>
        <section aria-labelledby="history">
          <h2 id="history">${t.history}</h2>
          <ol reversed>${overview.publications.map((publication) => this.publication(publication))}</ol>
        </section>
      </div>
      <script-confirm .lang=${this.lang}></script-confirm>`;
  }

  private version(version: Version, active: boolean) {
    const t = text(this.lang);
    const busy = this.model.busy !== null;
    return html`<li class=${active ? "active" : ""}>
      <div class="what">
        <p class="name"><strong>${t.version(version.number)}</strong>${active ? html`<span class="speaks">${icon("check")}${t.speaks}</span>` : nothing}<span class="origin">${t.origin[version.origin]}</span></p>
        ${version.note ? html`<p class="note">${version.note}</p>` : nothing}
        <p class="by">${version.author ? `${version.author.name} · ` : nothing}<time datetime=${version.createdAt}>${this.when(version.createdAt)}</time></p>
      </div>
      <p class="moves">
        <button class="button" ?disabled=${busy} aria-label="${t.startDraft}: ${t.version(version.number)}" @click=${() => this.startFrom(version.number)}>${icon("note")}${t.startDraft}</button>
        ${active ? nothing : html`<button class="button" ?disabled=${busy} aria-label="${t.rollBack}: ${t.version(version.number)}" @click=${() => this.rollBack(version.number)}>${icon("undo")}${t.rollBack}</button>`}
      </p>
    </li>`;
  }

  private publication({ version, reason, note, by, at }: Publication) {
    const t = text(this.lang);
    return html`<li>
      ${icon(reason === "rollback" ? "undo" : reason === "publish" ? "send" : "archive")}
      <div>
        <p><strong>${t.did[reason](version)}</strong></p>
        ${note ? html`<p class="note">${note}</p>` : nothing}
        <p class="by">${by?.name ?? t.hub} · <time datetime=${at}>${this.when(at)}</time></p>
      </div>
    </li>`;
  }

  private async rollBack(version: number): Promise<void> {
    const t = text(this.lang);
    const note = await this.confirm.ask({ title: t.rollBackAsk(version), body: t.rollBackBody, action: t.rollBack, danger: true, note: { label: t.why, required: false } });
    if (note !== null) await this.model.rollBack(version, note);
  }

  private async startFrom(version: number): Promise<void> {
    const t = text(this.lang);
    const { draft } = this.model.overview!;
    const lost = draft ? t.replaceBody(draft.by.name, this.when(draft.at)) : this.model.unsaved ? t.replaceMine : null;
    if (lost && (await this.confirm.ask({ title: t.replaceAsk, body: lost, action: t.replace, danger: true })) === null) return;
    if (await this.model.startFrom(version)) this.dispatchEvent(new CustomEvent("draft"));
  }

  private get confirm(): ConfirmDialog {
    return this.renderRoot.querySelector<ConfirmDialog>("script-confirm")!;
  }

  private when(at: string): string {
    return moment(at, this.lang, "Asia/Shanghai");
  }

  static styles = [
    basics,
    css`
      :host { display: block; overflow: auto; }
      .sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(280px, 30%); gap: var(--space-6); max-width: 1280px; margin: 0 auto; padding: var(--space-5); }
      h2 { margin-bottom: var(--space-3); font-size: var(--text-m); }
      .versions { display: grid; gap: var(--space-3); }
      .versions li { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-3); padding: var(--space-3) var(--space-4); border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--surface); }
      .versions li.active { border-color: var(--accent); box-shadow: inset 4px 0 0 var(--accent); }
      .what { display: grid; flex: 1 1 260px; gap: 3px; min-width: 0; }
      .name { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; font-size: var(--text-m); }
      .speaks { display: inline-flex; align-items: center; gap: 4px; padding: 1px 8px; border-radius: var(--radius-full); background: var(--accent-soft); color: var(--accent-text); font-size: var(--text-xs); font-weight: 600; }
      .origin { color: var(--ink-soft); font-size: var(--text-xs); }
      .note { font-size: var(--text-s); line-height: 1.5; overflow-wrap: anywhere; white-space: pre-line; }
      .by { color: var(--ink-soft); font-size: var(--text-xs); }
      .moves { display: flex; flex-wrap: wrap; gap: 6px; }
      .moves .icon { width: 15px; height: 15px; }
      ol { display: grid; gap: var(--space-4); }
      ol li { display: flex; gap: 10px; font-size: var(--text-s); line-height: 1.5; }
      ol .icon { width: 16px; height: 16px; margin-top: 2px; color: var(--ink-soft); }
      ol div { min-width: 0; }
      @media (max-width: 860px) {
        .sides { grid-template-columns: minmax(0, 1fr); padding: var(--space-4); }
        .moves .button { min-height: 44px; }
      }
    `,
  ];
}

customElements.define("script-versions", VersionsView);
