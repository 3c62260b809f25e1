import { css } from "lit";
import { basics } from "../../shared/tokens";

export const draftStyles = [
  basics,
  css`
    :host { display: flex; flex-direction: column; min-height: 0; }
    .bar { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; padding: var(--space-2) var(--space-4); border-bottom: 1px solid var(--line); background: var(--surface); }
    .bar .icon { width: 15px; height: 15px; }
    .mark { flex: 1; color: var(--ink-soft); font-size: var(--text-s); }
    .unsaved { color: var(--seal-text); font-weight: 600; }
    .conflict { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2) var(--space-4); padding: var(--space-2) var(--space-4); background: var(--seal-soft); color: var(--seal-text); font-size: var(--text-s); line-height: 1.5; }
    .conflict p:first-child { flex: 1 1 320px; }
    .conflict .icon { width: 16px; height: 16px; margin-right: 6px; vertical-align: -3px; }
    .moves { display: flex; flex-wrap: wrap; gap: 6px; }
    .conflict .button { color: var(--ink); }
    .done { display: flex; align-items: center; gap: 8px; padding: var(--space-2) var(--space-4); background: var(--state-resolved-soft); color: var(--state-resolved); font-size: var(--text-s); font-weight: 600; }
    .bench { display: grid; flex: 1; grid-template-columns: 220px minmax(0, 1fr) minmax(300px, 28%); grid-template-rows: minmax(0, 1fr); min-height: 0; }
    script-files { border-right: 1px solid var(--line); background: var(--surface); }
    .picker { display: none; }
    .edit { display: flex; flex-direction: column; min-width: 0; min-height: 0; }
    .path { display: flex; align-items: center; justify-content: space-between; min-height: 34px; padding: 0 var(--space-3); color: var(--ink-soft); }
    .path code { font: var(--text-xs) var(--font-mono); }
    .path .button { min-height: 28px; padding: 2px 8px; font-weight: 500; }
    script-editor { flex: 1; border-top: 1px solid var(--line); }
    .side { display: flex; flex-direction: column; min-width: 0; min-height: 0; border-left: 1px solid var(--line); background: var(--surface); }
    .tabs { display: flex; gap: 2px; padding: 6px var(--space-3) 0; }
    .tabs button { min-height: 36px; padding: 0 12px; border: 0; border-radius: var(--radius-m); background: none; color: var(--ink-soft); font-size: var(--text-s); font-weight: 600; }
    .tabs button:hover { background: var(--accent-soft); }
    .tabs button[aria-pressed="true"] { background: var(--accent-soft); color: var(--accent-text); }
    .content { display: flex; flex: 1; flex-direction: column; min-height: 0; padding: var(--space-3); overflow-y: auto; scrollbar-width: thin; }
    .content > * { flex: none; }
    .content > script-try { flex: 1; }
    .hint { margin-bottom: var(--space-3); color: var(--ink-soft); font-size: var(--text-s); line-height: 1.5; }
    @media (max-width: 1180px) {
      .bench { grid-template-columns: minmax(0, 1fr) minmax(300px, 36%); grid-template-rows: auto minmax(0, 1fr); }
      script-files { display: none; }
      .picker { display: block; grid-column: 1; padding: var(--space-2) var(--space-3); }
      .picker .field { width: 100%; font: var(--text-s) var(--font-mono); }
      .path code { display: none; }
      .path:not(:has(.button)) { display: none; }
      .edit { grid-column: 1; }
      .side { grid-column: 2; grid-row: 1 / 3; }
    }
    @media (max-width: 860px) {
      :host { overflow-y: auto; }
      .bar { padding: var(--space-2) var(--space-3); }
      .mark { flex: 1 1 100%; }
      .bar .button { flex: 1; min-height: 44px; padding-inline: 8px; white-space: nowrap; }
      .bench { display: flex; flex: none; flex-direction: column; }
      .edit { height: 56vh; }
      .side { min-height: 50vh; border-top: 1px solid var(--line); border-left: 0; }
      .tabs button { flex: 1; min-height: 44px; }
    }
  `,
];
