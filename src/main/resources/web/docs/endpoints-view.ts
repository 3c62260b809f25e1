import { html, nothing } from "lit";
import { say } from "../shared/i18n";
import type { Lang } from "../shared/wire";
import { code, json } from "./code";
import { fold } from "./fold";
import type { Endpoint, Media, Reference } from "./reference";
import { typeOf } from "./schema-rows";
import { schemaTable } from "./schema-table";
import { words } from "./words";

/** Every endpoint of the OpenAPI document, by group. */
export function endpointsView(reference: Reference, lang: Lang, redraw: () => void) {
  const t = words(lang);
  return html`<section id="http" aria-labelledby="http-title">
    <h2 id="http-title">${t.endpoints}</h2>
    <p>${t.endpointsLead} <a href="/q/openapi">OpenAPI (YAML)</a>, <a href="/q/openapi?format=json">JSON</a></p>
    ${reference.groups.map(
      (group) => html`<h3 id="http-${group.name}">${say(group.title, lang)}</h3>
        <div class="folds">
          ${reference.endpoints.filter((each) => each.tag === group.name).map((each) => fold(each.id, head(each, lang), () => body(each, reference, lang), redraw))}
        </div>`,
    )}
  </section>`;
}

const head = (each: Endpoint, lang: Lang) =>
  html`<span class="call"><b class="method" data-method=${each.method}>${each.method}</b> <code>${each.path.split("/").map((part, index) => html`${index > 0 ? html`/<wbr>` : nothing}${part}`)}</code></span><span class="what">${say(each.summary, lang)}</span>`;

function body(each: Endpoint, reference: Reference, lang: Lang) {
  const t = words(lang);
  const success = each.answers.find((answer) => answer.problems.length === 0);
  return html`
    ${each.description ? html`<p>${say(each.description, lang)}</p>` : nothing}
    <p class="aside">${t.who}${t.colon}${who(each, lang)}</p>
    ${each.parameters.length > 0 ? html`<h4>${t.parameters}</h4>${parameters(each, reference, lang)}` : nothing}
    ${each.body ? html`<h4>${t.body}</h4>${shape(each.body, reference, lang, t.body)}` : nothing}
    <h4>${t.answer} ${success ? html`<code>${success.status}</code>` : nothing}</h4>
    ${success?.content ? shape(success.content, reference, lang, t.answer) : html`<p class="aside">${t.answersNothing}</p>`}
    <h4>${t.mayFail}</h4>
    <ul class="problems">
      ${each.answers.flatMap((answer) => answer.problems.map((type) => html`<li><code>${answer.status}</code> <a href="/docs/problems#${type}">${type}</a></li>`))}
    </ul>
  `;
}

function who(each: Endpoint, lang: Lang): string {
  const t = words(lang);
  if (each.who.length === 0) return t.anyone;
  return each.who.map((one) => (one === "session" && each.role ? t.roles[each.role] : t.whos[one])).join(t.comma);
}

function parameters(each: Endpoint, reference: Reference, lang: Lang) {
  const t = words(lang);
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${t.parameters}>
    <table class="schema">
      <thead><tr><th scope="col">${t.field}</th><th scope="col">${t.type}</th><th scope="col">${t.meaning}</th></tr></thead>
      <tbody>
        ${each.parameters.map(
          (one) => html`<tr>
            <th scope="row"><code>${one.name}</code> <small>${t.where[one.in]}</small></th>
            <td><code>${typeOf(one.schema, reference.schemas)}</code></td>
            <td>${say(one.description, lang)}${one.example === undefined ? nothing : html` <small><code>${String(one.example)}</code></small>`}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const shape = (media: Media, reference: Reference, lang: Lang, label: string) => html`
  ${media.type === "application/json" ? nothing : html`<p class="aside"><code>${media.type}</code></p>`}
  ${media.schema ? schemaTable(media.schema, reference.schemas, lang, label) : nothing}
  ${media.example === undefined ? nothing : code(json(media.example), lang, words(lang).example)}
`;
