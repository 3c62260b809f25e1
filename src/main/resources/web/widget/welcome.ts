import { css, html } from "lit";
import { say } from "../shared/i18n";
import type { Bilingual, Lang } from "../shared/wire";
import { words } from "./words";

/** What GET /api/communities/{code}/widget answers. */
export type Info = {
  community: { code: string; name: Bilingual; specialty: Bilingual | null; zone: string; phone: string | null };
  demo: boolean;
  greeting: Bilingual;
  lines: { code: string; name: Bilingual; hint: Bilingual }[];
};

export type Line = Info["lines"][number];

/** The greeting and the lines, before anything has been said. */
export function welcome(info: Info, lang: Lang, pick: (line: Line) => void) {
  return html`
    <div class="welcome">
      <p class="greeting">${say(info.greeting, lang)}</p>
      <ul class="lines" aria-label=${words(lang).lines}>
        ${info.lines.map(
          (line) => html`<li>
            <button class="line" @click=${() => pick(line)}>
              <span class="line-name">${say(line.name, lang)}</span><span class="line-hint">${say(line.hint, lang)}</span>
            </button>
          </li>`,
        )}
      </ul>
    </div>
  `;
}

export const welcomeStyles = css`
  .welcome { padding: var(--space-5) var(--space-4) var(--space-4); }
  .greeting { font-size: var(--text-l); font-weight: 600; line-height: 1.45; text-wrap: pretty; }
  .lines { display: grid; margin-top: var(--space-4); grid-template-columns: repeat(auto-fill, minmax(138px, 1fr)); gap: var(--space-2); }
  .lines li { display: grid; }
  .line {
    display: flex; flex-direction: column; gap: 2px; padding: 10px var(--space-3); border: 1px solid var(--line); border-radius: var(--radius-m);
    background: var(--raised); text-align: left; line-height: var(--leading-tight); transition: border-color var(--quick) var(--ease), background var(--quick) var(--ease);
  }
  .line:hover { border-color: var(--accent); background: var(--accent-soft); }
  .line-name { font-size: var(--text-s); font-weight: 600; }
  .line-hint { color: var(--ink-soft); font-size: var(--text-xs); overflow-wrap: anywhere; }
`;
