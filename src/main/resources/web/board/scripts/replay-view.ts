import { LitElement, html, nothing } from "lit";
import { moment, strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import type { Lang } from "../../shared/wire";
import type { Directory, Session } from "../hub";
import { lineName } from "../line-name";
import "./conversation-dialog";
import type { ConversationDialog } from "./conversation-dialog";
import { kindHint, kindName, KINDS } from "./kinds";
import { obstacle } from "./obstacle";
import { replayStyles } from "./replay-view-styles";
import "./sample-view";
import type { ScriptsModel } from "./scripts-model";
import type { ChangeKind, Ending, ReplayReport, ReplayRun } from "./wire";

const text = strings(
  {
    title: "在以往的会话上回放草稿",
    lead: "把访客说过的每一句话，按当时的情形，交给草稿再答一遍，列出会改变的每一轮。什么都不会发出去。",
    period: "时间范围",
    days: (n: number) => `最近 ${n} 天`,
    between: "自选日期",
    from: "从",
    to: "到",
    start: "开始回放",
    running: (done: number, total: number) => `已回放 ${done} / ${total} 轮`,
    noDraft: "还没有草稿，先改点什么再回放。",
    failed: "回放没有完成，请再试一次。",
    stopped: "回放被中断（服务重启），请再试一次。",
    stale: "这是草稿之前的样子，草稿已变，请重新回放。",
    of: (who: string, when: string, against: number) => `${who} ${when} 回放，与版本 ${against} 比较`,
    nothing: "什么都不会变",
    nothingLead: (turns: number, conversations: number) => `${conversations} 个会话、${turns} 轮对话，条线、步骤和诉求都与现在一致；不同的最多是措辞。`,
    none: "这段时间没有会话",
    noneLead: "换一个更长的时间范围试试。",
    summary: (changed: number, turns: number, conversations: number) => `${conversations} 个会话、${turns} 轮对话中，${changed} 轮会改变`,
    endings: (n: number) => `${n} 个会话最后开立的诉求会不同`,
    ending: { before: "现在", after: "草稿", none: "不开立诉求" },
    samples: "样例",
    open: "打开会话",
    noSamples: "这一类没有您能看到的样例。",
    kind: "变化",
    turns: "轮数",
  },
  {
    title: "Replay the draft over past conversations",
    lead: "Everything visitors said is answered once more by the draft, as things stood then; every turn that would go otherwise is listed. Nothing is sent.",
    period: "Period",
    days: (n: number) => `Last ${n} days`,
    between: "Between dates",
    from: "From",
    to: "To",
    start: "Start the replay",
    running: (done: number, total: number) => `${done} of ${total} turns`,
    noDraft: "There is no draft to replay: change something first.",
    failed: "The replay did not come to its end. Try again.",
    stopped: "The replay was cut short: the hub has restarted. Try again.",
    stale: "This is the draft as it was; it has changed since. Replay again.",
    of: (who: string, when: string, against: number) => `Replayed by ${who}, ${when}, against version ${against}`,
    nothing: "Nothing would change",
    nothingLead: (turns: number, conversations: number) => `In ${turns} turns of ${conversations} conversations lines, steps and requests stay as they are; at most the wording differs.`,
    none: "No conversations in this time",
    noneLead: "Try a longer period.",
    summary: (changed: number, turns: number, conversations: number) => `${changed} of ${turns} turns in ${conversations} conversations would change`,
    endings: (n: number) => (n === 1 ? "1 conversation would end with other requests" : `${n} conversations would end with other requests`),
    ending: { before: "Now", after: "Draft", none: "opens no request" },
    samples: "Samples",
    open: "Open conversation",
    noSamples: "There is no sample of this kind that you may see.",
    kind: "What changes",
    turns: "Turns",
  },
);

const PERIODS = [7, 30, 90] as const;
const DAY = 86_400_000;

/** What publishing would change, before it is published. */
export class ReplayView extends LitElement {
  static properties = { model: { attribute: false }, revision: { attribute: false }, me: { attribute: false }, directory: { attribute: false }, lang: { attribute: false }, period: { state: true }, kind: { state: true } };
  declare model: ScriptsModel;
  declare revision: number;
  declare me: Session;
  declare directory: Directory;
  declare lang: Lang;
  declare period: (typeof PERIODS)[number] | "dates";
  declare kind: ChangeKind | null;

  constructor() {
    super();
    this.period = 30;
    this.kind = null;
  }

  render() {
    const { model, lang } = this;
    const t = text(lang);
    const { run } = model;
    const none = obstacle(model) === "none-yet";
    const running = run?.state === "running";
    return html`<div class="page">
        <h2>${t.title}</h2>
        <p class="lead">${t.lead}</p>
        <form @submit=${this.start}>
          <fieldset>
            <legend class="visually-hidden">${t.period}</legend>
            ${([...PERIODS, "dates"] as const).map(
              (period) => html`<label class="choice"><input type="radio" name="period" .checked=${period === this.period} @change=${() => (this.period = period)} /><span>${period === "dates" ? t.between : t.days(period)}</span></label>`,
            )}
          </fieldset>
          ${this.period === "dates"
            ? html`<label>${t.from} <input class="field" type="date" name="from" required .max=${day(Date.now())} /></label><label>${t.to} <input class="field" type="date" name="to" required .max=${day(Date.now())} .value=${day(Date.now())} /></label>`
            : nothing}
          <button class="button primary" ?disabled=${none || running || model.busy !== null}>${icon("retry")}${t.start}</button>
        </form>
        ${none ? html`<p class="hint">${t.noDraft}</p>` : nothing}
        ${run ? this.run(run) : nothing}
      </div>
      <script-conversation .me=${this.me} .lang=${lang}></script-conversation>`;
  }

  private run(run: ReplayRun) {
    const t = text(this.lang);
    if (run.state === "running")
      return html`<div class="running" role="status">
        <progress max=${Math.max(1, run.turns.total)} value=${run.turns.done} aria-label=${t.running(run.turns.done, run.turns.total)}></progress>
        <p>${t.running(run.turns.done, run.turns.total)}</p>
      </div>`;
    if (!run.report) return html`<p class="hint" role="alert">${run.state === "stopped" ? t.stopped : t.failed}</p>`;
    return html`<p class="of">${t.of(run.by.name, moment(run.startedAt, this.lang, "Asia/Shanghai"), run.against)}</p>
      ${run.revision !== this.model.draft?.revision || this.model.unsaved ? html`<p class="stale">${icon("bell")}${t.stale}</p>` : nothing}
      ${this.report(run.report)}`;
  }

  private report(report: ReplayReport) {
    const t = text(this.lang);
    if (report.turns === 0 || report.changed + report.otherEndings === 0)
      return html`<div class="empty" role="status">
        ${icon(report.turns ? "check" : "search")}
        <h3>${report.turns ? t.nothing : t.none}</h3>
        <p>${report.turns ? t.nothingLead(report.turns, report.conversations) : t.noneLead}</p>
      </div>`;
    const samples = report.samples.filter((sample) => !this.kind || sample.kinds.includes(this.kind));
    return html`<h3 class="summary" role="status">${t.summary(report.changed, report.turns, report.conversations)}</h3>
      ${this.counts(report)}
      ${report.otherEndings ? this.endings(report) : nothing}
      <h3>${t.samples}</h3>
      ${samples.length ? nothing : html`<p class="hint">${t.noSamples}</p>`}
      <ul class="samples">
        ${samples.map((sample) => html`<li><script-sample .sample=${sample} .directory=${this.directory} .lang=${this.lang} @conversation=${() => this.converse(sample.conversation, sample.community)}></script-sample></li>`)}
      </ul>`;
  }

  /** A table that filters: a row is pressed to see its samples only. */
  private counts(report: ReplayReport) {
    const t = text(this.lang);
    const most = Math.max(...KINDS.map((kind) => report.counts[kind] ?? 0), 1);
    return html`<table>
      <thead class="visually-hidden"><tr><th>${t.kind}</th><th>${t.turns}</th></tr></thead>
      <tbody>
        ${KINDS.filter((kind) => report.counts[kind]).map((kind) => {
          const count = report.counts[kind]!;
          return html`<tr>
            <th scope="row"><button aria-pressed=${this.kind === kind} title=${kindHint(kind, this.lang)} @click=${() => (this.kind = this.kind === kind ? null : kind)}><span class="kind" data-kind=${kind}>${kindName(kind, this.lang)}</span><span class="why">${kindHint(kind, this.lang)}</span></button></th>
            <td><meter min="0" max=${most} value=${count} aria-hidden="true"></meter><span class="number">${count}</span></td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }

  private endings({ otherEndings, endings }: ReplayReport) {
    const t = text(this.lang);
    return html`<details class="endings">
      <summary>${t.endings(otherEndings)}</summary>
      <ul>
        ${endings.map(
          (ending) => html`<li>
            <dl><div><dt>${t.ending.before}</dt><dd>${this.requests(ending.before)}</dd></div><div><dt>${t.ending.after}</dt><dd>${this.requests(ending.after)}</dd></div></dl>
            <button class="button" @click=${() => this.converse(ending.conversation, ending.community)}>${t.open}</button>
          </li>`,
        )}
      </ul>
    </details>`;
  }

  /** line/form title */
  private requests(requests: Ending["before"]) {
    if (!requests.length) return text(this.lang).ending.none;
    return requests.map((request) => {
      const [, line, rest] = /^([\w-]+)\/(.*)$/s.exec(request) ?? [null, null, request];
      return html`<span class="request">${line ? `${lineName(this.directory, line, this.lang)} · ` : nothing}${rest}</span>`;
    });
  }

  private converse(conversation: string, community: string): void {
    const zone = this.directory.communities.find((each) => each.code === community)?.zone ?? "Asia/Shanghai";
    void this.renderRoot.querySelector<ConversationDialog>("script-conversation")!.show(conversation, zone);
  }

  private readonly start = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const [from, to] =
      this.period === "dates"
        ? [new Date(`${form.get("from")}T00:00:00`), new Date(Date.parse(`${form.get("to")}T00:00:00`) + DAY)]
        : [new Date(Date.now() - this.period * DAY), new Date()];
    this.kind = null;
    await this.model.replay(from, to);
  };

  static styles = replayStyles;
}

const day = (at: number): string => new Date(at).toLocaleDateString("sv-SE"); // as 2026-11-23

customElements.define("script-replay", ReplayView);
