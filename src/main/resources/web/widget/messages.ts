import { css, html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { dayName, timeOfDay } from "../shared/i18n";
import { icon } from "../shared/icons";
import { linked } from "../shared/linked";
import type { Attached, Lang, Message, Owner } from "../shared/wire";
import { flow, type Item } from "./flow";
import type { Draft, View } from "./store";
import { words } from "./words";

export type Asking = { read(file: Attached): Promise<Blob>; retry(clientId: string): void; card(item: Item & { kind: "card" }): TemplateResult };

/** The conversation from its first message to the last draft. */
export function messages(view: View, lang: Lang, zone: string, asking: Asking) {
  return repeat(
    flow(view, zone),
    (item) => item.key,
    (item) => {
      switch (item.kind) {
        case "day":
          return html`<p class="day"><span>${dayName(item.at, lang, zone)}</span></p>`;
        case "message":
          return item.message.author.kind === "system" ? note(item.message.text) : spoken(item.message, item.leads, lang, zone, asking);
        case "card":
          return html`<div class="in-flow">${asking.card(item)}</div>`;
        case "hand-over":
          return note(handOverText(item.owner, lang));
        case "draft":
          return written(item.draft, lang, zone, asking);
      }
    },
  );
}

const note = (text: string) => html`<p class="note"><span>${text}</span></p>`;

export function handOverText(owner: Owner, lang: Lang): string {
  const say = words(lang);
  return owner.kind === "person" ? say.joined(owner.name ?? "") : owner.kind === "queue" ? say.queued : say.handedBack;
}

function spoken(message: Message, leads: boolean, lang: Lang, zone: string, asking: Asking) {
  const { kind, name } = message.author;
  const say = words(lang);
  const own = kind === "visitor";
  const who = own ? say.you : kind === "staff" ? name : say.assistant;
  return html`<div class="message ${kind}" data-leads=${leads}>
    ${own || !leads ? nothing : kind === "staff" ? html`<span class="seal" aria-hidden="true">${[...name][0]}</span>` : html`<span class="mark">${icon("door")}</span>`}
    <p class="author ${own || !leads ? "visually-hidden" : ""}">${who}</p>
    ${message.text ? html`<p class="text" lang=${message.lang === "zh" ? "zh-CN" : "en"}>${linked(message.text)}</p>` : nothing}
    ${attached(message.files, lang, asking)}
    <p class="stamp"><time datetime=${message.at}>${timeOfDay(message.at, lang, zone)}</time>${own ? html`<span class="tick">${icon("check")}<span class="visually-hidden">${say.delivered}</span></span>` : nothing}</p>
  </div>`;
}

const attached = (files: readonly Attached[], lang: Lang, { read }: Asking) => files.map((file) => html`<doorstep-attached .file=${file} .read=${read} .lang=${lang}></doorstep-attached>`);

function written(draft: Draft, lang: Lang, zone: string, asking: Asking) {
  const say = words(lang);
  return html`<div class="message visitor" data-state=${draft.state}>
    <p class="author visually-hidden">${say.you}</p>
    ${draft.text ? html`<p class="text">${linked(draft.text)}</p>` : nothing}
    ${attached(draft.files, lang, asking)}
    ${draft.state === "failed"
      ? html`<p class="stamp failed">
          <span>${icon("urgent")} ${say.failed} · ${draft.reason}</span>
          <button class="resend" @click=${() => asking.retry(draft.clientId)}>${icon("retry")}${say.resend}</button>
        </p>`
      : html`<p class="stamp"><time datetime=${draft.at}>${timeOfDay(draft.at, lang, zone)}</time><span>${draft.state === "sending" ? say.sending : say.delivered}</span></p>`}
  </div>`;
}

export const messageStyles = css`
  .day, .note { display: flex; align-items: center; gap: var(--space-3); color: var(--ink-soft); font-size: var(--text-xs); text-align: center; }
  .day { margin: var(--space-2) 0; }
  .day::before, .day::after { content: ""; flex: 1; height: 1px; background: var(--line); }
  .note { justify-content: center; }
  .note span { padding: 3px 12px; border-radius: 14px; background: var(--sunken); line-height: 1.5; white-space: pre-line; }
  .message { position: relative; display: flex; flex-direction: column; align-items: flex-start; max-width: 100%; padding: 0 28px 0 36px; }
  .message.visitor { align-items: flex-end; padding: 0 0 0 52px; }
  .message .text {
    max-width: 100%; padding: 9px 13px; border: 1px solid var(--line); border-radius: 3px var(--radius-l) var(--radius-l) var(--radius-l); background: var(--raised);
    font-size: var(--text-m); line-height: var(--leading); white-space: pre-wrap; overflow-wrap: anywhere;
  }
  .message.visitor .text { border-color: transparent; border-radius: var(--radius-l) var(--radius-l) 3px var(--radius-l); background: var(--accent-soft); }
  .message.staff .text { border-color: color-mix(in srgb, var(--seal) 45%, var(--line)); }
  .message[data-state="sending"] .text { opacity: 0.75; }
  .author { margin-bottom: 3px; color: var(--ink-soft); font-size: var(--text-xs); font-weight: 600; }
  .mark, .seal { position: absolute; left: 0; top: 20px; display: grid; place-items: center; width: 28px; height: 28px; font-size: 15px; }
  .mark { border-radius: 14px 14px 4px 4px; background: var(--accent); color: var(--accent-ink); }
  .mark .icon { width: 18px; height: 18px; }
  .seal { border-radius: var(--radius-s); background: var(--seal); color: var(--seal-ink); font-weight: 700; }
  .stamp { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 6px; margin-top: 3px; color: var(--ink-soft); font-size: var(--text-xs); font-variant-numeric: tabular-nums; }
  .stamp .icon { width: 14px; height: 14px; }
  .stamp.failed .icon { vertical-align: -2px; }
  .stamp .tick { display: inline-flex; }
  .stamp.failed { justify-content: flex-end; color: var(--seal-text); text-align: right; }
  .resend {
    display: inline-flex; align-items: center; gap: 4px; min-height: 28px; padding: 2px 10px; border: 1px solid var(--seal); border-radius: var(--radius-full);
    background: var(--surface); color: var(--seal-text); font-weight: 600;
  }
  .resend:hover { background: var(--seal-soft); }
  .in-flow { padding-left: 36px; }
`;
