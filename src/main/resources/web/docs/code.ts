import { html } from "lit";
import { icon } from "../shared/icons";
import type { Lang } from "../shared/wire";
import { words } from "./words";

/** A block of code that scrolls by itself and can be copied. */
export function code(text: string, lang: Lang, label: string) {
  return html`<figure class="code">
    <figcaption><span>${label}</span><button class="copy" type="button" @click=${(event: MouseEvent) => copy(event, text, lang)}>${icon("copy")}<span aria-live="polite">${words(lang).copy}</span></button></figcaption>
    <pre tabindex="0" role="group" aria-label=${label}><code>${text}</code></pre>
  </figure>`;
}

export const json = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value, null, 2));

async function copy(event: MouseEvent, text: string, lang: Lang): Promise<void> {
  const label = (event.currentTarget as HTMLElement).querySelector("span")!;
  await navigator.clipboard.writeText(text);
  label.textContent = words(lang).copied;
  setTimeout(() => (label.textContent = words(lang).copy), 2_000);
}
