import { css, html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

/** One drawing per service line, on the grid of icons.ts. A line that a district added later gets the general one. */
const paths: Record<string, SVGTemplateResult> = {
  licensing: svg`<path d="M5 3.5h14v17H5zM8.5 8h7M8.5 11.5h4" /><circle cx="14.5" cy="15.5" r="2" />`,
  permits: svg`<path d="M9 12.5c-1.5-1-2-2.5-2-4a5 5 0 0 1 10 0c0 1.5-.5 3-2 4v2.5H9zM5 15h14v3.5H5zM7 20.5h10" />`,
  finance: svg`<circle cx="12" cy="12" r="8.5" /><path d="m8.5 7.5 3.5 4.5 3.5-4.5M8.5 12.5h7M8.5 15.5h7M12 12v5.5" />`,
  recruitment: svg`<circle cx="9.5" cy="8.5" r="3.5" /><path d="M3 20c.5-4 3-5.5 6.5-5.5 1.5 0 2.8.300 3.8.900M18 12.5v7M14.5 16h7" />`,
  party: svg`<path d="M6 21V4M6 4.5h12.5l-3 4.25 3 4.25H6" />`,
  policy: svg`<path d="M6 3.5h9l4 4V20.5H6zM14.5 3.5V8H19M9.5 15.5l2 2 4-4.5" />`,
  events: svg`<path d="M8 4h8v5a4 4 0 0 1-8 0zM8 5.5H4.5c0 3 1.5 4.5 3.7 4.5M16 5.5h3.5c0 3-1.5 4.5-3.7 4.5M12 13v4M8.5 20.5c0-2 1.5-3.5 3.5-3.5s3.5 1.5 3.5 3.5z" />`,
  building: svg`<path d="M5 20.5V4h9v16.5M14 9h5v11.5M3 20.5h18M8 8h3M8 11.5h3M8 15h3" />`,
  safety: svg`<path d="M12 3.5 5 6v5.5c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6zM12 8.5v4M12 15.5h.01" />`,
  transport: svg`<path d="M5 5h14v12H5zM5 12h14M8 17v2.5M16 17v2.5M8 14.5h.01M16 14.5h.01" />`,
  living: svg`<path d="M4.5 9h11v6a4 4 0 0 1-4 4h-3a4 4 0 0 1-4-4zM15.5 10.5H18a2.25 2.25 0 0 1 0 4.5h-2.5M8 3.5V6M12 3.5V6" />`,
  investment: svg`<path d="M3.5 12.5 8 8l4 2 4-2 4.5 4.5M8 12l4 4.5c1 1 2.5 0 2-1M3.5 6v9M20.5 6v9M14 15.5l1 .5c1.5.5 2.5-1 1.5-2" />`,
  legal: svg`<path d="M12 3.5v17M8 20.5h8M5 6.5h14M5 6.5 2.5 13h5zM19 6.5 16.5 13h5zM2.5 13a2.5 2.5 0 0 0 5 0M16.5 13a2.5 2.5 0 0 0 5 0" />`,
  general: svg`<path d="M4 5h16v11.5h-7L8 20.5v-4H4zM8.5 10.75h.01M12 10.75h.01M15.5 10.75h.01" />`,
};

/** Decorative: the line's name stands beside it. */
export const lineIcon = (line: string): TemplateResult =>
  html`<svg class="icon line-icon" data-line=${line} viewBox="0 0 24 24" aria-hidden="true">${paths[line] ?? paths.general}</svg>`;

/** Fourteen inks, so that a line is recognised before it is read. */
export const lineInks = css`
  .line-icon { color: light-dark(oklch(0.47 0.1 var(--hue, 160)), oklch(0.8 0.09 var(--hue, 160))); }
  [data-line="licensing"] { --hue: 160; }
  [data-line="permits"] { --hue: 130; }
  [data-line="finance"] { --hue: 85; }
  [data-line="recruitment"] { --hue: 250; }
  [data-line="party"] { --hue: 25; }
  [data-line="policy"] { --hue: 195; }
  [data-line="events"] { --hue: 310; }
  [data-line="building"] { --hue: 230; }
  [data-line="safety"] { --hue: 40; }
  [data-line="transport"] { --hue: 210; }
  [data-line="living"] { --hue: 60; }
  [data-line="investment"] { --hue: 340; }
  [data-line="legal"] { --hue: 285; }
  [data-line="general"] { --hue: 180; }
`;
