import { LitElement, css, html, nothing } from "lit";
import { strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import { basics } from "../shared/tokens";
import type { Colleague, Lang } from "../shared/wire";
import { ApiError } from "../shared/api";
import { avatarStyles, initials } from "./avatar";
import { hub, type Entry, type Session } from "./hub";
import type { BoardCard } from "./store";

const text = strings(
  {
    title: "同事",
    summary: (n: number) => `同事，${n} 人在岗`,
    me: "我的状态",
    onDuty: "在岗",
    away: "暂离",
    offline: "不在线",
    switched: { on: "在岗：可接收派单", off: "暂离：不接收派单，手上的诉求不变" },
    load: (n: number) => `手上 ${n} 件`,
    looking: "正在看",
    nobody: "暂时没有其他同事",
    failed: "名单暂时读不到，下面是在线的同事。",
  },
  {
    title: "Colleagues",
    summary: (n: number) => `Colleagues, ${n} on duty`,
    me: "My state",
    onDuty: "On duty",
    away: "Away",
    offline: "Offline",
    switched: { on: "On duty: work may be offered to you", off: "Away: no work is offered; what you have stays yours" },
    load: (n: number) => `${n} in hand`,
    looking: "Looking at",
    nobody: "Nobody else yet",
    failed: "The list cannot be read now; these are online.",
  },
);

const IN_HAND = new Set(["claimed", "in_progress", "waiting"]);
const ORDER = { "on-duty": 0, away: 1, offline: 2 } as const;

/** Who works here, whether they are there, what they have in hand; and this person's own switch. Says `duty` and `open`. */
export class ColleagueList extends LitElement {
  static properties = {
    me: { attribute: false },
    lang: { attribute: false },
    present: { attribute: false },
    cards: { attribute: false },
    entries: { state: true },
    opened: { state: true },
    failed: { state: true },
  };
  declare me: Session;
  declare lang: Lang;
  declare present: ReadonlyMap<string, Colleague>;
  declare cards: ReadonlyMap<string, BoardCard>;
  declare entries: readonly Entry[];
  declare opened: boolean;
  declare failed: boolean;

  constructor() {
    super();
    this.entries = [];
    this.opened = this.failed = false;
  }

  render() {
    const t = text(this.lang);
    const onDuty = [...this.present.values()].filter(({ state }) => state === "on-duty").length;
    return html`<details ?open=${this.opened} @toggle=${this.toggled} @keydown=${this.pressed} @focusout=${this.left}>
      <summary class="button plain" aria-label=${t.summary(onDuty)}>
        <span class="dot" data-state=${this.mine}></span>${icon("people")}<span aria-hidden="true">${onDuty}</span>
      </summary>
      ${this.opened ? this.sheet() : nothing}
    </details>`;
  }

  private get mine(): Colleague["state"] {
    return this.present.get(this.me.username)?.state ?? "offline";
  }

  private sheet() {
    const t = text(this.lang);
    const on = this.mine === "on-duty";
    const others = this.others();
    const load = this.loads();
    return html`<div class="sheet">
      <button class="switch" role="switch" aria-checked=${on} aria-label=${`${t.me}：${on ? t.onDuty : t.away}`} ?disabled=${this.mine === "offline"} @click=${() => this.say("duty", !on)}>
        <span class="knob" aria-hidden="true"></span><span>${on ? t.switched.on : t.switched.off}</span>
      </button>
      ${this.failed ? html`<p class="none" role="alert">${t.failed}</p>` : nothing}
      ${others.length
        ? html`<ul role="list" aria-label=${t.title}>
            ${others.map(({ username, name, state, looking }) => {
              const word = state === "on-duty" ? t.onDuty : state === "away" ? t.away : t.offline;
              return html`<li data-state=${state}>
                <span class="avatar" aria-hidden="true">${initials(name)}</span>
                <span class="who"><strong>${name}</strong><span class="state"><span class="dot" data-state=${state}></span>${word}${load.get(username) ? html` · ${t.load(load.get(username)!)}` : nothing}</span></span>
                ${looking[0] ? html`<a href="?case=${looking[0]}" aria-label=${`${t.looking} ${looking[0]}`} @click=${(event: MouseEvent) => this.open(event, looking[0]!)}>…${looking[0].slice(-4)}</a>` : nothing}
              </li>`;
            })}
          </ul>`
        : html`<p class="none">${t.nobody}</p>`}
    </div>`;
  }

  /** Those who are there as the socket tells, the rest as read when the list was opened. */
  private others(): Colleague[] {
    const all = new Map<string, Colleague>(this.entries.map(({ username, name }) => [username, { username, name, state: "offline", looking: [] }]));
    this.present.forEach((colleague, username) => all.set(username, colleague));
    all.delete(this.me.username);
    return [...all.values()].sort((a, b) => ORDER[a.state] - ORDER[b.state] || a.name.localeCompare(b.name, this.lang));
  }

  private loads(): ReadonlyMap<string, number> {
    const loads = new Map<string, number>();
    for (const { owner, state } of this.cards.values()) if (owner && IN_HAND.has(state)) loads.set(owner.username, (loads.get(owner.username) ?? 0) + 1);
    return loads;
  }

  private readonly toggled = async (event: Event): Promise<void> => {
    const { open } = event.target as HTMLDetailsElement;
    if (open === this.opened) return;
    this.opened = open;
    if (!open) return;
    try {
      this.entries = await hub.colleagues();
      this.failed = false;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.failed = true;
    }
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.opened) return;
    event.preventDefault();
    event.stopPropagation();
    this.opened = false;
    this.renderRoot.querySelector("summary")!.focus();
  };

  private readonly left = (event: FocusEvent): void => {
    const to = event.relatedTarget as Node | null;
    if (to && !(event.currentTarget as HTMLElement).contains(to)) this.opened = false;
  };

  private open(event: MouseEvent, number: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.opened = false;
    this.say("open", number);
  }

  private say(what: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }

  static styles = [
    basics,
    avatarStyles,
    css`
      details { position: relative; }
      summary { padding-inline: 8px; list-style: none; cursor: pointer; font-variant-numeric: tabular-nums; }
      summary::-webkit-details-marker { display: none; }
      .dot { display: inline-block; flex: none; width: 9px; height: 9px; border-radius: var(--radius-full); background: none; border: 2px solid var(--line-strong); }
      .dot[data-state="on-duty"] { border-color: var(--state-resolved); background: var(--state-resolved); }
      .dot[data-state="away"] { border-color: var(--state-waiting); background: linear-gradient(90deg, var(--state-waiting) 50%, transparent 50%); }
      .sheet {
        position: absolute; z-index: 3; top: 42px; right: 0; display: grid; gap: var(--space-2); width: 290px; max-height: min(70vh, 560px); padding: var(--space-2); overflow-y: auto;
        border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--raised); box-shadow: var(--shadow-3);
      }
      .switch { display: flex; align-items: center; gap: var(--space-3); min-height: 44px; padding: 6px 10px; border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--paper); font-size: var(--text-s); text-align: left; }
      .knob { position: relative; flex: none; width: 34px; height: 20px; border-radius: var(--radius-full); background: var(--line-strong); transition: background var(--quick); }
      .knob::after { content: ""; position: absolute; top: 3px; left: 3px; width: 14px; height: 14px; border-radius: var(--radius-full); background: var(--raised); transition: translate var(--quick); }
      [aria-checked="true"] .knob { background: var(--accent); }
      [aria-checked="true"] .knob::after { translate: 14px 0; }
      ul { display: grid; gap: 2px; }
      li { display: flex; align-items: center; gap: var(--space-2); min-height: 44px; padding: 2px 8px; }
      li .avatar { min-width: 32px; height: 32px; font-size: var(--text-xs); }
      li[data-state="offline"] .avatar, li[data-state="away"] .avatar { border-color: var(--line-strong); background: var(--sunken); color: var(--ink-soft); }
      .who { display: grid; flex: 1; min-width: 0; font-size: var(--text-s); line-height: 1.35; }
      .who strong { overflow: hidden; font-weight: 600; white-space: nowrap; text-overflow: ellipsis; }
      .state { display: inline-flex; align-items: center; gap: 5px; color: var(--ink-soft); font-size: var(--text-xs); }
      li a { padding: 8px 4px; font: 500 var(--text-xs) / 1 var(--font-mono); }
      .none { padding: var(--space-2); color: var(--ink-soft); font-size: var(--text-s); }
      @media (max-width: 860px) { .sheet { position: fixed; top: 56px; right: var(--space-2); left: var(--space-2); width: auto; } }
    `,
  ];
}

customElements.define("board-colleagues", ColleagueList);
