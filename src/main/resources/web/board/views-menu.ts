import { LitElement, css, html, nothing } from "lit";
import { ApiError } from "../shared/api";
import { say, strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import { basics } from "../shared/tokens";
import type { Lang } from "../shared/wire";
import { noFilters, type Filters } from "./filters";
import { hub, type Directory, type SavedView, type Session } from "./hub";
import { problemText } from "./problem-text";
import { uuid } from "../shared/uuid";

const text = strings(
  {
    menu: "视图",
    mine: "我的视图",
    shared: "社区共享",
    none: "还没有视图。先筛选，再在下面起个名字保存。",
    save: "保存当前筛选为",
    name: "视图名称",
    share: "共享给",
    onlyMe: "仅自己",
    confirm: "保存",
    remove: (name: string) => `删除视图“${name}”`,
  },
  {
    menu: "Views",
    mine: "My views",
    shared: "Shared in a community",
    none: "No views yet. Filter first, then give it a name below.",
    save: "Save these filters as",
    name: "Name of the view",
    share: "Shared with",
    onlyMe: "Only me",
    confirm: "Save",
    remove: (name: string) => `Delete the view “${name}”`,
  },
);

/** Filters under a name. Asked for whenever it opens, so what others share is there. Says `filter` with a view that was chosen. */
export class ViewsMenu extends LitElement {
  static properties = {
    lang: { attribute: false },
    filters: { attribute: false },
    directory: { attribute: false },
    me: { attribute: false },
    views: { state: true },
    failure: { state: true },
  };
  declare lang: Lang;
  declare filters: Filters;
  declare directory: Directory;
  declare me: Session;
  declare views: readonly SavedView[] | null;
  declare failure: ApiError | null;

  constructor() {
    super();
    this.views = null;
    this.failure = null;
  }

  render() {
    const t = text(this.lang);
    return html`<button type="button" class="button" popovertarget="menu" aria-haspopup="dialog">${t.menu}${icon("chevron")}</button>
      <div id="menu" popover role="dialog" aria-label=${t.menu} @beforetoggle=${this.place} @toggle=${this.toggled}>
        ${this.failure ? html`<p role="alert">${problemText(this.failure, this.lang)}</p>` : nothing}
        ${this.views?.length === 0 ? html`<p>${t.none}</p>` : nothing} ${this.group(t.mine, (view) => !view.community)} ${this.group(t.shared, (view) => view.community !== null)}
        <form @submit=${this.save}>
          <label>${t.save}<input class="field" name="name" required maxlength="40" aria-label=${t.name} placeholder=${t.name} /></label>
          ${this.leads()
            ? html`<label>${t.share}
                <select class="field" name="community">
                  <option value="">${t.onlyMe}</option>
                  ${this.directory.communities.map((community) => html`<option value=${community.code}>${say(community.name, this.lang)}</option>`)}
                </select>
              </label>`
            : nothing}
          <button class="button primary">${t.confirm}</button>
        </form>
      </div>`;
  }

  private group(title: string, belongs: (view: SavedView) => boolean) {
    const views = this.views?.filter(belongs) ?? [];
    if (!views.length) return nothing;
    return html`<h3>${title}</h3>
      <ul role="list">
        ${views.map(
          (view) => html`<li>
            <button type="button" class="choose" @click=${() => this.choose(view)}>${view.name}${view.community ? html`<small>${this.communityName(view.community)}</small>` : nothing}</button>
            ${!view.community || this.leads()
              ? html`<button type="button" class="icon-button" aria-label=${text(this.lang).remove(view.name)} title=${text(this.lang).remove(view.name)} @click=${() => this.attempt(() => hub.deleteView(view.id))}>${icon("close")}</button>`
              : nothing}
          </li>`,
        )}
      </ul>`;
  }

  private communityName(code: string): string {
    const community = this.directory.communities.find((each) => each.code === code);
    return community ? say(community.name, this.lang) : code;
  }

  private leads(): boolean {
    return this.me.role === "lead" || this.me.role === "district" || this.me.role === "admin";
  }

  private choose(view: SavedView): void {
    this.renderRoot.querySelector<HTMLElement>("#menu")!.hidePopover();
    this.dispatchEvent(new CustomEvent("filter", { detail: { ...noFilters, ...view.filters } }));
  }

  /** Below its button, and within the window. */
  private readonly place = (event: Event): void => {
    if ((event as ToggleEvent).newState !== "open") return;
    const button = this.renderRoot.querySelector(".button")!.getBoundingClientRect();
    const menu = event.target as HTMLElement;
    menu.style.top = `${button.bottom + 4}px`;
    menu.style.left = `${Math.max(8, Math.min(button.left, innerWidth - 328))}px`;
  };

  private readonly toggled = (event: Event): void => {
    if ((event as ToggleEvent).newState === "open") void this.attempt(async () => {});
  };

  private readonly save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const given = new FormData(form);
    const [name, community] = [String(given.get("name")).trim(), String(given.get("community") ?? "")];
    if (!name) return;
    if (await this.attempt(() => hub.saveView(uuid(), { name, ...(community ? { community } : {}), filters: this.filters }))) form.reset();
  };

  /** Does it, then shows what there is. */
  private async attempt(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      this.views = await hub.views();
      this.failure = null;
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.failure = error;
      return false;
    }
  }

  static styles = [
    basics,
    css`
      :host { position: relative; display: inline-block; }
      .button .icon { width: 14px; height: 14px; }
      [popover] { width: min(320px, 92vw); max-height: min(70vh, 520px); margin: 0; inset: auto; padding: var(--space-3); overflow-y: auto; border: 1px solid var(--line-strong); border-radius: var(--radius-m); background: var(--surface); color: var(--ink); box-shadow: var(--shadow-l, 0 12px 32px rgb(0 0 0 / 18%)); }
      [popover]:popover-open { display: grid; gap: var(--space-2); }
      h3 { color: var(--ink-soft); font-size: var(--text-xs); font-weight: 600; }
      p { color: var(--ink-soft); font-size: var(--text-s); }
      li { display: flex; align-items: center; }
      .choose { display: flex; flex: 1; align-items: baseline; justify-content: space-between; gap: var(--space-2); min-width: 0; min-height: 36px; padding: 4px 8px; border: 0; border-radius: var(--radius-s); background: none; color: var(--ink); font-size: var(--text-s); text-align: start; overflow-wrap: anywhere; }
      .choose:hover { background: var(--sunken); }
      small { flex: none; color: var(--ink-soft); font-size: var(--text-xs); }
      form { display: grid; gap: var(--space-2); padding-top: var(--space-2); border-top: 1px solid var(--line); }
      label { display: grid; gap: 4px; font-size: var(--text-s); font-weight: 600; }
      .field { min-height: 36px; padding-block: 5px; font-size: var(--text-s); font-weight: 400; }
      form .button { justify-self: end; }
    `,
  ];
}

customElements.define("board-views", ViewsMenu);
