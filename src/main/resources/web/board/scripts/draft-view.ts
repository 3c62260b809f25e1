import { LitElement, html, nothing } from "lit";
import { moment, strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import type { Lang } from "../../shared/wire";
import type { Directory } from "../hub";
import "./changes-view";
import "./check-view";
import "./code-editor";
import type { CodeEditor, Mark } from "./code-editor";
import "./confirm-dialog";
import type { ConfirmDialog } from "./confirm-dialog";
import { both, changed, filesOf, textOf } from "./draft";
import { draftStyles } from "./draft-view-styles";
import "./file-list";
import type { FileMark } from "./file-list";
import { obstacle, obstacleText } from "./obstacle";
import "./publish-dialog";
import type { PublishDialog } from "./publish-dialog";
import type { ScriptsModel } from "./scripts-model";
import "./try-view";

const text = strings(
  {
    actions: "草稿操作",
    file: "文件",
    save: "保存",
    saving: "正在保存…",
    none: "尚无草稿：改动并保存后即生成",
    savedBy: (who: string, when: string) => `${who} ${when} 保存`,
    unsaved: (n: number) => `${n} 个文件未保存`,
    check: "检查",
    checking: "正在检查…",
    publish: "发布…",
    discard: "放弃草稿",
    discardAsk: "放弃整份草稿？",
    discardBody: "草稿里的全部修改（包括同事的）都会丢失，找不回来。助手现在的回答不变。",
    remove: "删除此文件",
    panel: { check: "检查结果", changes: "改动", try: "试聊" },
    panels: "面板",
    unchecked: "检查会找出错误，并把测试对话逐个跑一遍。",
    stale: "这是之前的检查结果，草稿已变。",
    conflict: (who: string, when: string) => `${who} 在 ${when} 保存了草稿，而这里还有未保存的修改。`,
    both: (files: string) => `两边都改了：${files}。保留我的会覆盖对方在这些文件里的修改。`,
    keep: "保留我的修改",
    theirs: "采用同事的，丢弃我的",
    someone: "同事",
    published: "已发布，助手已换用新版本。",
    gone: "草稿已由同事发布或放弃，而这里还有未保存的修改。",
  },
  {
    actions: "What to do with the draft",
    file: "File",
    save: "Save",
    saving: "Saving…",
    none: "No draft yet: it begins with your first save",
    savedBy: (who: string, when: string) => `Saved by ${who}, ${when}`,
    unsaved: (n: number) => (n === 1 ? "1 file unsaved" : `${n} files unsaved`),
    check: "Check",
    checking: "Checking…",
    publish: "Publish…",
    discard: "Discard draft",
    discardAsk: "Discard the whole draft?",
    discardBody: "Everything in it is lost, colleagues' changes as well, and cannot be brought back. What the assistant says now stays.",
    remove: "Delete this file",
    panel: { check: "Check", changes: "Changes", try: "Try" },
    panels: "Panels",
    unchecked: "A check finds faults and plays every test conversation.",
    stale: "This was found before; the draft has changed since.",
    conflict: (who: string, when: string) => `${who} saved the draft ${when}, while there are unsaved changes here.`,
    both: (files: string) => `Both changed ${files}. To keep yours replaces theirs in these files.`,
    keep: "Keep my changes",
    theirs: "Take theirs, drop mine",
    someone: "A colleague",
    published: "Published: the assistant speaks the new version.",
    gone: "A colleague has published or discarded the draft, while there are unsaved changes here.",
  },
);

const PANELS = ["check", "changes", "try"] as const;

/** The workbench: files, the editor, and beside it what a check found, what changes, and a chat to try it. Says `replay`. */
export class DraftView extends LitElement {
  static properties = { model: { attribute: false }, revision: { attribute: false }, directory: { attribute: false }, lang: { attribute: false }, file: { state: true }, panel: { state: true }, published: { state: true } };
  declare model: ScriptsModel;
  declare revision: number;
  declare directory: Directory;
  declare lang: Lang;
  declare file: string;
  declare panel: (typeof PANELS)[number];
  declare published: boolean;

  constructor() {
    super();
    this.file = "common.yml";
    this.panel = "check";
    this.published = false;
  }

  willUpdate(): void {
    const names = this.names();
    if (!names.includes(this.file)) this.file = names[0] ?? "";
    if (this.model.unsaved) this.published = false;
  }

  /** Shows a line of a file, counted from 1. */
  async open(file: string, line: number): Promise<void> {
    this.file = file;
    await this.updateComplete;
    await this.editor?.goTo(line);
  }

  render() {
    const { model, lang, file } = this;
    const { draft } = model;
    if (!draft) return nothing;
    return html`<div class="bar" role="group" aria-label=${text(lang).actions}>${this.bar()}</div>
      ${model.theirs ? this.conflict() : nothing}
      ${this.published ? html`<p class="done" role="status">${icon("check")}${text(lang).published}</p>` : nothing}
      <div class="bench">
        <script-files .names=${this.names()} .marks=${this.marks()} .current=${file} .directory=${this.directory} .lang=${lang} @open=${({ detail }: CustomEvent<string>) => this.show(detail)} @add=${({ detail }: CustomEvent<string>) => this.add(detail)}></script-files>
        <label class="picker"><span class="visually-hidden">${text(lang).file}</span><select class="field" @change=${(event: Event) => this.show((event.target as HTMLSelectElement).value)}>${this.options()}</select></label>
        <section class="edit" aria-label=${file}>
          <p class="path"><code>${file}</code>${this.removable(file) ? html`<button class="button plain" @click=${() => model.edit(file, null)}>${text(lang).remove}</button>` : nothing}</p>
          <script-editor .name=${file} .text=${textOf(draft, file) ?? ""} .marks=${this.faults()} .lang=${lang} @edited=${({ detail }: CustomEvent<string>) => model.edit(file, detail)} @save=${() => model.save()}></script-editor>
        </section>
        ${this.side()}
      </div>
      <script-confirm .lang=${lang}></script-confirm>
      <script-publish .model=${model} .revision=${this.revision} .lang=${lang} @replay=${() => this.dispatchEvent(new CustomEvent("replay"))} @published=${() => (this.published = true)}></script-publish>`;
  }

  private options() {
    const marks = this.marks();
    return this.names().map((name) => {
      const { unsaved, faults } = marks.get(name)!;
      return html`<option value=${name} ?selected=${name === this.file}>${name}${unsaved ? " ●" : ""}${faults ? ` ⚠ ${faults}` : ""}</option>`;
    });
  }

  private bar() {
    const { model, lang } = this;
    const t = text(lang);
    const { draft, busy } = model;
    const why = obstacle(model);
    const blocked = why !== null && why !== "unchecked" && why !== "unsaved";
    return html`<p class="mark" role="status">
        ${busy === "saving" ? t.saving : model.unsaved ? html`<span class="unsaved">${t.unsaved(draft!.edits.size)}</span>` : draft!.revision === 0 ? t.none : t.savedBy(draft!.by?.name ?? t.someone, this.when(draft!.at!))}
      </p>
      <button class="button" ?disabled=${!model.unsaved || busy !== null} aria-keyshortcuts="Control+S" @click=${() => model.save()}>${icon("check")}${t.save}</button>
      <button class="button" ?disabled=${why === "none-yet" || busy !== null} @click=${this.check}>${icon("checks")}${busy === "checking" ? t.checking : t.check}</button>
      <button class="button primary" ?disabled=${blocked || busy !== null} title=${blocked ? obstacleText(why, model, lang) : nothing} @click=${this.publish}>${icon("send")}${t.publish}</button>
      <button class="button plain danger" ?disabled=${why === "none-yet" || busy !== null} @click=${this.discard}>${t.discard}</button>`;
  }

  private conflict() {
    const { model, lang } = this;
    const t = text(lang);
    const theirs = model.theirs!;
    const shared = both(theirs, model.draft!);
    return html`<div class="conflict" role="alert">
      <p>${icon("urgent")}<strong>${theirs.revision === 0 ? t.gone : t.conflict(theirs.by?.name ?? t.someone, this.when(theirs.at!))}</strong>${shared.length ? html` ${t.both(shared.join(", "))}` : nothing}</p>
      <p class="moves"><button class="button" @click=${() => model.settle(true)}>${t.keep}</button><button class="button danger" @click=${() => model.settle(false)}>${t.theirs}</button></p>
    </div>`;
  }

  private side() {
    const { model, lang, panel } = this;
    const t = text(lang);
    return html`<section class="side" aria-label=${t.panel[panel]}>
      <div class="tabs" role="group" aria-label=${t.panels}>
        ${PANELS.map((each) => html`<button aria-pressed=${each === panel} @click=${() => (this.panel = each)}>${t.panel[each]}</button>`)}
      </div>
      <div class="content" tabindex="-1">
        ${panel === "check" ? this.checked() : nothing}
        ${panel === "changes" ? html`<script-changes .base=${model.base} .draft=${filesOf(model.draft!)} .version=${model.draft!.basedOn} .lang=${lang} @jump=${this.jump}></script-changes>` : nothing}
        <script-try ?hidden=${panel !== "try"} .ready=${() => model.save()} .directory=${this.directory} .lang=${lang}></script-try>
      </div>
    </section>`;
  }

  private checked() {
    const { model, lang } = this;
    const t = text(lang);
    if (!model.check) return html`<p class="hint">${t.unchecked}</p>`;
    return html`${model.checked && !model.unsaved ? nothing : html`<p class="hint">${t.stale}</p>`}
      <script-check .check=${model.check.result} .files=${filesOf(model.draft!)} .directory=${this.directory} .lang=${lang} @jump=${this.jump}></script-check>`;
  }

  private names(): string[] {
    return this.model.draft ? Object.keys(filesOf(this.model.draft)) : [];
  }

  private marks(): Map<string, FileMark> {
    const { draft, base, check } = this.model;
    const differs = new Set(changed(base, filesOf(draft!)));
    const faults = [...(check?.result.faults ?? []), ...(check?.result.tests.failed ?? [])];
    return new Map(this.names().map((name) => [name, { unsaved: draft!.edits.has(name), changed: differs.has(name), faults: faults.filter(({ file }) => file === name).length }]));
  }

  private faults(): Mark[] {
    const { check } = this.model;
    if (!check) return [];
    const { faults, findings = [], tests } = check.result;
    return [
      ...faults.filter(({ file }) => file === this.file).map(({ line, key, fix }): Mark => ({ line, text: `${key}: ${fix}`, severity: "error" })),
      ...findings.filter(({ file }) => file === this.file).map(({ line, message, fix, severity }): Mark => ({ line, text: `${message[this.lang]}; ${fix[this.lang]}`, severity: severity === "ERROR" ? "error" : severity === "WARNING" ? "warning" : "info" })),
      ...tests.failed.filter(({ file }) => file === this.file).flatMap(({ mismatches }) => mismatches.map(({ line, expected, got }): Mark => ({ line, text: `− ${expected}\n+ ${got}`, severity: "error" }))),
    ];
  }

  /** Files that the hub ships are needed or meant; one's own may go. */
  private removable(file: string): boolean {
    return !(file in this.model.base);
  }

  private show(file: string): void {
    this.file = file;
  }

  private add(name: string): void {
    this.model.edit(name, name.startsWith("tests/") ? "- title: \n  lang: zh\n  turns:\n    - visitor: \n" : `line: ${name.replace(/\.yml$/, "")}\n`);
    this.file = name;
  }

  private readonly jump = ({ detail }: CustomEvent<{ file: string; line: number }>): void => void this.open(detail.file, detail.line);

  private readonly check = async (): Promise<void> => {
    this.panel = "check";
    await this.model.runCheck();
  };

  private readonly publish = async (): Promise<void> => {
    if (await this.model.save()) await this.renderRoot.querySelector<PublishDialog>("script-publish")!.show();
  };

  private readonly discard = async (): Promise<void> => {
    const t = text(this.lang);
    if ((await this.confirm.ask({ title: t.discardAsk, body: t.discardBody, action: t.discard, danger: true })) !== null) await this.model.discard();
  };

  private get confirm(): ConfirmDialog {
    return this.renderRoot.querySelector<ConfirmDialog>("script-confirm")!;
  }

  private get editor(): CodeEditor | null {
    return this.renderRoot.querySelector<CodeEditor>("script-editor");
  }

  private when(at: string): string {
    return moment(at, this.lang, "Asia/Shanghai");
  }

  static styles = draftStyles;
}

customElements.define("script-draft", DraftView);
