import { css, unsafeCSS } from "lit";

/*
 * The look of Doorstep: warm paper, celadon and ink, with the vermilion of a seal for what needs a person.
 * Every text/background pair used together holds 4.5:1 or better in both themes.
 */

const scale = `
  --font: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif;
  --font-mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono", monospace;
  --text-xs: calc(0.75 * var(--rem, 1rem)); --text-s: calc(0.8125 * var(--rem, 1rem)); --text-m: calc(0.9375 * var(--rem, 1rem));
  --text-l: calc(1.125 * var(--rem, 1rem)); --text-xl: calc(1.5 * var(--rem, 1rem)); --text-2xl: calc(2.25 * var(--rem, 1rem));
  --leading: 1.55; --leading-tight: 1.3;
  --space-1: 4px; --space-2: 8px; --space-3: 12px; --space-4: 16px; --space-5: 24px; --space-6: 32px; --space-7: 48px; --space-8: 72px;
  --radius-s: 4px; --radius-m: 8px; --radius-l: 14px; --radius-full: 999px;
  --quick: 140ms; --calm: 240ms; --ease: cubic-bezier(0.2, 0, 0, 1);
`;

const light = `
  color-scheme: light; --scheme: light;
  --paper: #f6f3ec; --surface: #fffefb; --raised: #ffffff; --sunken: #ece8de;
  --ink: #1d2622; --ink-soft: #515c56; --line: #dcd6c8; --line-strong: #8d8a7c;
  --accent: #1d5b4c; --accent-strong: #123f34; --accent-ink: #ffffff; --accent-soft: #d8e8df; --accent-text: #17513f;
  --seal: #a63a22; --seal-ink: #ffffff; --seal-soft: #f8e5de; --seal-text: #8f2f1a;
  --link: #17513f; --focus: #b4531b; --band: #163f35; --band-ink: #f7f4ec; --band-soft: #b9d3c7;
  --shadow-1: 0 1px 2px rgb(38 33 20 / 0.09); --shadow-2: 0 2px 6px rgb(38 33 20 / 0.08), 0 8px 24px rgb(38 33 20 / 0.1);
  --shadow-3: 0 4px 12px rgb(38 33 20 / 0.1), 0 18px 48px rgb(38 33 20 / 0.2);
  --state-new: #8f2f1a; --state-new-soft: #f8e5de;
  --state-claimed: #33488c; --state-claimed-soft: #e6e9f5;
  --state-in_progress: #155a5e; --state-in_progress-soft: #dcedec;
  --state-waiting: #74500a; --state-waiting-soft: #f6ead0;
  --state-resolved: #2c6030; --state-resolved-soft: #e2efdf;
  --state-closed: #515c56; --state-closed-soft: #e9e7df;
  --state-rejected: #7c2f56; --state-rejected-soft: #f5e3ec;
  --state-withdrawn: #5f5a50; --state-withdrawn-soft: #ebe7dd;
  --due-calm: #515c56; --due-soon: #74500a; --due-soon-soft: #f6ead0; --due-late: #8f2f1a; --due-late-soft: #f8e5de; --due-paused: #5f5a50;
`;

const dark = `
  color-scheme: dark; --scheme: dark;
  --paper: #121815; --surface: #19211d; --raised: #212b26; --sunken: #0e1311;
  --ink: #ebeee8; --ink-soft: #a9b5ad; --line: #33403a; --line-strong: #75837b;
  --accent: #8fc9b2; --accent-strong: #b5e0cf; --accent-ink: #0d2019; --accent-soft: #22392f; --accent-text: #a5d8c3;
  --seal: #e9866a; --seal-ink: #2b0e06; --seal-soft: #42231a; --seal-text: #f5ab95;
  --link: #a5d8c3; --focus: #f0b46c; --band: #17352c; --band-ink: #ebeee8; --band-soft: #a5c7b8;
  --shadow-1: 0 1px 2px rgb(0 0 0 / 0.4); --shadow-2: 0 2px 6px rgb(0 0 0 / 0.35), 0 8px 24px rgb(0 0 0 / 0.35);
  --shadow-3: 0 4px 12px rgb(0 0 0 / 0.4), 0 18px 48px rgb(0 0 0 / 0.55);
  --state-new: #f5ab95; --state-new-soft: #42231a;
  --state-claimed: #b4c2f4; --state-claimed-soft: #262f50;
  --state-in_progress: #8ed3d3; --state-in_progress-soft: #173839;
  --state-waiting: #ecc477; --state-waiting-soft: #3d2f12;
  --state-resolved: #a2d49c; --state-resolved-soft: #20371f;
  --state-closed: #b3bdb6; --state-closed-soft: #2a332e;
  --state-rejected: #eeaacb; --state-rejected-soft: #412334;
  --state-withdrawn: #bab4a6; --state-withdrawn-soft: #302e27;
  --due-calm: #a9b5ad; --due-soon: #ecc477; --due-soon-soft: #3d2f12; --due-late: #f5ab95; --due-late-soft: #42231a; --due-paused: #bab4a6;
`;

/**
 * Tokens on shadow hosts; custom properties inherit, so only the outermost element of a page needs them.
 * Set `--rem` where the page's root font size is not ours. `data-theme` on the host: light, dark, or absent.
 */
export const tokens = unsafeCSS(`
  :host { ${scale} ${light} }
  @media (prefers-color-scheme: dark) { :host(:not([data-theme="light"])) { ${dark} } }
  :host([data-theme="dark"]) { ${dark} }
`);

/** Tokens on `:root`, for pages that are ours as a whole. `data-theme` on <html>. */
export function installTokens(page: Document): void {
  const sheet = new CSSStyleSheet(); // not a <style> element: a strict Content-Security-Policy would refuse it
  sheet.replaceSync(`
    :root { ${scale} ${light} }
    @media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { ${dark} } }
    :root[data-theme="dark"] { ${dark} }
  `);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}

/** What every component of ours starts from: box model, type, focus ring, buttons, fields, quiet motion. */
export const basics = css`
  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h1, h2, h3, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  button, input, textarea, select { font: inherit; color: inherit; letter-spacing: inherit; }
  button { cursor: pointer; }
  :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
  a { color: var(--link); text-underline-offset: 2px; }
  .unbroken { white-space: nowrap; }

  .button {
    display: inline-flex; align-items: center; justify-content: center; gap: var(--space-2); min-height: 36px; padding: 6px 14px;
    border: 1px solid var(--line-strong); border-radius: var(--radius-m); background: var(--surface); color: var(--ink);
    font-size: var(--text-s); font-weight: 600; line-height: var(--leading-tight); transition: background var(--quick) var(--ease);
  }
  .button:hover { background: var(--accent-soft); }
  .button.primary { border-color: var(--accent); background: var(--accent); color: var(--accent-ink); }
  .button.primary:hover { background: var(--accent-strong); }
  .button.danger { border-color: var(--seal); color: var(--seal-text); }
  .button.danger:hover { background: var(--seal-soft); }
  .button.plain { border-color: transparent; background: transparent; }
  .button:disabled { opacity: 0.55; cursor: not-allowed; }
  .icon-button {
    display: inline-grid; place-items: center; width: 36px; height: 36px; padding: 0; border: 0; border-radius: var(--radius-m);
    background: transparent; color: inherit; flex: none;
  }
  .icon-button:hover { background: color-mix(in srgb, currentColor 12%, transparent); }
  .field {
    min-height: 40px; padding: 8px 12px; border: 1px solid var(--line-strong); border-radius: var(--radius-m);
    background: var(--raised); color: var(--ink); font-size: var(--text-m);
  }
  .field::placeholder { color: var(--ink-soft); opacity: 1; }
  .visually-hidden {
    position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0;
  }
  .icon { width: 1.25em; height: 1.25em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }

  @media (prefers-reduced-motion: reduce) {
    /* no transition at all: a short one of everything would hand an inherited colour down one generation at a time */
    *, *::before, *::after { animation-duration: 1ms !important; animation-iteration-count: 1 !important; transition: none !important; scroll-behavior: auto !important; }
  }
`;

/** A request's state as a small mark: `<span class="state" data-state="new">`; a due time: `<span class="due" data-tone="late">`. */
export const marks = css`
  .state, .due { display: inline-flex; align-items: center; gap: 5px; font-size: var(--text-xs); font-weight: 600; line-height: 1.4; white-space: nowrap; }
  .state { padding: 2px 8px; border-radius: var(--radius-s); }
  .state[data-state="new"] { color: var(--state-new); background: var(--state-new-soft); }
  .state[data-state="claimed"] { color: var(--state-claimed); background: var(--state-claimed-soft); }
  .state[data-state="in_progress"] { color: var(--state-in_progress); background: var(--state-in_progress-soft); }
  .state[data-state="waiting"] { color: var(--state-waiting); background: var(--state-waiting-soft); }
  .state[data-state="resolved"] { color: var(--state-resolved); background: var(--state-resolved-soft); }
  .state[data-state="closed"] { color: var(--state-closed); background: var(--state-closed-soft); }
  .state[data-state="rejected"] { color: var(--state-rejected); background: var(--state-rejected-soft); }
  .state[data-state="withdrawn"] { color: var(--state-withdrawn); background: var(--state-withdrawn-soft); }
  .due { color: var(--due-calm); font-variant-numeric: tabular-nums; }
  .due[data-tone="soon"] { color: var(--due-soon); }
  .due[data-tone="late"] { color: var(--due-late); }
  .due[data-tone="paused"] { color: var(--due-paused); }
`;
