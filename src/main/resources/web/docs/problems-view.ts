import { html } from "lit";
import { say } from "../shared/i18n";
import type { Lang } from "../shared/wire";
import { code } from "./code";
import type { Problem, Reference } from "./reference";
import { words } from "./words";

const EXAMPLE = `HTTP/1.1 412 Precondition Failed
Content-Type: application/problem+json

{
  "type": "/docs/problems#stale",
  "title": "Precondition failed",
  "status": 412,
  "detail": "XTD-20261123-0007 has changed since (version 4, yours is 3). Load it again, then decide.",
  "version": 4
}`;

/** Every problem type: what it means and what to do. */
export function problemsView(reference: Reference, lang: Lang) {
  const t = words(lang);
  return html`<section id="problems" aria-labelledby="problems-title">
    <h2 id="problems-title">${t.problems}</h2>
    <p>${t.problemsLead}</p>
    ${code(EXAMPLE, lang, t.example)}
    <dl class="types">${byStatus(reference.problems).map((each) => entry(each, lang))}</dl>
  </section>`;
}

const byStatus = (all: Problem[]): Problem[] => [...all].sort((one, other) => one.status - other.status);

const entry = (each: Problem, lang: Lang) => html`
  <div class="problem" id=${each.type}>
    <dt><code class="status">${each.status}</code> <a href="#${each.type}"><code>${each.type}</code></a> <span class="what">${say(each.title, lang)}</span></dt>
    <dd>${say(each.meaning, lang)}</dd>
    <dd class="remedy"><b>${words(lang).remedy}</b> ${say(each.remedy, lang)}</dd>
  </div>
`;
