import { css } from "lit";
import { basics } from "../../shared/tokens";

export const keyFormStyles = [
  basics,
  css`
    dialog { width: min(640px, calc(100vw - 32px)); max-height: min(860px, calc(100dvh - 32px)); padding: 0; border: 1px solid var(--line); border-radius: var(--radius-l); background: var(--surface); color: var(--ink); box-shadow: var(--shadow-3); overflow: hidden; }
    dialog::backdrop { background: rgb(10 15 12 / 0.5); }
    form { display: flex; flex-direction: column; max-height: inherit; }
    h2 { padding: var(--space-5) var(--space-5) var(--space-3); font-size: var(--text-l); line-height: var(--leading-tight); overflow-wrap: anywhere; }
    .body { display: grid; flex: 1; gap: var(--space-4); min-height: 0; padding: 2px var(--space-5) var(--space-4); overflow: auto; }
    .label { padding: 0; font-size: var(--text-s); font-weight: 700; }
    small { display: block; color: var(--ink-soft); font-size: var(--text-xs); line-height: 1.5; }
    fieldset { display: grid; gap: 2px; min-width: 0; margin: 0; padding: 0; border: 0; }
    legend { margin-bottom: var(--space-1); }
    .name, .limits > div { display: grid; gap: 4px; }
    .choice { display: flex; align-items: baseline; gap: 10px; padding: 5px var(--space-2); border-radius: var(--radius-m); font-size: var(--text-m); line-height: 1.45; cursor: pointer; }
    .choice:hover { background: var(--accent-soft); }
    .choice input { flex: none; width: 17px; height: 17px; margin: 0; translate: 0 3px; accent-color: var(--accent); }
    .choice strong { font-weight: 600; }
    code { color: var(--ink-soft); font: var(--text-xs) / 1.5 var(--font-mono); }
    .picker { display: grid; gap: var(--space-2); margin: var(--space-1) 0 0 var(--space-5); }
    .find { display: flex; align-items: center; gap: var(--space-2); padding: 0 var(--space-3); border: 1px solid var(--line-strong); border-radius: var(--radius-m); background: var(--raised); font-size: var(--text-s); }
    .find:focus-within { outline: 2px solid var(--focus); outline-offset: 2px; }
    .find input { flex: 1; min-width: 0; min-height: 38px; padding: 0; border: 0; outline: 0; background: none; }
    .find .icon, .find span { color: var(--ink-soft); white-space: nowrap; }
    .list { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); align-content: start; max-height: 180px; padding: var(--space-1); border: 1px solid var(--line); border-radius: var(--radius-m); overflow: auto; }
    .list .choice { font-size: var(--text-s); }
    .none { padding: var(--space-2); color: var(--ink-soft); font-size: var(--text-s); }
    .limits { display: flex; flex-wrap: wrap; gap: var(--space-4); }
    .rate { display: flex; align-items: center; gap: var(--space-2); font-size: var(--text-m); white-space: nowrap; }
    .rate .field { width: 8em; }
    .complaint { color: var(--seal-text); font-size: var(--text-s); font-weight: 600; }
    .refusal { display: flex; align-items: center; gap: var(--space-2); margin: 0 var(--space-5) var(--space-3); padding: var(--space-2) var(--space-3); border-radius: var(--radius-m); background: var(--seal-soft); color: var(--seal-text); font-size: var(--text-s); font-weight: 600; }
    .end { display: flex; justify-content: end; gap: var(--space-2); padding: var(--space-3) var(--space-5); border-top: 1px solid var(--line); }
    @media (max-width: 860px) {
      .choice { padding-block: 9px; }
      .picker { margin-left: 0; }
      .end .button { min-height: 44px; }
    }
    @media (max-width: 480px) {
      dialog { width: 100vw; max-width: 100vw; height: 100dvh; max-height: 100dvh; border: 0; border-radius: 0; }
      form { height: 100%; }
      h2 { padding: var(--space-4) var(--space-4) var(--space-3); }
      .body { padding-inline: var(--space-4); align-content: start; }
      .end { padding-inline: var(--space-4); }
      .end .button { flex: 1; }
    }
  `,
];
