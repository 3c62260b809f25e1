import { LitElement, css, html, nothing } from "lit";
import { ApiError } from "../shared/api";
import { say, strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import { isOpen, stateName } from "../shared/states";
import { basics, marks } from "../shared/tokens";
import type { Card, Lang, Link, LinkKind } from "../shared/wire";
import type { CaseSession } from "./case-session";
import { hub, type Directory } from "./hub";
import { lineName } from "./line-name";

const text = strings(
  {
    title: "关联与子任务",
    kind: { duplicate_of: "与它重复", duplicate: "它的重复件", related: "相关", part_of: "主诉求", part: "子任务" } as Record<LinkKind, string>,
    progress: (done: number, all: number) => `子任务完成 ${done}/${all}`,
    remove: (number: string) => `解除与 ${number} 的关联`,
    part: "分派子任务",
    partLine: "交给哪个条线",
    partTitle: "要办的事",
    partNote: "说明（选填）",
    partOpen: "分派",
    link: "关联诉求",
    linkNumber: "诉求编号",
    linkAs: "关系",
    related: "相关",
    duplicate: "与它重复",
    duplicateClose: "与它重复，并关闭本件",
    linkYes: "关联",
    likely: "可能重复",
    isDuplicate: (number: string) => `与 ${number} 重复`,
  },
  {
    title: "Links and parts",
    kind: { duplicate_of: "Duplicate of", duplicate: "Duplicate", related: "Related", part_of: "Part of", part: "Part" } as Record<LinkKind, string>,
    progress: (done: number, all: number) => `${done} of ${all} parts done`,
    remove: (number: string) => `Take away the link with ${number}`,
    part: "Give a part to a line",
    partLine: "To which line",
    partTitle: "What is to be done",
    partNote: "More about it (optional)",
    partOpen: "Give it away",
    link: "Link a request",
    linkNumber: "Request number",
    linkAs: "As",
    related: "Related",
    duplicate: "Duplicate of it",
    duplicateClose: "Duplicate of it; close this one",
    linkYes: "Link",
    likely: "Likely duplicates",
    isDuplicate: (number: string) => `Duplicate of ${number}`,
  },
);

/** What other requests have to do with this one, how far its parts are, and the ways to link more. */
export class CaseLinks extends LitElement {
  static properties = {
    card: { attribute: false },
    links: { attribute: false },
    session: { attribute: false },
    busy: { attribute: false },
    directory: { attribute: false },
    lang: { attribute: false },
    likely: { state: true },
    asking: { state: true },
  };
  declare card: Card;
  declare links: readonly Link[];
  declare session: CaseSession;
  declare busy: CaseSession["busy"];
  declare directory: Directory;
  declare lang: Lang;
  declare likely: readonly Card[];
  declare asking: "part" | "link" | null;

  constructor() {
    super();
    this.likely = [];
    this.asking = null;
  }

  willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has("session")) return;
    this.likely = [];
    this.asking = null;
    void this.suggest(this.session);
  }

  render() {
    const { lang, links, asking } = this;
    const t = text(lang);
    const parts = links.filter((link) => link.kind === "part");
    const likely = this.likely.filter((card) => !links.some((link) => link.other === card.number));
    const isPart = links.some((link) => link.kind === "part_of");
    return html`<h3>${t.title}</h3>
      ${parts.length ? html`<p class="progress">${icon("checks")}${t.progress(parts.filter((part) => !isOpen(part.state)).length, parts.length)}</p>` : nothing}
      ${links.length ? html`<ul>${links.map((link) => this.link(link))}</ul>` : nothing}
      ${likely.length && isOpen(this.card.state) ? html`<section class="likely" aria-label=${t.likely}><p><strong>${t.likely}</strong></p><ul>${likely.map((card) => this.suggestion(card))}</ul></section>` : nothing}
      <p class="ways">
        ${isOpen(this.card.state) && !isPart ? html`<button class="button" aria-expanded=${String(asking === "part")} @click=${() => this.ask("part")}>${icon("transfer")}${t.part}</button>` : nothing}
        <button class="button" aria-expanded=${String(asking === "link")} @click=${() => this.ask("link")}>${icon("plus")}${t.link}</button>
      </p>
      ${asking === "part" ? this.partForm() : asking === "link" ? this.linkForm() : nothing}`;
  }

  private link(link: Link) {
    const t = text(this.lang);
    const mayGo = link.kind !== "part" && link.kind !== "part_of";
    return html`<li>
      <div>
        <p><span class="kind">${t.kind[link.kind]}</span> <a href="?case=${link.other}">${link.other}</a> <span class="state" data-state=${link.state}>${say(stateName[link.state], this.lang)}</span></p>
        <p>${link.title}<small>${lineName(this.directory, link.line, this.lang)}${link.owner ? ` · ${link.owner.name}` : ""}</small></p>
      </div>
      ${mayGo ? html`<button class="icon-button" aria-label=${t.remove(link.other)} ?disabled=${this.busy !== null} @click=${() => this.session.unlink(link.other)}>${icon("close")}</button>` : nothing}
    </li>`;
  }

  private suggestion(card: Card) {
    const t = text(this.lang);
    return html`<li>
      <div>
        <p><a href="?case=${card.number}">${card.number}</a> <span class="state" data-state=${card.state}>${say(stateName[card.state], this.lang)}</span></p>
        <p>${card.title}</p>
      </div>
      <button class="button" aria-label=${t.isDuplicate(card.number)} ?disabled=${this.busy !== null} @click=${() => this.session.link("duplicate_of", card.number, false)}>${t.duplicate}</button>
    </li>`;
  }

  private partForm() {
    const t = text(this.lang);
    return html`<form @submit=${this.partGiven} @keydown=${this.pressed}>
      <label>${t.partLine}<select class="field" name="line">${this.directory.lines.filter((line) => line.code !== this.card.line).map((line) => html`<option value=${line.code}>${say(line.name, this.lang)}</option>`)}</select></label>
      <label>${t.partTitle}<input class="field" name="title" required maxlength="200" /></label>
      <label>${t.partNote}<textarea class="field" name="note" rows="2" maxlength="1000"></textarea></label>
      <button class="button primary" ?disabled=${this.busy !== null}>${t.partOpen}</button>
    </form>`;
  }

  private linkForm() {
    const t = text(this.lang);
    return html`<form @submit=${this.linked} @keydown=${this.pressed}>
      <label>${t.linkNumber}<input class="field" name="other" required pattern=" *[A-Za-z]{2,5}-\\d{8}-\\d{4,9} *" placeholder="XTD-20261123-0007" /></label>
      <label>${t.linkAs}<select class="field" name="as">
        <option value="related">${t.related}</option>
        <option value="duplicate">${t.duplicate}</option>
        ${isOpen(this.card.state) ? html`<option value="close">${t.duplicateClose}</option>` : nothing}
      </select></label>
      <button class="button primary" ?disabled=${this.busy !== null}>${t.linkYes}</button>
    </form>`;
  }

  private async ask(asking: "part" | "link"): Promise<void> {
    this.asking = this.asking === asking ? null : asking;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("form .field")?.focus();
  }

  private readonly partGiven = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const of = valuesOf(event);
    if (of("title") && (await this.session.openPart(of("line"), of("title"), of("note")))) this.asking = null;
  };

  private readonly linked = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const of = valuesOf(event);
    const as = of("as");
    if (await this.session.link(as === "related" ? "related" : "duplicate_of", of("other").toUpperCase(), as === "close")) this.asking = null;
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.asking = null;
  };

  private async suggest(session: CaseSession): Promise<void> {
    try {
      const found = await hub.similar(session.number);
      if (session === this.session) this.likely = found.map((each) => each.request);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error; // one can link without suggestions
    }
  }

  static styles = [
    basics,
    marks,
    css`
      :host { display: block; font-size: var(--text-s); line-height: 1.5; }
      h3 { margin: var(--space-4) 0 var(--space-2); font-size: var(--text-s); font-weight: 700; }
      ul { display: grid; gap: var(--space-2); }
      li { display: flex; align-items: flex-start; gap: var(--space-2); }
      li > div { flex: 1; min-width: 0; overflow-wrap: anywhere; }
      li a { font-family: var(--font-mono); font-size: var(--text-xs); }
      .kind { color: var(--ink-soft); font-size: var(--text-xs); }
      small { display: block; color: var(--ink-soft); }
      .progress { display: flex; align-items: center; gap: 6px; margin-bottom: var(--space-2); font-weight: 600; }
      .progress .icon { width: 16px; height: 16px; color: var(--accent-text); }
      .likely { margin-top: var(--space-2); padding: var(--space-2) var(--space-3); border-radius: var(--radius-m); background: var(--state-waiting-soft); }
      .likely .button { min-height: 32px; padding: 3px 10px; white-space: nowrap; }
      .ways { display: flex; flex-wrap: wrap; gap: 6px; margin-top: var(--space-2); }
      .ways .icon { width: 14px; height: 14px; }
      form { display: grid; gap: var(--space-2); margin-top: var(--space-2); padding: var(--space-3); border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--paper); }
      label { display: grid; gap: 4px; font-weight: 600; }
      .field { width: 100%; font-weight: 400; font-size: var(--text-s); }
      .icon-button .icon { width: 14px; height: 14px; }
    `,
  ];
}

const valuesOf = (event: SubmitEvent) => {
  const form = new FormData(event.target as HTMLFormElement);
  return (name: string) => String(form.get(name) ?? "").trim();
};

customElements.define("board-case-links", CaseLinks);
