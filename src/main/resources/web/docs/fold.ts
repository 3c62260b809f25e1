import { html, nothing, type TemplateResult } from "lit";

const opened = new Set<string>();

/** Opens the fold that an address names, before the page scrolls to it. */
export const unfold = (id: string): void => void opened.add(id);

/** A heading that shows what it holds when it is pressed; what is closed is not drawn at all. */
export function fold(id: string, head: TemplateResult, body: () => TemplateResult, redraw: () => void) {
  const toggled = (event: Event): void => {
    const open = (event.currentTarget as HTMLDetailsElement).open;
    if (open === opened.has(id)) return;
    if (open) opened.add(id);
    else opened.delete(id);
    redraw();
  };
  return html`<details class="fold" id=${id} ?open=${opened.has(id)} @toggle=${toggled}>
    <summary>${head}</summary>
    ${opened.has(id) ? html`<div class="unfolded">${body()}</div>` : nothing}
  </details>`;
}
