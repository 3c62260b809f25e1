import { LitElement, css, html, nothing } from "lit";
import { ApiError } from "../../shared/api";
import { say, strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { basics } from "../../shared/tokens";
import type { Card, Lang } from "../../shared/wire";
import { hub, type Directory } from "../hub";
import "../staffing/enterprise-field";
import { staffingHub, type EnterpriseChoice, type Places } from "../staffing/staffing-hub";
import { words } from "../words";
import { uuid } from "../../shared/uuid";

const text = strings(
  {
    title: "登记诉求",
    lead: "来访或来电时由您代为登记，和聊天中提出的诉求一样办理。",
    community: "商务社区",
    line: "服务条线",
    choose: "请选择",
    subject: "一句话说明",
    description: "具体情况",
    building: "楼宇",
    none: "不限楼宇",
    name: "联系人",
    phone: "联系电话",
    lang: "答复语言",
    langs: { zh: "中文", en: "英文" },
    open: "登记",
    opening: "正在登记…",
  },
  {
    title: "New request",
    lead: "For somebody at the counter or on the telephone; handled like one from the chat.",
    community: "Community",
    line: "Service line",
    choose: "Choose",
    subject: "In one line",
    description: "What it is about",
    building: "Building",
    none: "No particular building",
    name: "Contact",
    phone: "Telephone",
    lang: "Answer in",
    langs: { zh: "Chinese", en: "English" },
    open: "Open the request",
    opening: "Opening…",
  },
);

/** Takes down what somebody says at the counter or on the telephone. Says `opened` with the card, and `expired`. */
export class WalkInDialog extends LitElement {
  static properties = {
    directory: { attribute: false },
    lang: { attribute: false },
    shown: { state: true },
    community: { state: true },
    building: { state: true },
    places: { state: true },
    busy: { state: true },
    failure: { state: true },
  };
  declare directory: Directory;
  declare lang: Lang;
  declare shown: boolean;
  declare community: string;
  declare building: string;
  declare places: Places | null;
  declare busy: boolean;
  declare failure: ApiError | null;
  private enterprise: EnterpriseChoice | null = null;
  private key = ""; // the same for every attempt at this request, so that a lost answer opens nothing twice

  constructor() {
    super();
    this.shown = this.busy = false;
    this.community = this.building = "";
    this.places = this.failure = null;
  }

  async show(): Promise<void> {
    this.key = uuid();
    this.shown = true;
    this.failure = this.enterprise = null;
    this.building = "";
    if (!this.community && this.directory.communities.length === 1) this.community = this.directory.communities[0]!.code;
    void this.went(this.community);
    await this.updateComplete;
    this.renderRoot.querySelector("dialog")!.showModal();
  }

  render() {
    const { lang, busy } = this;
    const t = text(lang);
    const several = this.directory.communities.length > 1;
    return html`<dialog aria-labelledby="title" @close=${() => (this.shown = false)} @keydown=${(event: KeyboardEvent) => event.stopPropagation()}>
      ${this.shown
        ? html`<form @submit=${this.submitted}>
            <header><h2 id="title">${t.title}</h2><p>${t.lead}</p></header>
            ${this.failure ? html`<p class="refusal" role="alert">${this.failure.problem.detail}</p>` : nothing}
            <div class="fields">
              ${several
                ? html`<label>${t.community}
                    <select class="field" required @change=${(event: Event) => this.went((event.target as HTMLSelectElement).value)}>
                      <option value="">${t.choose}</option>
                      ${this.directory.communities.map((each) => html`<option value=${each.code} ?selected=${each.code === this.community}>${say(each.name, lang)}</option>`)}
                    </select>
                  </label>`
                : nothing}
              <label>${t.line}
                <select class="field" name="line" required>
                  <option value="">${t.choose}</option>
                  ${this.directory.lines.map((line) => html`<option value=${line.code}>${say(line.name, lang)}</option>`)}
                </select>
              </label>
              ${several ? nothing : this.langField()}
              <label class="wide">${t.subject}<input class="field" name="title" required maxlength="200" autocomplete="off" /></label>
              <label class="wide">${t.description}<textarea class="field" name="description" rows="3" maxlength="4000"></textarea></label>
              <enterprise-field .community=${this.community} .lang=${lang} @enterprise=${this.named}></enterprise-field>
              <label>${t.building}
                <select class="field" @change=${(event: Event) => (this.building = (event.target as HTMLSelectElement).value)}>
                  <option value="">${t.none}</option>
                  ${this.places?.buildings.map((each) => html`<option value=${each.code} ?selected=${each.code === this.building}>${say(each.name, lang)}</option>`) ?? nothing}
                </select>
              </label>
              <label>${t.name}<input class="field" name="name" maxlength="60" autocomplete="off" /></label>
              <label>${t.phone}<input class="field" name="phone" type="tel" maxlength="40" autocomplete="off" /></label>
              ${several ? this.langField() : nothing}
            </div>
            <p class="end">
              <button type="button" class="button plain" @click=${() => this.close()}>${words(lang).cancel}</button>
              <button class="button primary" ?disabled=${busy}>${icon("plus")}${busy ? t.opening : t.open}</button>
            </p>
          </form>`
        : nothing}
    </dialog>`;
  }

  private langField() {
    const t = text(this.lang);
    return html`<label>${t.lang}
      <select class="field" name="lang">
        ${(["zh", "en"] as const).map((each) => html`<option value=${each} ?selected=${each === this.lang}>${t.langs[each]}</option>`)}
      </select>
    </label>`;
  }

  private readonly named = ({ detail }: CustomEvent<EnterpriseChoice | null>): void => {
    this.enterprise = detail;
    if (detail) this.building = detail.building;
  };

  private async went(community: string): Promise<void> {
    if (community !== this.community) this.building = "";
    this.community = community;
    this.places = null;
    const places = community ? await staffingHub.places(community).catch(() => null) : null;
    if (community === this.community) this.places = places;
  }

  private readonly submitted = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const form = new FormData(event.target as HTMLFormElement);
    const word = (name: string) => String(form.get(name) ?? "").trim();
    this.busy = true;
    this.failure = null;
    try {
      const card: Card = await hub.openRequest(this.key, {
        community: this.community,
        line: word("line"),
        title: word("title"),
        description: word("description"),
        lang: word("lang"),
        contact: { name: word("name"), phone: word("phone") },
        ...(this.enterprise ? { enterprise: this.enterprise.code } : {}),
        ...(this.building ? { building: this.building } : {}),
      });
      this.close();
      this.dispatchEvent(new CustomEvent("opened", { detail: card }));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401) this.dispatchEvent(new CustomEvent("expired"));
      if (!error.offline) this.key = uuid(); // it was refused: what is changed now is another request
      this.failure = error;
    } finally {
      this.busy = false;
    }
  };

  private close(): void {
    this.renderRoot.querySelector("dialog")!.close();
  }

  static styles = [
    basics,
    css`
      dialog { width: min(640px, calc(100vw - 24px)); max-height: calc(100dvh - 24px); padding: 0; border: 1px solid var(--line); border-radius: var(--radius-l); background: var(--surface); color: var(--ink); box-shadow: var(--shadow-3); }
      dialog::backdrop { background: rgb(10 15 12 / 0.5); }
      form { display: grid; gap: var(--space-4); padding: var(--space-5); }
      h2 { font-size: var(--text-l); line-height: var(--leading-tight); }
      header p { margin-top: 4px; color: var(--ink-soft); font-size: var(--text-s); }
      .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr)); gap: var(--space-3); }
      .wide { grid-column: 1 / -1; }
      label { display: grid; align-content: start; gap: 4px; font-size: var(--text-s); font-weight: 600; }
      .field { width: 100%; font-weight: 400; }
      .refusal { padding: var(--space-2) var(--space-3); border-radius: var(--radius-m); background: var(--seal-soft); color: var(--seal-text); font-size: var(--text-s); font-weight: 600; }
      .end { display: flex; flex-wrap: wrap; justify-content: end; gap: var(--space-2); }
      @media (max-width: 860px) { form { padding: var(--space-4); } .end .button { flex: 1; min-height: 44px; } }
    `,
  ];
}

customElements.define("walk-in-dialog", WalkInDialog);
