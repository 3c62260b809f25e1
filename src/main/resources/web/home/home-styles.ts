import { basics } from "../shared/tokens";

const sheet = `
  body { display: flex; flex-direction: column; min-height: 100dvh; margin: 0; background: var(--paper); color: var(--ink); font-family: var(--font); font-size: var(--text-m); line-height: var(--leading); }
  .ribbon { padding: 6px var(--space-4); background: var(--state-waiting-soft); color: var(--state-waiting); font-size: var(--text-s); text-align: center; }
  .top { display: flex; align-items: center; justify-content: space-between; gap: var(--space-4); padding: var(--space-4) clamp(20px, 6vw, 88px); }
  .brand { display: flex; align-items: center; gap: var(--space-2); color: var(--accent-text); font-size: var(--text-l); font-weight: 650; letter-spacing: 0.04em; }
  .brand .icon { width: 28px; height: 28px; }
  main { display: grid; flex: 1; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); gap: var(--space-6); padding: 0 clamp(20px, 6vw, 88px); overflow: hidden; }
  .copy { align-self: center; max-width: 600px; padding: var(--space-4) 0 var(--space-6); }
  h1 { font-size: clamp(1.9rem, 1.1rem + 2.6vw, 3.25rem); font-weight: 680; line-height: 1.18; letter-spacing: -0.01em; text-wrap: balance; }
  .lead { margin: var(--space-4) 0 var(--space-5); color: var(--ink-soft); font-size: var(--text-l); line-height: 1.65; text-wrap: pretty; }
  .choice { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2) var(--space-3); font-size: var(--text-s); font-weight: 600; }
  .choice select { min-width: 180px; }
  .embed { margin: var(--space-5) 0; padding: var(--space-4); border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--surface); }
  .embed h2 { font-size: var(--text-s); font-weight: 600; }
  pre { margin: var(--space-2) 0 var(--space-3); padding: var(--space-3); overflow-x: auto; border-radius: var(--radius-s); background: var(--sunken); font-family: var(--font-mono); font-size: var(--text-xs); line-height: 1.6; white-space: pre-wrap; overflow-wrap: anywhere; }
  nav { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-3) var(--space-5); }
  nav .button { min-height: 42px; padding: 8px 20px; font-size: var(--text-m); text-decoration: none; }
  nav .button, nav .button:hover { color: var(--accent-ink); }
  .facade { align-self: end; justify-self: center; display: block; width: 100%; max-height: calc(100dvh - 120px); }
  .wing { fill: var(--sunken); }
  .tower { fill: color-mix(in srgb, var(--accent) 16%, var(--paper)); }
  .pane { fill: color-mix(in srgb, var(--accent) 34%, var(--paper)); }
  .pane.lit { fill: color-mix(in srgb, #e9b44c 62%, var(--paper)); }
  .canopy { fill: var(--accent); }
  .door { fill: color-mix(in srgb, var(--accent) 70%, var(--paper)); }
  .door.open { fill: color-mix(in srgb, #f2c062 88%, var(--paper)); }
  .leaf { fill: var(--seal); }
  .street { fill: var(--line-strong); }
  @media (max-width: 820px) {
    main { grid-template-columns: minmax(0, 1fr); }
    .facade { max-height: 46dvh; }
    nav { padding-right: 84px; }
  }
`;

export function installStyles(page: Document): void {
  const style = page.createElement("style");
  style.textContent = basics.cssText + sheet;
  page.head.append(style);
}
