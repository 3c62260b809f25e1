import { LitElement, css, html, nothing } from "lit";
import { say, strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import { basics } from "../../shared/tokens";
import type { Lang } from "../../shared/wire";
import type { Directory } from "../hub";
import "./enterprise-field";
import { staffingHub, type EnterpriseChoice, type Kind, type Member, type Places } from "./staffing-hub";

const text = strings(
  { add: "指定专员", community: "商务社区", kind: "对象", kinds: { building: "楼宇", enterprise: "企业" }, building: "楼宇", officer: "专员", choose: "请选择", save: "保存" },
  { add: "Name an officer", community: "Community", kind: "Of", kinds: { building: "A building", enterprise: "An enterprise" }, building: "Building", officer: "Officer", choose: "Choose", save: "Save" },
);

/** Names somebody for a building or an enterprise. Says `officer`. */
export class OfficerForm extends LitElement {
  static properties = { directory: { attribute: false }, staff: { attribute: false }, lang: { attribute: false }, community: { state: true }, kind: { state: true }, places: { state: true } };
  declare directory: Directory;
  declare staff: readonly Member[];
  declare lang: Lang;
  declare community: string;
  declare kind: Kind;
  declare places: Places | null;
  private enterprise: EnterpriseChoice | null = null;

  constructor() {
    super();
    this.community = "";
    this.kind = "building";
    this.places = null;
  }

  render() {
    const { lang, community, kind } = this;
    const t = text(lang);
    const staff = this.staff.filter(({ communities }) => communities.includes(community));
    return html`<details>
      <summary class="button">${icon("plus")}${t.add}</summary>
      <form @submit=${this.submitted}>
        <label>${t.community}
          <select class="field" required @change=${(event: Event) => this.went((event.target as HTMLSelectElement).value)}>
            <option value="">${t.choose}</option>
            ${this.directory.communities.map((each) => html`<option value=${each.code}>${say(each.name, lang)}</option>`)}
          </select>
        </label>
        <label>${t.kind}
          <select class="field" @change=${(event: Event) => (this.kind = (event.target as HTMLSelectElement).value as Kind)}>
            ${(["building", "enterprise"] as const).map((each) => html`<option value=${each} ?selected=${each === kind}>${t.kinds[each]}</option>`)}
          </select>
        </label>
        ${kind === "building"
          ? html`<label>${t.building}
              <select class="field" name="building" required>
                <option value="">${t.choose}</option>
                ${this.places?.buildings.map((each) => html`<option value=${each.code}>${say(each.name, lang)}</option>`) ?? nothing}
              </select>
            </label>`
          : html`<enterprise-field .community=${community} .lang=${lang} @enterprise=${({ detail }: CustomEvent<EnterpriseChoice | null>) => (this.enterprise = detail)}></enterprise-field>`}
        <label>${t.officer}
          <select class="field" name="officer" required>
            <option value="">${t.choose}</option>
            ${staff.map((each) => html`<option value=${each.username}>${each.name}</option>`)}
          </select>
        </label>
        <button class="button primary">${t.save}</button>
      </form>
    </details>`;
  }

  private async went(community: string): Promise<void> {
    this.community = community;
    this.places = null;
    this.enterprise = null;
    const places = community ? await staffingHub.places(community).catch(() => null) : null;
    if (community === this.community) this.places = places;
  }

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const code = this.kind === "building" ? String(form.get("building")) : this.enterprise?.code;
    if (code) this.dispatchEvent(new CustomEvent("officer", { detail: { kind: this.kind, code, username: String(form.get("officer")) } }));
  };

  static styles = [
    basics,
    css`
      summary { width: fit-content; list-style: none; cursor: pointer; }
      summary::-webkit-details-marker { display: none; }
      form { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr)); align-items: end; gap: var(--space-3); margin-top: var(--space-3); padding: var(--space-4); border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--surface); }
      label { display: grid; gap: 4px; font-size: var(--text-s); font-weight: 600; }
      .field { width: 100%; font-weight: 400; }
    `,
  ];
}

customElements.define("officer-form", OfficerForm);
