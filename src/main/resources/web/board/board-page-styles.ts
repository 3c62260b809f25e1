import { css } from "lit";
import { basics } from "../shared/tokens";

export const pageStyles = [
  basics,
  css`
    :host { display: flex; flex: 1; flex-direction: column; min-height: 0; }
    .strip { display: flex; align-items: center; justify-content: center; gap: var(--space-2); padding: 6px var(--space-4); background: var(--seal-soft); color: var(--seal-text); font-size: var(--text-s); font-weight: 600; }
    main { display: grid; flex: 1; grid-template-columns: minmax(0, 1fr); grid-template-rows: minmax(0, 1fr); min-height: 0; }
    main.with-case { grid-template-columns: minmax(0, 1fr) minmax(0, min(860px, 64vw)); }
    main.other { display: flex; flex-direction: column; min-width: 0; }
    .board { display: flex; flex-direction: column; min-width: 0; min-height: 0; }
    board-case { border-left: 1px solid var(--line); box-shadow: var(--shadow-2); }
    .middle { display: grid; flex: 1; gap: var(--space-3); place-content: center; justify-items: center; padding: var(--space-5); text-align: center; }
    .empty > .icon { width: 56px; height: 56px; stroke-width: 1.1; color: var(--accent-text); }
    .empty h2 { font-size: var(--text-l); }
    .empty p { max-width: 32em; color: var(--ink-soft); line-height: var(--leading); }
    .empty .button { text-decoration: none; }
    .toast { position: fixed; z-index: 2; bottom: var(--space-4); left: 50%; display: flex; align-items: center; gap: var(--space-3); max-width: min(560px, calc(100vw - 32px)); padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4); border: 1px solid var(--seal); border-radius: var(--radius-m); background: var(--surface); box-shadow: var(--shadow-3); color: var(--seal-text); font-size: var(--text-s); font-weight: 600; translate: -50%; }
    .new { padding-inline: 10px; }
    .new .icon { width: 16px; height: 16px; }
    @media print {
      :host, main.other { display: block; }
      board-top-bar, board-offer-bar, .strip, .toast { display: none; }
    }
    .new.small span { display: none; }
    @media (max-width: 1180px) { .new span { display: none; } }
    @media (max-width: 860px) {
      main.with-case { grid-template-columns: minmax(0, 1fr); }
      board-case { border-left: 0; box-shadow: none; }
    }
  `,
];
