import { LitElement, css, html, nothing } from "lit";
import { say, strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import { basics } from "../shared/tokens";
import type { Lang } from "../shared/wire";
import { isFiltered, noFilters, queryOf, type Filters } from "./filters";
import type { Directory, Session } from "./hub";
import "./search/search-box";
import "./views-menu";
import type { SearchBox } from "./search/search-box";
import type { Found } from "./search/wire";

const text = strings(
  {
    label: "筛选",
    community: "商务社区",
    anyCommunity: "全部商务社区",
    line: "服务条线",
    anyLine: "全部条线",
    tag: "标签",
    anyTag: "全部标签",
    mine: "我的",
    soon: "快到期",
    overdue: "已超时",
    done: "显示已关闭",
    clear: "清除筛选",
    shown: (n: number) => `显示 ${n} 件`,
    select: "多选",
    exports: "导出表格",
  },
  {
    label: "Filters",
    community: "Community",
    anyCommunity: "All communities",
    line: "Service line",
    anyLine: "All lines",
    tag: "Tag",
    anyTag: "All tags",
    mine: "Mine",
    soon: "Due soon",
    overdue: "Overdue",
    done: "Show closed",
    clear: "Clear filters",
    shown: (n: number) => `${n} shown`,
    select: "Select",
    exports: "Export as CSV",
  },
);

/** Says `filter` with what changed, `open` when a whole request number was entered, `found` when a hit was chosen, `select` to begin or leave a selection. */
export class FilterBar extends LitElement {
  static properties = { lang: { attribute: false }, me: { attribute: false }, filters: { attribute: false }, directory: { attribute: false }, tags: { attribute: false }, count: { attribute: false }, selecting: { attribute: false } };
  declare lang: Lang;
  declare me: Session;
  declare filters: Filters;
  declare directory: Directory;
  declare tags: readonly string[];
  declare count: number;
  declare selecting: boolean;

  render() {
    const { lang, filters, directory } = this;
    const t = text(lang);
    return html`<form role="search" aria-label=${t.label} @submit=${(event: Event) => event.preventDefault()}>
      <board-search
        .lang=${lang}
        .typed=${filters.q}
        .community=${filters.community}
        .directory=${directory}
        @words=${({ detail }: CustomEvent<string>) => this.say({ q: detail })}
        @open=${this.forward}
        @found=${this.forward}
      ></board-search>
      ${directory.communities.length > 1 ? this.choice("community", t.community, t.anyCommunity, directory.communities) : nothing}
      ${this.choice("line", t.line, t.anyLine, directory.lines)}
      ${this.tags.length || filters.tag ? this.choice("tag", t.tag, t.anyTag, [...new Set([...this.tags, filters.tag])].filter(Boolean).map((tag) => ({ code: tag, name: { zh: tag, en: tag } }))) : nothing}
      ${this.toggle("mine", t.mine)} ${this.toggle("soon", t.soon)} ${this.toggle("overdue", t.overdue)} ${this.toggle("done", t.done)}
      ${isFiltered(filters)
        ? html`<button type="button" class="button plain" @click=${() => this.say({ ...noFilters, done: filters.done })}>${icon("close")}${t.clear}</button>`
        : nothing}
      <output>${t.shown(this.count)}</output>
      <board-views .lang=${lang} .filters=${filters} .directory=${directory} .me=${this.me} @filter=${({ detail }: CustomEvent<Filters>) => this.say(detail)}></board-views>
      <button type="button" class="button toggle" aria-pressed=${this.selecting} aria-keyshortcuts="x" @click=${() => this.dispatchEvent(new CustomEvent("select"))}>${icon("check")}${t.select}</button>
      <a class="icon-button" href=${this.exported()} download aria-label=${t.exports} title=${t.exports}>${icon("download")}</a>
    </form>`;
  }

  focusSearch(): void {
    this.renderRoot.querySelector<SearchBox>("board-search")?.focus();
  }

  private choice(name: "community" | "line" | "tag", label: string, any: string, items: { code: string; name: { zh: string; en: string } }[]) {
    return html`<select class="field" aria-label=${label} .value=${this.filters[name]} @change=${(event: Event) => this.say({ [name]: (event.target as HTMLSelectElement).value })}>
      <option value="" ?selected=${!this.filters[name]}>${any}</option>
      ${items.map((item) => html`<option value=${item.code} ?selected=${item.code === this.filters[name]}>${say(item.name, this.lang)}</option>`)}
    </select>`;
  }

  private toggle(name: "mine" | "soon" | "overdue" | "done", label: string) {
    const on = this.filters[name];
    return html`<button type="button" class="button toggle" aria-pressed=${on} @click=${() => this.say({ [name]: !on })}>${on ? icon("check") : nothing}${label}</button>`;
  }

  private exported(): string {
    const query = queryOf(this.filters, null);
    return `/api/requests/export${query}${query ? "&" : "?"}lang=${this.lang}`;
  }

  private readonly forward = ({ type, detail }: CustomEvent<string | Found>): void => void this.dispatchEvent(new CustomEvent(type, { detail }));

  private say(change: Partial<Filters>): void {
    this.dispatchEvent(new CustomEvent("filter", { detail: change }));
  }

  static styles = [
    basics,
    css`
      :host { position: relative; container-type: inline-size; }
      form { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2); padding: var(--space-3) var(--space-4); }
      board-search { flex: 1 1 220px; max-width: 420px; }
      .field { min-height: 36px; padding-block: 5px; font-size: var(--text-s); }
      select.field { max-width: 190px; }
      .toggle { font-weight: 500; white-space: nowrap; }
      .toggle[aria-pressed="true"] { border-color: var(--accent); background: var(--accent-soft); color: var(--accent-text); font-weight: 600; }
      .toggle .icon, .plain .icon { width: 14px; height: 14px; }
      output { margin-left: auto; color: var(--ink-soft); font-size: var(--text-s); font-variant-numeric: tabular-nums; white-space: nowrap; }
      @container (max-width: 760px) {
        form { flex-wrap: nowrap; padding: var(--space-2) var(--space-3); overflow-x: auto; scrollbar-width: none; }
        board-search { flex: 0 0 190px; }
        select.field { flex: none; max-width: 150px; }
        .button { flex: none; }
        output { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } /* the columns count themselves */
      }
    `,
  ];
}

customElements.define("board-filter-bar", FilterBar);
