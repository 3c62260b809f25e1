import { css } from "lit";
import { basics } from "../../shared/tokens";
import { kindInks } from "./kinds";

export const replayStyles = [
  basics,
  kindInks,
  css`
    :host { display: block; overflow: auto; }
    .page { max-width: 1080px; margin: 0 auto; padding: var(--space-5); }
    h2 { font-size: var(--text-l); }
    h3 { margin: var(--space-5) 0 var(--space-2); font-size: var(--text-m); }
    .lead { max-width: 46em; margin-top: 4px; color: var(--ink-soft); font-size: var(--text-m); line-height: var(--leading); }
    form { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-3); margin-top: var(--space-4); }
    fieldset { display: flex; flex-wrap: wrap; gap: 4px; margin: 0; padding: 0; border: 0; }
    .choice { position: relative; }
    .choice input { position: absolute; opacity: 0; inset: 0; margin: 0; width: 100%; height: 100%; cursor: pointer; }
    .choice span { display: block; padding: 7px 12px; border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--surface); font-size: var(--text-s); font-weight: 600; }
    .choice input:checked + span { border-color: var(--accent); background: var(--accent-soft); color: var(--accent-text); }
    .choice input:focus-visible + span { outline: 2px solid var(--focus); outline-offset: 2px; }
    form > label { display: inline-flex; align-items: center; gap: 6px; font-size: var(--text-s); }
    .field { min-height: 36px; padding: 4px 8px; font-size: var(--text-s); }
    .hint { margin-top: var(--space-3); color: var(--ink-soft); font-size: var(--text-s); }
    .running { margin-top: var(--space-5); color: var(--ink-soft); font-size: var(--text-s); font-variant-numeric: tabular-nums; }
    progress { width: 100%; height: 8px; border: 0; border-radius: var(--radius-full); background: var(--sunken); accent-color: var(--accent); }
    progress::-webkit-progress-bar { border-radius: var(--radius-full); background: var(--sunken); }
    progress::-webkit-progress-value { border-radius: var(--radius-full); background: var(--accent); }
    .of { margin-top: var(--space-5); color: var(--ink-soft); font-size: var(--text-xs); }
    .stale { display: flex; align-items: center; gap: 8px; margin-top: var(--space-2); padding: var(--space-2) var(--space-3); border-radius: var(--radius-m); background: var(--state-waiting-soft); color: var(--state-waiting); font-size: var(--text-s); font-weight: 600; }
    .empty { display: grid; gap: var(--space-2); justify-items: center; padding: var(--space-7) var(--space-4); text-align: center; }
    .empty .icon { width: 48px; height: 48px; stroke-width: 1.2; color: var(--accent-text); }
    .empty h3 { margin: 0; font-size: var(--text-l); }
    .empty p { color: var(--ink-soft); font-size: var(--text-m); }
    .summary { margin-top: var(--space-2); font-size: var(--text-l); }
    table { width: 100%; border-collapse: collapse; font-size: var(--text-s); }
    tr { border-top: 1px solid var(--line); }
    tbody tr:last-child { border-bottom: 1px solid var(--line); }
    th { width: 55%; padding: 0; font-weight: 400; text-align: left; }
    th button { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 10px; width: 100%; min-height: 38px; padding: 4px 8px; border: 0; background: none; text-align: left; }
    th button:hover { background: var(--accent-soft); }
    th button[aria-pressed="true"] { background: var(--accent-soft); box-shadow: inset 3px 0 0 var(--accent); }
    .why { color: var(--ink-soft); }
    td { padding: 4px 8px; }
    meter { width: calc(100% - 4em); height: 10px; margin-right: 8px; border: 0; background: none; vertical-align: middle; }
    meter::-webkit-meter-bar { height: 10px; border: 0; border-radius: 3px; background: var(--sunken); }
    meter::-webkit-meter-optimum-value { border-radius: 3px; background: var(--accent); }
    .number { font-variant-numeric: tabular-nums; font-weight: 600; }
    .endings { margin-top: var(--space-4); padding: var(--space-3) var(--space-4); border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--surface); font-size: var(--text-s); }
    summary { font-weight: 600; cursor: pointer; }
    .endings li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--space-2); padding: var(--space-2) 0; border-top: 1px solid var(--line); }
    .endings ul { margin-top: var(--space-2); }
    dl { display: grid; flex: 1 1 260px; gap: 2px; }
    dl div { display: grid; grid-template-columns: 4em minmax(0, 1fr); gap: 8px; }
    dt { color: var(--ink-soft); }
    .request { display: block; overflow-wrap: anywhere; }
    .samples { display: grid; gap: var(--space-3); }
    @media (max-width: 860px) {
      .page { padding: var(--space-4); }
      .why { display: none; }
      form .button { flex: 1 1 100%; min-height: 44px; }
    }
  `,
];
