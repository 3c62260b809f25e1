import { css } from "lit";
import { basics } from "../shared/tokens";

/** Of a page that lists what administrators look after. */
export const listPageStyles = [
  basics,
  css`
    :host { display: block; flex: 1; min-height: 0; overflow: auto; }
    .page { max-width: 1280px; margin: 0 auto; padding: var(--space-5); }
    section { display: grid; gap: var(--space-4); }
    .middle { display: grid; gap: var(--space-3); height: 100%; place-content: center; justify-items: center; padding: var(--space-5); text-align: center; }
    header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--space-3) var(--space-5); }
    header div { flex: 1 1 320px; }
    h2 { font-size: var(--text-l); line-height: var(--leading-tight); }
    .lead { max-width: 52em; margin-top: 4px; color: var(--ink-soft); font-size: var(--text-s); line-height: 1.6; }
    .refusal { display: flex; align-items: center; gap: var(--space-2); padding: 2px 2px 2px var(--space-3); border-radius: var(--radius-m); background: var(--seal-soft); color: var(--seal-text); font-size: var(--text-s); font-weight: 600; }
    .refusal span { flex: 1; overflow-wrap: anywhere; }
    ul { display: grid; gap: var(--space-3); }
    .empty { display: grid; gap: var(--space-2); justify-items: center; padding: var(--space-7) var(--space-5); border: 1px dashed var(--line-strong); border-radius: var(--radius-l); text-align: center; }
    .empty > .icon { width: 44px; height: 44px; stroke-width: 1.2; color: var(--accent-text); }
    .empty h3 { font-size: var(--text-m); }
    .empty p { margin-bottom: var(--space-2); color: var(--ink-soft); font-size: var(--text-s); }
    @media (max-width: 860px) {
      .page { padding: var(--space-4); }
      header .button { flex: 1; min-height: 44px; }
    }
  `,
];
