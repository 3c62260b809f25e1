import { html, svg } from "lit";

const COLUMNS = 9;
const FLOORS = 13;
const lit = (column: number, floor: number) => Math.abs(Math.sin(column * 12.9898 + floor * 78.233) * 43758.5) % 1 < 0.36;

/** The tower: rows of windows, and doors at the foot of it. One of them stands open. */
export const facade = () => html`
  <svg class="facade" viewBox="0 0 520 700" preserveAspectRatio="xMidYMax meet" aria-hidden="true">
    <path class="wing" d="M0 700V270h120v430z" />
    <path class="wing" d="M400 700V200l120-40v540z" />
    <path class="tower" d="M70 700V60l40-30h300l40 30v640z" />
    ${Array.from({ length: FLOORS }, (_, floor) =>
      Array.from({ length: COLUMNS }, (_, column) => svg`<rect class=${lit(column, floor) ? "pane lit" : "pane"} x=${98 + column * 37} y=${72 + floor * 38} width="27" height="25" rx="2" />`),
    )}
    <path class="canopy" d="M58 574h404v10H58z" />
    ${[0, 1, 2, 3].map((door) => svg`<path class=${door === 2 ? "door open" : "door"} d="M${104 + door * 84} 700v-62a30 30 0 0 1 60 0v62z" />`)}
    <path class="leaf" d="M272 640l-16 8v52h16z M332 640l16 8v52h-16z" />
    <path class="street" d="M0 698h520v2H0z" />
  </svg>
`;
