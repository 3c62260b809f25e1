import { LitElement, css, html } from "lit";
import { strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import { words } from "../words";
import { changed, filesOf } from "./draft";
import type { ScriptsModel } from "./scripts-model";
import { obstacle, obstacleText } from "./obstacle";

const text = strings(
  {
    title: "发布草稿",
    lead: (files: number) => `${files} 个文件有改动。发布后立即生效，新的消息都由新版本回答。`,
    note: "改了什么（必填，同事会看到）",
    publish: "发布",
    publishing: "正在发布…",
    checking: "正在检查…",
    fine: "检查通过",
    seen: (changed: number, turns: number) => (changed ? `回放：${turns} 轮对话中有 ${changed} 轮会改变` : `回放：${turns} 轮对话都不变`),
    unseen: "还没有在以往的会话上回放过这份草稿。",
    replay: "先回放",
  },
  {
    title: "Publish the draft",
    lead: (files: number) => `${files === 1 ? "1 file changes" : `${files} files change`}. It counts at once: every new message is answered by the new version.`,
    note: "What changes (needed; colleagues read it)",
    publish: "Publish",
    publishing: "Publishing…",
    checking: "Checking…",
    fine: "Checked, nothing wrong",
    seen: (changed: number, turns: number) => (changed ? `Replay: ${changed} of ${turns} turns would change` : `Replay: none of ${turns} turns would change`),
    unseen: "This draft was not replayed over past conversations yet.",
    replay: "Replay first",
  },
);

/** The last look before everybody gets it. Says `replay` and `published`. */
export class PublishDialog extends LitElement {
  static properties = { model: { attribute: false }, revision: { attribute: false }, lang: { attribute: false } };
  declare model: ScriptsModel;
  declare revision: number;
  declare lang: Lang;

  async show(): Promise<void> {
    this.dialog.showModal();
    if (!this.model.checked) await this.model.runCheck();
  }

  render() {
    const { model, lang } = this;
    const t = text(lang);
    const why = obstacle(model);
    const { run } = model;
    const seen = run?.report && run.revision === model.draft?.revision ? run.report : null;
    return html`<dialog aria-labelledby="title">
      <form method="dialog" @submit=${this.submitted}>
        <h2 id="title">${t.title}</h2>
        <p>${t.lead(model.draft ? changed(model.base, filesOf(model.draft)).length : 0)}</p>
        <p class="state" role="status" data-tone=${model.busy === "checking" ? "" : why ? "bad" : "good"}>
          ${model.busy === "checking" ? t.checking : html`${icon(why ? "urgent" : "check")}${why ? obstacleText(why, model, lang) : t.fine}`}
        </p>
        <p class="state">
          ${seen ? html`${icon("retry")}${t.seen(seen.changed, seen.turns)}` : html`${t.unseen} <button type="button" class="button" @click=${this.replay}>${t.replay}</button>`}
        </p>
        <label>${t.note}<textarea class="field" name="note" rows="2" maxlength="500" required></textarea></label>
        <p class="end">
          <button type="button" class="button plain" @click=${() => this.dialog.close()}>${words(lang).cancel}</button>
          <button class="button primary" ?disabled=${why !== null || model.busy !== null}>${model.busy === "publishing" ? t.publishing : t.publish}</button>
        </p>
      </form>
    </dialog>`;
  }

  private readonly replay = (): void => {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent("replay"));
  };

  private readonly submitted = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const note = String(new FormData(form).get("note")).trim();
    if (!note) return;
    const done = await this.model.publish(note);
    this.dialog.close();
    if (!done) return;
    form.reset();
    this.dispatchEvent(new CustomEvent("published"));
  };

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  static styles = [
    basics,
    css`
      dialog { width: min(520px, calc(100vw - 32px)); padding: 0; border: 1px solid var(--line); border-radius: var(--radius-l); background: var(--surface); color: var(--ink); box-shadow: var(--shadow-3); }
      dialog::backdrop { background: rgb(10 15 12 / 0.5); }
      form { display: grid; gap: var(--space-3); padding: var(--space-5); }
      h2 { font-size: var(--text-l); }
      p { font-size: var(--text-m); line-height: var(--leading); }
      .state { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: var(--space-2) var(--space-3); border-radius: var(--radius-m); background: var(--sunken); font-size: var(--text-s); }
      .state[data-tone="good"] { background: var(--state-resolved-soft); color: var(--state-resolved); }
      .state[data-tone="bad"] { background: var(--seal-soft); color: var(--seal-text); font-weight: 600; }
      label { display: grid; gap: 4px; font-size: var(--text-s); font-weight: 600; }
      .field { font-weight: 400; }
      .end { display: flex; justify-content: end; gap: var(--space-2); }
    `,
  ];
}

customElements.define("script-publish", PublishDialog);
