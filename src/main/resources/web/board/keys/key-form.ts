import { LitElement, html, nothing } from "lit";
import { ApiError } from "../../shared/api";
import { localDay, say, strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import type { Lang } from "../../shared/wire";
import type { Directory } from "../hub";
import { scriptsProblem } from "../scripts/problem";
import { words } from "../words";
import { keyFormStyles } from "./key-form-styles";
import { keyWords } from "./key-words";
import { SCOPES, keysHub, type Key, type Scope, type Terms } from "./keys-hub";

const ZONE = "Asia/Shanghai";
const DAY = 24 * 3_600_000;
const PRESETS = ["30", "90", "365"] as const;
type Expiry = (typeof PRESETS)[number] | "never" | "date";

const text = strings(
  {
    make: "新建密钥",
    change: (name: string) => `修改“${name}”`,
    name: "名称",
    nameHint: "谁在用、用来做什么，例如“区平台 数据对接”",
    scopes: "权限",
    scopesNeeded: "请至少选择一项权限",
    communities: "社区范围",
    everywhere: "全区，包括以后新增的社区",
    some: "只限选中的社区",
    find: "查找社区",
    picked: (n: number) => `已选 ${n} 个`,
    noMatch: "没有匹配的社区",
    someNeeded: "请至少选择一个社区",
    rate: "每分钟最多调用",
    calls: "次",
    expiry: "有效期",
    expiries: { "30": "30 天", "90": "90 天", "365": "1 年", never: "长期有效，直到撤销", date: "到指定日期" } as Record<Expiry, string>,
    until: "到期日（当日结束时）",
    submit: "创建密钥",
    save: "保存",
    busy: "正在保存…",
  },
  {
    make: "New key",
    change: (name: string) => `Edit “${name}”`,
    name: "Name",
    nameHint: "Who uses it and for what: “District platform, data exchange”",
    scopes: "Scopes",
    scopesNeeded: "Choose at least one scope",
    communities: "Communities",
    everywhere: "The whole district, also communities added later",
    some: "Only these communities",
    find: "Find a community",
    picked: (n: number) => `${n} chosen`,
    noMatch: "No community matches",
    someNeeded: "Choose at least one community",
    rate: "At most",
    calls: "calls a minute",
    expiry: "Valid",
    expiries: { "30": "for 30 days", "90": "for 90 days", "365": "for a year", never: "until revoked", date: "until a date" } as Record<Expiry, string>,
    until: "Last day",
    submit: "Create key",
    save: "Save",
    busy: "Saving…",
  },
);

type Draft = { name: string; scopes: Set<Scope>; everywhere: boolean; communities: Set<string>; perMinute: number; expiry: Expiry; until: string };

const blank = (): Draft => ({ name: "", scopes: new Set(["events:read"]), everywhere: true, communities: new Set(), perMinute: 600, expiry: "365", until: "" });

const draftOf = (key: Key): Draft => ({
  name: key.name,
  scopes: new Set(key.scopes),
  everywhere: key.communities.length === 0,
  communities: new Set(key.communities),
  perMinute: key.perMinute,
  expiry: key.expiresAt ? "date" : "never",
  until: key.expiresAt ? localDay(key.expiresAt, ZONE) : "",
});

/** Makes a key or changes what one may do. Says `made` with the key that is shown once, `changed`, or `expired`. */
export class KeyForm extends LitElement {
  static properties = {
    directory: { attribute: false },
    lang: { attribute: false },
    key: { state: true },
    draft: { state: true },
    query: { state: true },
    busy: { state: true },
    refusal: { state: true },
    complaint: { state: true },
  };
  declare directory: Directory;
  declare lang: Lang;
  declare key: Key | null;
  declare draft: Draft | null;
  declare query: string;
  declare busy: boolean;
  declare refusal: ApiError | null;
  declare complaint: "scopes" | "communities" | null;

  constructor() {
    super();
    this.key = this.draft = this.refusal = this.complaint = null;
    this.query = "";
    this.busy = false;
  }

  async show(key: Key | null): Promise<void> {
    this.key = key;
    this.draft = key ? draftOf(key) : blank();
    this.query = "";
    this.refusal = this.complaint = null;
    await this.updateComplete;
    this.dialog.showModal();
  }

  render() {
    const { key, draft, lang, refusal } = this;
    const t = text(lang);
    return html`<dialog aria-labelledby="title" @close=${() => (this.draft = null)}>
      ${draft
        ? html`<form @submit=${this.submitted}>
            <h2 id="title">${key ? t.change(key.name) : t.make}</h2>
            <div class="body">
              <div class="name">
                <label class="label" for="name">${t.name}</label>
                <input class="field" id="name" maxlength="100" required autocomplete="off" aria-describedby="name-hint" .value=${draft.name} @input=${(event: Event) => (draft.name = valueOf(event))} />
                <small id="name-hint">${t.nameHint}</small>
              </div>
              ${this.scopes(draft)} ${this.limits(draft)} ${this.communities(draft)}
            </div>
            ${refusal ? html`<p class="refusal" role="alert">${icon("urgent")}<span>${scriptsProblem(refusal, lang)}</span></p>` : nothing}
            <p class="end">
              <button type="button" class="button plain" @click=${() => this.dialog.close()}>${words(lang).cancel}</button>
              <button class="button primary" ?disabled=${this.busy}>${this.busy ? t.busy : key ? t.save : t.submit}</button>
            </p>
          </form>`
        : nothing}
    </dialog>`;
  }

  private scopes(draft: Draft) {
    const t = text(this.lang);
    const { scope } = keyWords(this.lang);
    return html`<fieldset aria-describedby=${this.complaint === "scopes" ? "scopes-needed" : nothing}>
      <legend class="label">${t.scopes}</legend>
      ${SCOPES.map(
        (each) => html`<label class="choice">
          <input type="checkbox" aria-label=${scope[each].name} aria-describedby="hint-${each}" .checked=${draft.scopes.has(each)} @change=${(event: Event) => this.toggle(draft.scopes, each, event)} />
          <span><strong>${scope[each].name}</strong> <code>${each}</code><small id="hint-${each}">${scope[each].hint}</small></span>
        </label>`,
      )}
      ${this.complaint === "scopes" ? html`<p id="scopes-needed" class="complaint" role="alert">${t.scopesNeeded}</p>` : nothing}
    </fieldset>`;
  }

  private communities(draft: Draft) {
    const t = text(this.lang);
    return html`<fieldset>
      <legend class="label">${t.communities}</legend>
      <label class="choice"><input type="radio" name="where" .checked=${draft.everywhere} @change=${() => this.where(draft, true)} /><span>${t.everywhere}</span></label>
      <label class="choice"><input type="radio" name="where" .checked=${!draft.everywhere} @change=${() => this.where(draft, false)} /><span>${t.some}</span></label>
      ${draft.everywhere ? nothing : this.picker(draft)}
    </fieldset>`;
  }

  private picker(draft: Draft) {
    const t = text(this.lang);
    const wanted = this.query.trim().toLowerCase();
    const found = this.directory.communities.filter(({ code, name }) => [code, name.zh, name.en].some((each) => each.toLowerCase().includes(wanted)));
    return html`<div class="picker">
      <p class="find">
        ${icon("search")}<input type="search" aria-label=${t.find} placeholder=${t.find} .value=${this.query} @input=${(event: Event) => (this.query = valueOf(event))} @keydown=${noSubmit} />
        <span role="status">${t.picked(draft.communities.size)}</span>
      </p>
      <div class="list" role="group" aria-label=${t.communities}>
        ${found.map(({ code, name }) => html`<label class="choice"><input type="checkbox" .checked=${draft.communities.has(code)} @change=${(event: Event) => this.toggle(draft.communities, code, event)} /><span>${say(name, this.lang)}</span></label>`)}
        ${found.length ? nothing : html`<p class="none">${t.noMatch}</p>`}
      </div>
      ${this.complaint === "communities" ? html`<p class="complaint" role="alert">${t.someNeeded}</p>` : nothing}
    </div>`;
  }

  private limits(draft: Draft) {
    const t = text(this.lang);
    return html`<div class="limits">
      <div>
        <label class="label" for="expiry">${t.expiry}</label>
        <select class="field" id="expiry" @change=${(event: Event) => this.expires(draft, valueOf(event) as Expiry)}>
          ${([...PRESETS, "never", "date"] as const).map((each) => html`<option value=${each} ?selected=${each === draft.expiry}>${t.expiries[each]}</option>`)}
        </select>
      </div>
      ${draft.expiry === "date"
        ? html`<div><label class="label" for="until">${t.until}</label><input class="field" id="until" type="date" required min=${localDay(new Date(), ZONE)} .value=${draft.until} @input=${(event: Event) => (draft.until = valueOf(event))} /></div>`
        : nothing}
      <div>
        <label class="label" for="rate">${t.rate}</label>
        <span class="rate"><input class="field" id="rate" aria-describedby="calls" type="number" inputmode="numeric" required min="1" max="1000000" .value=${String(draft.perMinute)} @input=${(event: Event) => (draft.perMinute = Number(valueOf(event)))} /> <span id="calls">${t.calls}</span></span>
      </div>
    </div>`;
  }

  private toggle<T>(set: Set<T>, each: T, event: Event): void {
    if ((event.target as HTMLInputElement).checked) set.add(each);
    else set.delete(each);
    this.complaint = null;
    this.requestUpdate();
  }

  private where(draft: Draft, everywhere: boolean): void {
    draft.everywhere = everywhere;
    this.complaint = null;
    this.requestUpdate();
  }

  private expires(draft: Draft, expiry: Expiry): void {
    draft.expiry = expiry;
    if (expiry === "date" && !draft.until) draft.until = localDay(new Date(Date.now() + 90 * DAY), ZONE);
    this.requestUpdate();
  }

  private readonly submitted = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { draft, key } = this;
    if (!draft || this.busy) return;
    this.complaint = draft.scopes.size === 0 ? "scopes" : !draft.everywhere && draft.communities.size === 0 ? "communities" : null;
    if (this.complaint) return void (await this.showComplaint());
    this.busy = true;
    this.refusal = null;
    try {
      const detail = key ? await keysHub.change(key.id, this.terms(draft)) : await keysHub.make(this.terms(draft));
      this.dialog.close();
      this.dispatchEvent(new CustomEvent(key ? "changed" : "made", { detail }));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401) this.dispatchEvent(new CustomEvent("expired"));
      this.refusal = error;
    } finally {
      this.busy = false;
    }
  };

  /** It may have been scrolled out of sight. */
  private async showComplaint(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector(".complaint")?.scrollIntoView({ block: "center" });
  }

  private terms({ name, scopes, everywhere, communities, perMinute, expiry, until }: Draft): Terms {
    return { name, scopes: [...scopes], communities: everywhere ? [] : [...communities], perMinute, expiresAt: this.end(expiry, until) };
  }

  /** The end of a day there; a date that was not touched keeps its instant. */
  private end(expiry: Expiry, until: string): string | null {
    if (expiry === "never") return null;
    if (expiry !== "date") return new Date(Date.now() + Number(expiry) * DAY).toISOString();
    const before = this.key?.expiresAt;
    return before && localDay(before, ZONE) === until ? before : new Date(`${until}T23:59:59+08:00`).toISOString();
  }

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  static styles = keyFormStyles;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** Enter in the search field searches; it is already done. */
const noSubmit = (event: KeyboardEvent): void => {
  if (event.key === "Enter") event.preventDefault();
};

customElements.define("key-form", KeyForm);
