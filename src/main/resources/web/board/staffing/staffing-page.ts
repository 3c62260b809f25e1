import { LitElement, css, html, nothing } from "lit";
import { ApiError } from "../../shared/api";
import { say, strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import type { Lang } from "../../shared/wire";
import type { Directory } from "../hub";
import { listPageStyles } from "../list-page-styles";
import { words } from "../words";
import "./officer-form";
import { staffingHub, type Automatic, type Member, type Officer, type Staffing } from "./staffing-hub";

const text = strings(
  {
    title: "派单设置",
    lead: "来访者等人工、诉求无人认领时，系统请一位在岗的同事接手：先是楼宇或企业专员，再看条线专长、语言、手上件数，最后轮流。",
    loading: "正在载入…",
    automatic: "自动派单",
    automaticLead: "默认只派等待人工的会话。",
    kinds: { off: "不派单", waiting: "等待人工的会话", all: "会话和无人认领的诉求" },
    officers: "楼宇与企业专员",
    officersLead: "有专员的楼宇或企业，优先派给本人。",
    noOfficers: "还没有指定专员",
    dismiss: (name: string) => `取消 ${name}`,
    skills: "条线与语言",
    skillsLead: "都不选表示全部条线、两种语言都可以。",
    lines: (name: string) => `${name} 负责的条线`,
    all: "全部条线",
    some: (n: number) => `${n} 个条线`,
    langs: { zh: "中文", en: "英文" },
    saved: "已保存",
    nobody: "还没有在社区工作的同事",
  },
  {
    title: "Staffing",
    lead: "When a visitor waits for a person, or nobody has a request, one colleague on duty is asked: the named officer first, then by line, language, what they have in hand, and whose turn it is.",
    loading: "Loading…",
    automatic: "Automatic assignment",
    automaticLead: "By default only conversations that wait for a person.",
    kinds: { off: "Nothing", waiting: "Waiting conversations", all: "Conversations and new requests" },
    officers: "Officers of buildings and enterprises",
    officersLead: "Who is named for a building or an enterprise is asked first.",
    noOfficers: "No officers yet",
    dismiss: (name: string) => `Remove ${name}`,
    skills: "Lines and languages",
    skillsLead: "None chosen means every line, and either language.",
    lines: (name: string) => `Lines of ${name}`,
    all: "Every line",
    some: (n: number) => (n === 1 ? "1 line" : `${n} lines`),
    langs: { zh: "Chinese", en: "English" },
    saved: "Saved",
    nobody: "Nobody works for a community yet",
  },
);

const KINDS: readonly Automatic[] = ["off", "waiting", "all"];

/** Where administrators say who is asked for what. Says `expired` when the session has ended. */
export class StaffingPage extends LitElement {
  static properties = { directory: { attribute: false }, lang: { attribute: false }, staffing: { state: true }, failure: { state: true }, told: { state: true } };
  declare directory: Directory;
  declare lang: Lang;
  declare staffing: Staffing | null;
  declare failure: ApiError | null;
  declare told: string;

  constructor() {
    super();
    this.staffing = this.failure = null;
    this.told = "";
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.act(async () => {});
  }

  render() {
    const { staffing, failure, lang } = this;
    const t = text(lang);
    if (!staffing)
      return html`<div class="middle">
        ${failure ? html`<p role="alert">${failure.problem.detail}</p><button class="button primary" @click=${() => this.act(async () => {})}>${icon("retry")}${words(lang).retry}</button>` : html`<p role="status">${t.loading}</p>`}
      </div>`;
    return html`<section class="page" aria-labelledby="title">
        <header><div><h2 id="title">${t.title}</h2><p class="lead">${t.lead}</p></div></header>
        ${failure ? html`<p class="refusal" role="alert">${icon("urgent")}<span>${failure.problem.detail}</span><button class="icon-button" aria-label=${words(lang).close} @click=${() => (this.failure = null)}>${icon("close")}</button></p>` : nothing}
        <section aria-labelledby="officers"><div><h3 id="officers">${t.officers}</h3><p class="lead">${t.officersLead}</p></div>${this.officers(staffing)}</section>
        <section aria-labelledby="skills"><div><h3 id="skills">${t.skills}</h3><p class="lead">${t.skillsLead}</p></div>${staffing.staff.length ? html`<ul role="list">${staffing.staff.map((member) => this.member(member))}</ul>` : html`<p class="lead">${t.nobody}</p>`}</section>
        <section aria-labelledby="automatic"><div><h3 id="automatic">${t.automatic}</h3><p class="lead">${t.automaticLead}</p></div><ul role="list" class="grid">${this.directory.communities.map((community) => this.automatic(community, staffing.automatic[community.code] ?? "waiting"))}</ul></section>
      </section>
      <p class="visually-hidden" role="status">${this.told}</p>`;
  }

  private officers({ officers, staff }: Staffing) {
    const t = text(this.lang);
    return html`${officers.length
        ? html`<ul role="list" class="grid">
            ${officers.map(
              (each) => html`<li class="row">
                <span class="what"><strong>${this.lang === "zh" ? each.zh : each.en}</strong><span>${each.name}</span></span>
                <button class="icon-button" aria-label=${t.dismiss(`${this.lang === "zh" ? each.zh : each.en} ${each.name}`)} @click=${() => this.dismiss(each)}>${icon("close")}</button>
              </li>`,
            )}
          </ul>`
        : html`<p class="lead">${t.noOfficers}</p>`}
      <officer-form .directory=${this.directory} .staff=${staff} .lang=${this.lang} @officer=${({ detail }: CustomEvent<Pick<Officer, "kind" | "code" | "username">>) => this.act(() => staffingHub.nameOfficer(detail.kind, detail.code, detail.username))}></officer-form>`;
  }

  private member(member: Member) {
    const t = text(this.lang);
    const toggle = (all: string[], one: string) => (all.includes(one) ? all.filter((each) => each !== one) : [...all, one]);
    const communities = this.directory.communities.filter(({ code }) => member.communities.includes(code)).map(({ name }) => say(name, this.lang));
    return html`<li class="row">
      <span class="what"><strong>${member.name}</strong><span>${member.username} · ${communities.join(this.lang === "zh" ? "、" : ", ")}</span></span>
      <span class="langs">
        ${(["zh", "en"] as const).map((lang) => html`<button class="button chip" aria-pressed=${member.langs.includes(lang)} aria-label=${`${member.name} ${t.langs[lang]}`} @click=${() => this.skills(member, member.lines, toggle(member.langs, lang))}>${t.langs[lang]}</button>`)}
      </span>
      <details>
        <summary class="button" aria-label=${t.lines(member.name)}>${member.lines.length ? t.some(member.lines.length) : t.all}${icon("chevron")}</summary>
        <span class="chips">
          ${this.directory.lines.map(({ code, name }) => html`<button class="button chip" aria-pressed=${member.lines.includes(code)} @click=${() => this.skills(member, toggle(member.lines, code), member.langs)}>${say(name, this.lang)}</button>`)}
        </span>
      </details>
    </li>`;
  }

  private automatic({ code, name }: Directory["communities"][number], now: Automatic) {
    const t = text(this.lang);
    return html`<li class="row">
      <label><span class="what"><strong>${say(name, this.lang)}</strong></span>
        <select class="field" @change=${(event: Event) => this.act(() => staffingHub.setAutomatic(code, (event.target as HTMLSelectElement).value as Automatic))}>
          ${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === now}>${t.kinds[kind]}</option>`)}
        </select>
      </label>
    </li>`;
  }

  private skills({ username }: Member, lines: string[], langs: string[]): Promise<void> {
    return this.act(() => staffingHub.setSkills(username, lines, langs));
  }

  private dismiss({ kind, code }: Officer): Promise<void> {
    return this.act(() => staffingHub.dismissOfficer(kind, code));
  }

  /** What is on screen is what the hub has. */
  private async act(action: () => Promise<unknown>): Promise<void> {
    const first = this.staffing === null;
    try {
      await action();
      this.staffing = await staffingHub.read();
      this.failure = null;
      if (!first) this.told = text(this.lang).saved;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401) this.dispatchEvent(new CustomEvent("expired"));
      this.failure = error;
    }
  }

  static styles = [
    ...listPageStyles,
    css`
      .page { gap: var(--space-6); }
      .page > section { gap: var(--space-3); }
      h3 { font-size: var(--text-m); }
      ul { gap: var(--space-2); }
      .grid { grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr)); }
      .row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2) var(--space-3); min-width: 0; padding: 8px 12px; border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--surface); }
      .row label { display: flex; flex: 1; align-items: center; gap: var(--space-3); min-width: 0; }
      .what { display: grid; flex: 1 1 180px; min-width: 0; font-size: var(--text-s); }
      .what span { color: var(--ink-soft); font-size: var(--text-xs); overflow-wrap: anywhere; }
      select.field { max-width: 190px; min-height: 36px; padding-block: 4px; font-size: var(--text-s); }
      .langs, .chips { display: flex; flex-wrap: wrap; gap: 6px; }
      .chip { min-height: 32px; padding: 3px 10px; font-weight: 500; }
      .chip[aria-pressed="true"] { border-color: var(--accent); background: var(--accent-soft); color: var(--accent-text); font-weight: 600; }
      details[open] { flex: 1 0 100%; }
      summary { width: fit-content; list-style: none; cursor: pointer; }
      summary::-webkit-details-marker { display: none; }
      summary .icon { width: 14px; height: 14px; }
      .chips { margin-top: var(--space-2); }
    `,
  ];
}

customElements.define("board-staffing", StaffingPage);
