import { LitElement, css, html, nothing } from "lit";
import { ApiError } from "../../shared/api";
import { say, strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import type { Lang } from "../../shared/wire";
import type { Directory } from "../hub";
import { keyFormStyles } from "../keys/key-form-styles";
import { scriptsProblem } from "../scripts/problem";
import { words } from "../words";
import "./some-or-all";
import type { Choice, SomeOrAll } from "./some-or-all";
import { webhooksHub, type Filter, type Webhook } from "./webhooks-hub";

const GROUPS = ["request", "message", "conversation", "scripts"] as const;

const text = strings(
  {
    make: "新建 Webhook",
    change: (name: string) => `修改“${name}”`,
    name: "名称",
    nameHint: "谁在接收、用来做什么，例如“区平台 诉求同步”",
    url: "接收地址",
    urlHint: "以 https:// 开头的公网地址；每个事件以 POST 发送",
    types: "事件类型",
    allTypes: "全部事件",
    someTypes: "只要这些事件",
    groups: { request: "诉求", message: "消息", conversation: "会话", scripts: "助手话术" } as Record<string, string>,
    communities: "社区",
    allCommunities: "全区，包括以后新增的社区",
    someCommunities: "只限选中的社区",
    lines: "服务条线",
    allLines: "全部条线，也包括与条线无关的事件",
    someLines: "只限选中的条线",
    request: "只跟踪某些诉求（可选）",
    requestHint: "诉求编号，多个用逗号分隔；留空则不限",
    personal: "包含个人信息",
    personalHint: "姓名、电话、对话内容等。请确认接收方有权处理；创建后不能更改。",
    submit: "创建",
    save: "保存",
    busy: "正在保存…",
  },
  {
    make: "New webhook",
    change: (name: string) => `Edit “${name}”`,
    name: "Name",
    nameHint: "Who receives and for what: “District platform, request sync”",
    url: "Address",
    urlHint: "A public address that begins with https://; each event is sent there by POST",
    types: "Event types",
    allTypes: "All events",
    someTypes: "Only these events",
    groups: { request: "Requests", message: "Messages", conversation: "Conversations", scripts: "Scripts" } as Record<string, string>,
    communities: "Communities",
    allCommunities: "The whole district, also communities added later",
    someCommunities: "Only these communities",
    lines: "Service lines",
    allLines: "All lines, and events that concern none",
    someLines: "Only these lines",
    request: "Only certain requests (optional)",
    requestHint: "Their numbers, separated by commas; empty for all",
    personal: "Include personal data",
    personalHint: "Names, telephone numbers, what is said. Make sure the receiver may have it; this cannot be changed later.",
    submit: "Create",
    save: "Save",
    busy: "Saving…",
  },
);

type Draft = { name: string; url: string; filter: Filter; personal: boolean };

const blank = (): Draft => ({ name: "", url: "", filter: { type: [], community: [], line: [], request: [] }, personal: false });

/** Makes an endpoint or changes one. Says `made` with the endpoint whose secret is shown once, `changed`, or `expired`. */
export class WebhookForm extends LitElement {
  static properties = { directory: { attribute: false }, lang: { attribute: false }, webhook: { state: true }, draft: { state: true }, busy: { state: true }, refusal: { state: true } };
  declare directory: Directory;
  declare lang: Lang;
  declare webhook: Webhook | null;
  declare draft: Draft | null;
  declare busy: boolean;
  declare refusal: ApiError | null;

  constructor() {
    super();
    this.webhook = this.draft = this.refusal = null;
    this.busy = false;
  }

  async show(webhook: Webhook | null): Promise<void> {
    this.webhook = webhook;
    this.draft = webhook ? structuredClone({ name: webhook.name, url: webhook.url, filter: webhook.filter, personal: webhook.personal }) : blank();
    this.refusal = null;
    await this.updateComplete;
    this.dialog.showModal();
  }

  render() {
    const { webhook, draft, lang, refusal } = this;
    const t = text(lang);
    return html`<dialog aria-labelledby="title" @close=${() => (this.draft = null)}>
      ${draft
        ? html`<form @submit=${this.submitted}>
            <h2 id="title">${webhook ? t.change(webhook.name) : t.make}</h2>
            <div class="body">
              ${this.field("name", t.name, t.nameHint, draft.name, (value) => (draft.name = value))}
              ${this.field("url", t.url, t.urlHint, draft.url, (value) => (draft.url = value))}
              ${this.pick(draft, "type", t.types, t.allTypes, t.someTypes, this.typeChoices())}
              ${this.pick(draft, "community", t.communities, t.allCommunities, t.someCommunities, this.named(this.directory.communities))}
              ${this.pick(draft, "line", t.lines, t.allLines, t.someLines, this.named(this.directory.lines))}
              ${this.field("request", t.request, t.requestHint, draft.filter.request.join(", "), (value) => (draft.filter.request = value.split(/[,，、\s]+/).filter(Boolean)))}
              ${webhook
                ? nothing
                : html`<label class="choice">
                    <input type="checkbox" aria-label=${t.personal} aria-describedby="personal-hint" .checked=${draft.personal} @change=${(event: Event) => (draft.personal = (event.target as HTMLInputElement).checked)} />
                    <span><strong>${t.personal}</strong><small id="personal-hint">${t.personalHint}</small></span>
                  </label>`}
            </div>
            ${refusal ? html`<p class="refusal" role="alert">${icon("urgent")}<span>${scriptsProblem(refusal, lang)}</span></p>` : nothing}
            <p class="end">
              <button type="button" class="button plain" @click=${() => this.dialog.close()}>${words(lang).cancel}</button>
              <button class="button primary" ?disabled=${this.busy}>${this.busy ? t.busy : webhook ? t.save : t.submit}</button>
            </p>
          </form>`
        : nothing}
    </dialog>`;
  }

  private field(id: "name" | "url" | "request", label: string, hint: string, value: string, set: (value: string) => void) {
    const needed = id !== "request";
    return html`<div class="name">
      <label class="label" for=${id}>${label}</label>
      <input class="field" id=${id} type=${id === "url" ? "url" : "text"} maxlength=${id === "name" ? 100 : 2000} ?required=${needed} autocomplete="off" spellcheck="false" aria-describedby="${id}-hint" .value=${value} @input=${(event: Event) => set((event.target as HTMLInputElement).value)} />
      <small id="${id}-hint">${hint}</small>
    </div>`;
  }

  private pick(draft: Draft, kind: "type" | "community" | "line", legend: string, all: string, some: string, choices: Choice[]) {
    return html`<some-or-all .lang=${this.lang} .legend=${legend} .allLabel=${all} .someLabel=${some} .choices=${choices} .chosen=${draft.filter[kind]} @chosen=${({ detail }: CustomEvent<string[]>) => (draft.filter[kind] = detail)}></some-or-all>`;
  }

  private typeChoices(): Choice[] {
    return GROUPS.map((group) => ({ code: `dev.doorstep.${group}.*`, label: text(this.lang).groups[group]!, hint: `dev.doorstep.${group}.*` }));
  }

  private named(some: readonly { code: string; name: { zh: string; en: string } }[]): Choice[] {
    return some.map(({ code, name }) => ({ code, label: say(name, this.lang) }));
  }

  private readonly submitted = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { draft, webhook } = this;
    if (!draft || this.busy) return;
    const unclear = [...this.renderRoot.querySelectorAll<SomeOrAll>("some-or-all")].filter((each) => !each.check());
    if (unclear.length) return unclear[0]!.scrollIntoView({ block: "nearest" });
    this.busy = true;
    this.refusal = null;
    const { personal, ...change } = draft;
    try {
      const detail = webhook ? await webhooksHub.change(webhook.id, change) : await webhooksHub.make({ ...change, personal });
      this.dialog.close();
      this.dispatchEvent(new CustomEvent(webhook ? "changed" : "made", { detail }));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401) this.dispatchEvent(new CustomEvent("expired"));
      this.refusal = error;
    } finally {
      this.busy = false;
    }
  };

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  static styles = [
    keyFormStyles,
    css`
      .choice { padding-inline: 0; }
      .choice:hover { background: none; }
    `,
  ];
}

customElements.define("webhook-form", WebhookForm);
