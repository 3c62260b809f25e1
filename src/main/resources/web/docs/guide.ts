import { html, type TemplateResult } from "lit";
import type { Lang } from "../shared/wire";
import { code } from "./code";
import { text } from "./guide-words";
import type { CloseCode, Reference } from "./reference";
import { samples } from "./samples";

export type Section = { id: string; title: string; body: TemplateResult };

/** What the guide begins with. */
export const lead = (lang: Lang): string => text(lang).start.lead;

/** What an integrator reads from top to bottom, once. */
export function guide(reference: Reference, lang: Lang): Section[] {
  const t = text(lang);
  const run = samples(location.origin);
  return [
    {
      id: "start",
      title: t.start.title,
      body: html`
        <h3 id="key">${t.start.key}</h3>
        <p>${t.start.keyHow}</p>
        ${code(run.key, lang, "Shell")}
        ${table([t.start.scope, t.start.scopeMeans], t.start.scopes)}
        <h3 id="first">${t.start.first}</h3>
        <p>${t.start.firstHow}</p>
        ${code(run.batch, lang, "Shell")}
      `,
    },
    {
      id: "transports",
      title: t.transports.title,
      body: html`
        <p>${t.transports.lead}</p>
        ${table([t.transports.way, t.transports.when, t.transports.promise], t.transports.ways)}
        <h3 id="batch">${t.transports.batch}</h3>
        <p>${t.transports.batchHow}</p>
        <h3 id="sse">${t.transports.sse}</h3>
        <p>${t.transports.sseHow}</p>
        ${code(run.sse, lang, "Shell")} ${code(run.browser, lang, "JavaScript")}
        <h3 id="websocket">${t.transports.ws}</h3>
        <p>${t.transports.wsHow}</p>
        ${code(run.ws, lang, "JavaScript")}
        <p>${t.transports.steer}</p>
        ${code(run.steer, lang, "JSON")}
        <h3 id="webhooks">${t.transports.webhooks}</h3>
        <p>${t.transports.webhooksHow}</p>
        ${code(run.webhook, lang, "Shell")} ${code(run.receiver, lang, "JavaScript")}
        <h3 id="kafka">${t.transports.kafka}</h3>
        <p>${t.transports.kafkaHow}</p>
        ${code(run.kafka, lang, "Shell")}
        <p>${t.transports.kafkaIn}</p>
        ${code(run.kafkaIn, lang, "Shell")}
      `,
    },
    {
      id: "positions",
      title: t.positions.title,
      body: html`
        <p>${t.positions.lead}</p>
        <ul>${t.positions.points.map((point) => html`<li>${point}</li>`)}</ul>
        <p>${t.positions.snapshot}</p>
        ${code(run.snapshot, lang, "Shell")}
      `,
    },
    {
      id: "filters",
      title: t.filters.title,
      body: html`<p>${t.filters.lead}</p>${table([t.filters.parameter, t.filters.takes], t.filters.parameters)}${code(run.filter, lang, "HTTP")}`,
    },
    {
      id: "open311",
      title: t.open311.title,
      body: html`
        <p>${t.open311.lead}</p>
        ${code(run.open311, lang, "Shell")}
        <ul>${t.open311.points.map((point) => html`<li>${point}</li>`)}</ul>
      `,
    },
    { id: "personal", title: t.personal.title, body: html`<p>${t.personal.lead}</p><p>${t.personal.how}</p>` },
    {
      id: "closing",
      title: t.closing.title,
      body: html`<p>${t.closing.lead}</p>${table([t.closing.code, t.closing.means, t.closing.then], reference.closeCodes.map((each) => closing(each, lang)))}<p>${t.closing.limits}</p>`,
    },
  ];
}

function closing({ code: number, text: english, reconnect }: CloseCode, lang: Lang): string[] {
  const t = text(lang).closing;
  return [`\`${number}\``, lang === "zh" ? (t.codes[number] ?? english) : english, number === 3010 ? t.snapshot : reconnect ? t.reconnect : t.stay];
}

/** Cells in backquotes are code. */
function table(head: string[], lines: string[][]) {
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${head[0]}>
    <table>
      <thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
      <tbody>${lines.map((line) => html`<tr>${line.map((cell, index) => (index === 0 ? html`<th scope="row">${marked(cell)}</th>` : html`<td>${marked(cell)}</td>`))}</tr>`)}</tbody>
    </table>
  </div>`;
}

const marked = (words: string) => words.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
