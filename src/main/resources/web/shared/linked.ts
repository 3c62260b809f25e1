import { html, type TemplateResult } from "lit";

const PIECES = /(https?:\/\/[^\s<>"'，。；、）)】」]+[^\s<>"'，。；、）)】」.,;:!?]|[A-Z]{2,5}-\d{8}-\d{4,})/g;

/** The text with its web addresses made into links and its request numbers kept on one line; everything else stays text. */
export const linked = (text: string): (string | TemplateResult)[] =>
  text.split(PIECES).map((part, index) => {
    if (index % 2 === 0) return part;
    if (!part.startsWith("http")) return html`<span class="unbroken">${part}</span>`;
    return html`<a href=${part} target="_blank" rel="noopener noreferrer">${part}</a>`;
  });
