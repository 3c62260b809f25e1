import { html } from "lit";
import { say } from "../shared/i18n";
import type { Lang } from "../shared/wire";
import type { Section } from "./guide";
import type { Reference } from "./reference";
import { words } from "./words";

type Entry = { id: string; title: string };

/** The table of contents: beside the text, or folded above it on a narrow screen. */
export function contents(reference: Reference, sections: Section[], lang: Lang, onProblems: boolean) {
  const t = words(lang);
  const base = onProblems ? "/docs" : "";
  const reading: Entry[] = [{ id: "events", title: t.events }, { id: "http", title: t.endpoints }];
  const groups: Entry[] = reference.groups.map((group) => ({ id: `http-${group.name}`, title: say(group.title, lang) }));
  const links = html`
    <p>${t.guide}</p>
    <ul>${sections.map((each) => link(each, base))}</ul>
    <p>${t.reference}</p>
    <ul>
      ${reading.map((each) => link(each, base))}
      <li><ul>${groups.map((each) => link(each, base))}</ul></li>
      <li><a href="/docs/problems" aria-current=${onProblems ? "page" : "false"}>${t.problems}</a></li>
      ${link({ id: "tools", title: t.machine }, base)}
    </ul>
  `;
  return html`
    <nav class="contents wide" aria-label=${t.contents}>${links}</nav>
    <details class="contents narrow" @click=${chosen}><summary>${t.contents}</summary><nav aria-label=${t.contents}>${links}</nav></details>
  `;
}

const link = ({ id, title }: Entry, base: string) => html`<li><a href="${base}#${id}">${title}</a></li>`;

function chosen(event: Event): void {
  if ((event.target as Element).closest("a")) (event.currentTarget as HTMLDetailsElement).open = false;
}

/** Marks the section that is being read. */
export function follow(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents.wide a[href^="#"]')];
  const targets = links.map((each) => document.getElementById(each.hash.slice(1))).filter((each) => each !== null);
  let waiting = false;
  const mark = (): void => {
    waiting = false;
    const read = targets.filter((each) => each.getBoundingClientRect().top < 120).at(-1);
    for (const each of links) each.toggleAttribute("data-here", each.hash === `#${read?.id}`);
  };
  addEventListener("scroll", () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  }, { passive: true });
  mark();
}
