import { html, nothing } from "lit";
import { say } from "../shared/i18n";
import type { Lang } from "../shared/wire";
import type { Schema, Schemas } from "./reference";
import { rows, typeOf } from "./schema-rows";
import { words } from "./words";

/** A schema's properties with those within, as a table; a scalar as one line. */
export function schemaTable(schema: Schema, schemas: Schemas, lang: Lang, label: string) {
  const t = words(lang);
  const all = rows(schema, schemas);
  if (all.length === 0) return html`<p><code>${typeOf(schema, schemas)}</code></p>`;
  const described = all.some((row) => row.description.en);
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${label}>
    <table class="schema">
      <thead><tr><th scope="col">${t.field}</th><th scope="col">${t.type}</th>${described ? html`<th scope="col">${t.meaning}</th>` : nothing}</tr></thead>
      <tbody>
        ${all.map(
          (row) => html`<tr>
            <th scope="row" class="depth-${row.depth}"><code>${row.name}</code></th>
            <td><code>${row.type.split(" | ").map((part, index) => html`${index > 0 ? html` |<wbr> ` : nothing}${part}`)}</code></td>
            ${described
              ? html`<td>
                  ${say(row.description, lang)}
                  ${row.personal ? html`<span class="tag personal" title=${t.personalHint}>${t.personal}</span>` : row.required ? html`<span class="tag">${t.required}</span>` : nothing}
                </td>`
              : nothing}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
