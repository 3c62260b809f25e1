import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

/** Drawn on a 24 × 24 grid; `.icon` in tokens.ts gives stroke and size. */
const paths = {
  alarm: svg`<circle cx="12" cy="13" r="7" /><path d="M12 9.5V13l2.5 1.5M3.5 7 7 4M20.5 7 17 4" />`,
  archive: svg`<path d="M3.5 5.5h17v4h-17zM5 9.5v9h14v-9M10 13h4" />`,
  at: svg`<circle cx="12" cy="12" r="3.6" /><path d="M15.6 8.4v5a2.6 2.6 0 0 0 5 .9A8.8 8.8 0 1 0 17 19.3" />`,
  bell: svg`<path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4" />`,
  calendar: svg`<path d="M4 6h16v14H4zM4 10h16M8.5 3.5V7M15.5 3.5V7" />`,
  download: svg`<path d="M12 4v11M7 10.5l5 5 5-5M5 20h14" />`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5" />`,
  checks: svg`<path d="m2.5 12.5 4 4 8.5-9M11 15.5l1 1 9-9.5" />`,
  chevron: svg`<path d="m6 9 6 6 6-6" />`,
  clip: svg`<path d="m19.5 11.5-7.8 7.8a5 5 0 0 1-7-7l8.4-8.5a3.4 3.4 0 0 1 4.8 4.8l-8.4 8.5a1.7 1.7 0 0 1-2.4-2.4l7.7-7.8" />`,
  clock: svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3.5 2" />`,
  close: svg`<path d="M6 6l12 12M18 6 6 18" />`,
  copy: svg`<path d="M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4" />`,
  door: svg`<path d="M5 20.5V8a7 7 0 0 1 14 0v12.5M3 20.5h18M9 20.5V9.5a3 3 0 0 1 6 0v11M13 14.5v.5" />`,
  file: svg`<path d="M6 3.5h8l4.5 4.5v12.5H6zM13.5 3.5V8.5h5" />`,
  hourglass: svg`<path d="M7 3.5h10M7 20.5h10M8 3.5v3.5l4 5-4 5v3.5M16 3.5v3.5l-4 5 4 5v3.5" />`,
  key: svg`<circle cx="8" cy="15.5" r="4.5" /><path d="m11.5 12.5 8-8M16 8l3 3M13.5 10.5l2 2" />`,
  late: svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v6M12 16.5h.01" />`,
  list: svg`<path d="M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01" />`,
  no: svg`<circle cx="12" cy="12" r="8.5" /><path d="m6 6 12 12" />`,
  note: svg`<path d="M5 4h14v11l-5 5H5zM14 20v-5h5M8.5 8.5h7M8.5 12h4" />`,
  pause: svg`<circle cx="12" cy="12" r="8.5" /><path d="M10 9v6M14 9v6" />`,
  people: svg`<circle cx="9" cy="8.5" r="3.5" /><path d="M2.5 19.5c.4-3.5 3-5.3 6.5-5.3s6.1 1.8 6.5 5.3M15.5 5.5a3.5 3.5 0 0 1 0 6.5M18 14.7c2 .7 3.2 2.3 3.5 4.8" />`,
  person: svg`<circle cx="12" cy="8" r="4" /><path d="M4.5 20.5c.5-4 3.5-6 7.5-6s7 2 7.5 6" />`,
  phone: svg`<path d="M6 3.5h3l1.5 4.5-2 1.5a11 11 0 0 0 5 5l1.5-2 4.5 1.5v3a2 2 0 0 1-2.2 2A16.5 16.5 0 0 1 4 5.7 2 2 0 0 1 6 3.5z" />`,
  plus: svg`<path d="M12 5v14M5 12h14" />`,
  progress: svg`<path d="M12 3.5a8.5 8.5 0 1 1-8.5 8.5" /><path d="M12 7.5v4.5l3 3" />`,
  retry: svg`<path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4v5h-5" />`,
  search: svg`<circle cx="10.5" cy="10.5" r="6" /><path d="m15 15 5.5 5.5" />`,
  send: svg`<path d="M4 12 20 4l-5 16-3.5-6.5zM11.5 13.5 20 4" />`,
  spark: svg`<path d="M12 3.5v5M12 15.5v5M3.5 12h5M15.5 12h5" />`,
  star: svg`<path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1.1 5.9L12 16.8l-5.3 2.9 1.1-5.9L3.5 9.7l5.9-.8z" />`,
  tag: svg`<path d="M4 4.5h7.5l8.5 8.5-7 7L4.5 11.5zM8 8.5h.01" />`,
  raise: svg`<path d="M12 19.5v-14M6 11l6-6 6 6" />`,
  transfer: svg`<path d="M4 8.5h15l-4-4M20 15.5H5l4 4" />`,
  undo: svg`<path d="M8.5 5 4 9.5 8.5 14M4 9.5h10a5.5 5.5 0 0 1 0 11H9" />`,
  unplugged: svg`<path d="M4 4l16 16M8.5 8.8A7 7 0 0 0 5 11M2 7.5A13 13 0 0 1 5 5.4M19 11a10 10 0 0 0-6-2.9M22 7.5A15 15 0 0 0 10 4.2M8 14.5a5 5 0 0 1 6.5-.2M12 19h.01" />`,
  urgent: svg`<path d="M12 4 2.5 20h19zM12 10v4.5M12 17h.01" />`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof paths;

/** Decorative by default: the words beside it, or the button's label, carry the meaning. */
export const icon = (name: IconName): TemplateResult => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${paths[name]}</svg>`;
