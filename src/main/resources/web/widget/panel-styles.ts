import { css } from "lit";

/** The launcher and the frame of the panel. The host page's rules stop at `all: initial`. */
export const panelStyles = css`
  :host { all: initial !important; --rem: 16px; }
  .root { color-scheme: var(--scheme); position: fixed; z-index: 10000; inset: auto; color: var(--ink); font-family: var(--font); font-size: var(--text-m); line-height: var(--leading); text-align: start; -webkit-font-smoothing: antialiased; }

  .launcher {
    position: fixed; z-index: 10000; bottom: max(20px, env(safe-area-inset-bottom)); display: grid; justify-items: center; align-content: center; gap: 2px; width: 64px; height: 76px; padding: 8px 4px 6px;
    border: 1px solid color-mix(in srgb, var(--band-ink) 22%, transparent); border-radius: 32px 32px 10px 10px; background: var(--band); color: var(--band-ink);
    box-shadow: var(--shadow-3); font-size: 11px; font-weight: 600; line-height: 1.2; transition: transform var(--calm) var(--ease);
  }
  .launcher:hover { transform: translateY(-3px); }
  .launcher .icon { width: 30px; height: 30px; }
  .badge {
    position: absolute; top: -4px; right: -4px; min-width: 22px; height: 22px; padding: 0 6px; border-radius: 11px; background: var(--seal); color: var(--seal-ink);
    font-size: 12px; line-height: 22px; text-align: center; font-variant-numeric: tabular-nums;
  }
  .right { right: max(20px, env(safe-area-inset-right)); }
  .left { left: max(20px, env(safe-area-inset-left)); }

  .panel {
    position: fixed; z-index: 10001; bottom: max(20px, env(safe-area-inset-bottom)); display: flex; flex-direction: column; width: 400px; max-width: calc(100vw - 40px); height: min(700px, calc(100dvh - 40px));
    overflow: hidden; border: 1px solid var(--line); border-radius: var(--radius-l); background: var(--paper); box-shadow: var(--shadow-3);
    animation: rise var(--calm) var(--ease);
  }
  @keyframes rise { from { opacity: 0; transform: translateY(14px); } }
  .head { display: flex; align-items: center; gap: var(--space-1); padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4); background: var(--band); color: var(--band-ink); }
  .head :focus-visible { outline-color: #f0b46c; }
  .who { flex: 1; min-width: 0; }
  .who h2 { display: -webkit-box; overflow: hidden; font-size: var(--text-m); font-weight: 650; line-height: 1.3; -webkit-line-clamp: 2; -webkit-box-orient: vertical; }
  .who p { display: flex; align-items: center; gap: 6px; color: var(--band-soft); font-size: var(--text-xs); line-height: 1.4; white-space: nowrap; }
  .demo { padding: 0 6px; border: 1px solid currentColor; border-radius: var(--radius-s); }
  .dot { width: 7px; height: 7px; border-radius: 50%; background: #7fcf9f; }
  .dot[data-link="connecting"], .dot[data-link="catching-up"] { background: #f0b46c; }
  .dot[data-link="offline"], .dot[data-link="stopped"] { background: #f08a6c; }
  .lang { min-height: 32px; padding: 2px 8px; border: 1px solid color-mix(in srgb, var(--band-ink) 40%, transparent); border-radius: var(--radius-s); background: none; font-size: var(--text-xs); }
  .lang:hover { background: color-mix(in srgb, currentColor 12%, transparent); }

  .drop { position: absolute; z-index: 1; inset: 0; display: grid; place-items: center; background: color-mix(in srgb, var(--paper) 82%, transparent); pointer-events: none; }
  .drop span { display: flex; align-items: center; gap: var(--space-2); padding: var(--space-4) var(--space-5); border: 2px dashed var(--accent); border-radius: var(--radius-l); background: var(--surface); color: var(--accent-text); font-weight: 600; }

  .strip {
    display: flex; align-items: center; gap: var(--space-2); width: 100%; min-height: 40px; padding: var(--space-1) var(--space-4); border: 0; border-bottom: 1px solid var(--line); background: var(--surface);
    font-size: var(--text-s); text-align: left;
  }
  .strip:hover { background: var(--accent-soft); }
  .strip b { font-weight: 600; }
  .strip span { flex: 1; color: var(--ink-soft); }
  .strip[aria-expanded="true"] .icon:last-child { transform: rotate(180deg); }
  .notice { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2); padding: var(--space-2) var(--space-4); background: var(--state-waiting-soft); color: var(--state-waiting); font-size: var(--text-s); line-height: 1.45; }
  .notice p { flex: 1 1 100%; }
  .notice.grave { background: var(--seal-soft); color: var(--seal-text); }
  .body { position: relative; flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; scrollbar-width: thin; }
  .talk { display: flex; flex-direction: column; gap: var(--space-3); min-height: 100%; padding: var(--space-4); }
  .log { display: flex; flex-direction: column; gap: var(--space-3); }
  .drawer { display: grid; gap: var(--space-3); padding: var(--space-4); }
  .status { min-height: 22px; padding-left: 36px; color: var(--ink-soft); font-size: var(--text-xs); }
  .dots { display: inline-flex; gap: 4px; margin-right: 6px; }
  .dots i { width: 6px; height: 6px; border-radius: 50%; background: var(--accent); animation: breathe 1.2s infinite; }
  .dots i:nth-child(2) { animation-delay: 0.15s; } .dots i:nth-child(3) { animation-delay: 0.3s; }
  @keyframes breathe { 50% { opacity: 0.25; } }
  .jump { position: sticky; bottom: var(--space-2); align-self: center; box-shadow: var(--shadow-2); border-radius: var(--radius-full); }
  .plight { display: grid; place-items: center; align-content: center; gap: var(--space-3); height: 100%; padding: var(--space-5); color: var(--ink-soft); text-align: center; }

  @media (max-width: 520px), (max-height: 460px) {
    .panel { inset: 0; width: 100vw; max-width: none; height: 100dvh; border: 0; border-radius: 0; padding-top: env(safe-area-inset-top); background: var(--paper); }
    .head { padding-left: max(var(--space-4), env(safe-area-inset-left)); }
  }
  @media print { .launcher, .panel { display: none; } }
`;
