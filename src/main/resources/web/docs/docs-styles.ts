import { basics } from "../shared/tokens";

const sheet = `
  html { scroll-padding-top: 72px; }
  body { color: var(--ink); font-family: var(--font); font-size: var(--text-m); line-height: 1.65; }
  .skip { position: absolute; z-index: 3; left: var(--space-3); top: -60px; padding: 8px 16px; border-radius: var(--radius-m); background: var(--accent); color: var(--accent-ink); }
  .skip:focus { top: var(--space-2); }
  .top { position: sticky; z-index: 2; top: 0; display: flex; align-items: center; gap: var(--space-2) var(--space-4); min-height: 56px; padding: 6px clamp(16px, 3vw, 40px); border-bottom: 1px solid var(--line); background: var(--surface); }
  .top a { text-decoration: none; }
  .brand { display: inline-flex; align-items: center; gap: 6px; color: var(--accent-text); font-size: var(--text-l); }
  .title { color: var(--ink-soft); font-size: var(--text-s); font-weight: 600; white-space: nowrap; }
  .quiet { font-size: var(--text-s); font-weight: 600; white-space: nowrap; }
  .gap { flex: 1; }
  .top .button { padding-inline: 8px; white-space: nowrap; }
  .theme { min-height: 36px; padding: 4px 6px; border: 1px solid transparent; border-radius: var(--radius-m); background: transparent; font-size: var(--text-s); }
  .theme:hover { background: var(--accent-soft); }
  .theme option { background: var(--raised); }

  .frame { display: grid; grid-template-columns: 232px minmax(0, 820px); gap: clamp(32px, 5vw, 88px); justify-content: center; padding: 0 clamp(16px, 3vw, 40px) var(--space-8); }
  .contents.wide { position: sticky; top: 57px; align-self: start; max-height: calc(100dvh - 57px); padding: var(--space-6) var(--space-2) var(--space-5) 0; overflow-y: auto; font-size: var(--text-s); }
  .contents p { margin: 0 0 var(--space-1); padding-left: 12px; color: var(--ink-soft); font-size: var(--text-xs); font-weight: 600; letter-spacing: 0.06em; }
  .contents ul + p { margin-top: var(--space-5); }
  .contents a { display: block; padding: 5px 12px; border-radius: var(--radius-s); color: var(--ink-soft); font-weight: 500; line-height: 1.4; text-decoration: none; }
  .contents ul ul { margin-left: 12px; border-left: 1px solid var(--line); }
  .contents ul ul a { border-radius: 0 var(--radius-s) var(--radius-s) 0; font-weight: 400; }
  .contents a:hover { background: var(--sunken); color: var(--ink); }
  .contents a[data-here], .contents a[aria-current="page"] { background: var(--accent-soft); color: var(--accent-text); font-weight: 600; }
  .contents.narrow { display: none; }

  main { padding-top: var(--space-6); outline: none; }
  h1 { font-size: var(--text-2xl); font-weight: 680; line-height: 1.2; letter-spacing: -0.01em; }
  section + section { margin-top: var(--space-7); padding-top: var(--space-6); border-top: 1px solid var(--line); }
  h1 + section, .lead + section { margin-top: var(--space-6); padding-top: 0; border-top: 0; }
  h2 { font-size: var(--text-xl); font-weight: 660; line-height: 1.3; }
  h3 { margin-top: var(--space-6); font-size: var(--text-l); font-weight: 650; line-height: 1.35; }
  .unfolded h3, h4 { margin-top: var(--space-5); font-size: var(--text-s); font-weight: 650; }
  main p, main ul, main dl { margin-top: var(--space-3); text-wrap: pretty; }
  main section > p, main section > ul { max-width: 74ch; }
  main .lead { margin-top: var(--space-4); }
  main ul { padding-left: 1.25em; list-style: disc; }
  main li + li { margin-top: 6px; }
  .lead { font-size: var(--text-l); color: var(--ink-soft); }
  .aside { color: var(--ink-soft); font-size: var(--text-s); }
  code { font-family: var(--font-mono); font-size: 0.92em; overflow-wrap: anywhere; }
  small { color: var(--ink-soft); font-size: var(--text-xs); font-weight: 400; }

  .code { margin-top: var(--space-4); border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--surface); overflow: hidden; }
  .code figcaption { display: flex; align-items: center; justify-content: space-between; padding: 2px 4px 2px 14px; border-bottom: 1px solid var(--line); color: var(--ink-soft); font-size: var(--text-xs); font-weight: 600; }
  .copy { display: inline-flex; align-items: center; gap: 6px; min-height: 32px; padding: 2px 10px; border: 0; border-radius: var(--radius-s); background: transparent; color: inherit; font-size: var(--text-xs); font-weight: 600; }
  .copy:hover { background: var(--accent-soft); color: var(--accent-text); }
  .copy .icon { width: 15px; height: 15px; }
  .code pre { margin: 0; max-height: 520px; padding: 12px 14px; overflow: auto; font-size: var(--text-s); line-height: 1.6; tab-size: 4; }
  .code pre code { font-size: 1em; overflow-wrap: normal; }
  .code pre:focus-visible, .scroll:focus-visible { outline-offset: -2px; }

  table code { overflow-wrap: break-word; }
  .scroll { margin-top: var(--space-3); overflow-x: auto; }
  table { width: 100%; border-collapse: collapse; font-size: var(--text-s); line-height: 1.5; }
  th, td { padding: 8px 16px 8px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: baseline; }
  thead th { color: var(--ink-soft); font-size: var(--text-xs); font-weight: 600; white-space: nowrap; }
  tbody th { font-weight: 600; }
  td:last-child, th:last-child { padding-right: 0; }
  .schema tbody th { white-space: nowrap; font-weight: 500; }
  .schema td:nth-child(2) { width: 32%; color: var(--ink-soft); }
  .depth-1 { padding-left: 18px; } .depth-2 { padding-left: 36px; } .depth-3 { padding-left: 54px; } .depth-4, .depth-5 { padding-left: 72px; }
  .tag { display: inline-block; margin-left: 4px; padding: 0 7px; border-radius: var(--radius-s); background: var(--sunken); color: var(--ink-soft); font-size: var(--text-xs); font-weight: 600; white-space: nowrap; }
  .tag.personal { background: var(--seal-soft); color: var(--seal-text); }

  .folds { margin-top: var(--space-4); border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--surface); overflow: clip; }
  .fold + .fold { border-top: 1px solid var(--line); }
  .fold summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px var(--space-4); padding: 10px 40px 10px 16px; position: relative; cursor: pointer; list-style: none; }
  .fold summary::-webkit-details-marker { display: none; }
  .fold summary::after { content: ""; position: absolute; right: 18px; top: 18px; width: 7px; height: 7px; border: solid var(--ink-soft); border-width: 0 1.75px 1.75px 0; transform: rotate(45deg); transition: transform var(--quick) var(--ease); }
  .fold[open] > summary::after { transform: translateY(4px) rotate(225deg); }
  .fold summary:hover { background: var(--sunken); }
  .fold summary:focus-visible { outline-offset: -2px; border-radius: var(--radius-s); }
  .fold[open] > summary { border-bottom: 1px solid var(--line); }
  .what { font-weight: 600; }
  summary > code, .call { font-size: var(--text-s); color: var(--ink-soft); }
  .call { flex: 1 1 340px; color: var(--ink); }
  .call + .what { flex: 0 1 auto; font-size: var(--text-s); font-weight: 500; color: var(--ink-soft); }
  .method { display: inline-block; min-width: 54px; font: 700 var(--text-xs)/1.6 var(--font-mono); color: var(--accent-text); }
  .method[data-method="DELETE"] { color: var(--seal-text); }
  .method[data-method="POST"] { color: var(--state-claimed); }
  .method[data-method="PUT"] { color: var(--state-waiting); }
  .unfolded { padding: var(--space-1) 16px var(--space-5); }
  .problems { display: flex; flex-wrap: wrap; gap: 6px var(--space-5); padding: 0; list-style: none; font-size: var(--text-s); }
  main .problems { padding: 0; list-style: none; }
  .problems li + li { margin-top: 0; }

  .types { display: grid; gap: 0; }
  .problem { padding: var(--space-4) var(--space-3); border-top: 1px solid var(--line); outline-offset: -2px; }
  .problem:target { background: var(--accent-soft); border-radius: var(--radius-m); }
  .problem dt { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px var(--space-3); }
  .problem dd { margin-top: 4px; max-width: 68ch; }
  .problem dd b { margin-right: 6px; font-size: var(--text-s); color: var(--accent-text); }
  .status { padding: 1px 7px; border-radius: var(--radius-s); background: var(--sunken); font-weight: 600; }

  @media (max-width: 900px) {
    .frame { display: block; }
    .contents.wide { display: none; }
    .contents.narrow { display: block; margin-top: var(--space-4); border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--surface); }
    .contents.narrow > summary { padding: 10px 16px; font-size: var(--text-s); font-weight: 600; cursor: pointer; }
    .contents.narrow nav { padding: var(--space-2) 4px var(--space-3); }
    .contents.narrow a { min-height: 40px; padding-block: 9px; }
    main { padding-top: var(--space-5); }
  }
  @media (max-width: 560px) {
    .top { gap: 0 var(--space-2); padding-inline: 12px; }
    .top .title, .top .quiet { display: none; }
    h1 { font-size: 1.75rem; }
    .call { flex-basis: 100%; }
    .lead { font-size: var(--text-m); }
    .fold summary { padding-left: 12px; }
    .schema, .schema tbody { display: block; }
    .schema thead { display: none; }
    .schema tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--space-3); padding-block: 8px; border-bottom: 1px solid var(--line); }
    .schema th, .schema td { width: auto; padding-block: 0; border: 0; }
    .schema td:nth-child(2) { flex: 1; width: auto; min-width: 90px; }
    .schema td:nth-child(3) { flex-basis: 100%; }
    .schema .depth-1 ~ td:nth-child(3) { padding-left: 18px; } .schema .depth-2 ~ td:nth-child(3) { padding-left: 36px; }
    .schema .depth-3 ~ td:nth-child(3) { padding-left: 54px; }
    .unfolded { padding-inline: 12px; }
  }
  @media print { .top, .contents { display: none; } .frame { display: block; } }
`;

export function installStyles(page: Document): void {
  const style = new CSSStyleSheet(); // not a <style> element: the page's Content-Security-Policy refuses those
  style.replaceSync(basics.cssText + sheet);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, style];
}
