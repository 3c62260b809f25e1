import { html, nothing } from "lit";
import { say } from "../shared/i18n";
import type { Lang } from "../shared/wire";
import { code, json } from "./code";
import { fold } from "./fold";
import type { EventType, Reference } from "./reference";
import { schemaTable } from "./schema-table";
import { words } from "./words";

/** Every event type with its schema and an example. */
export function eventsView(reference: Reference, lang: Lang, redraw: () => void) {
  const t = words(lang);
  return html`<section id="events" aria-labelledby="events-title">
    <h2 id="events-title">${t.events}</h2>
    <p>${t.eventsLead}</p>
    <div class="folds">${reference.events.map((type) => fold(type.name, head(type, lang), () => body(type, reference, lang), redraw))}</div>
  </section>`;
}

const head = (type: EventType, lang: Lang) => html`<span class="what">${say(type.title, lang)}</span><code>${type.name}</code>`;

function body(type: EventType, reference: Reference, lang: Lang) {
  const t = words(lang);
  const filters = type.topics.map((topic) => t.topics[topic]).filter((each) => each); // only some topics can be asked for
  return html`
    <p>${say(type.description, lang)}</p>
    <p class="aside">
      ${filters.length > 0 ? `${t.filterBy}${t.colon}${filters.join(t.comma)} · ` : nothing}
      <a href="/docs/events/${type.name}.json">${t.schema}</a>
    </p>
    <h3>${t.data}</h3>
    ${schemaTable(type.data, reference.eventSchemas, lang, `${say(type.title, lang)}: ${t.data}`)}
    ${code(json(type.example), lang, t.example)}
  `;
}
