import { html, type TemplateResult } from "lit";

const ADDRESS = /(https?:\/\/[^\s<>"'，。；、）)】」]+[^\s<>"'，。；、）)】」.,;:!?])/g;

/** The text with its web addresses made into links; everything else stays text. */
export const linked = (text: string): (string | TemplateResult)[] =>
  text.split(ADDRESS).map((part, index) => (index % 2 === 1 ? html`<a href=${part} target="_blank" rel="noopener noreferrer">${part}</a>` : part));
