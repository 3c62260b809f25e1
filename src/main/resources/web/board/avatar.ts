import { css, html, nothing, type TemplateResult } from "lit";
import { strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import type { Lang } from "../shared/wire";
import type { Viewer } from "./colleagues";

const text = strings(
  {
    and: "、",
    looking: (names: string, _more: boolean) => `${names} 正在查看`,
    typing: (names: string, _more: boolean) => `${names} 正在输入…`,
    both: "；",
  },
  {
    and: ", ",
    looking: (names: string, more: boolean) => `${names} ${more ? "are" : "is"} looking at this`,
    typing: (names: string, more: boolean) => `${names} ${more ? "are" : "is"} typing…`,
    both: "; ",
  },
);

const SHOWN = 3;

/** The given name of a Chinese name, the initials of any other. */
export function initials(name: string): string {
  const han = /\p{Script=Han}+/u.exec(name)?.[0];
  if (han) return [...han].slice(-2).join("");
  const words = name.split(/[\s._-]+/).filter(Boolean);
  return (words.length > 1 ? words[0]![0]! + words.at(-1)![0]! : name.slice(0, 2)).toUpperCase();
}

/** "Li Na is typing…; Wang Lei is looking at this" */
export function viewersText(viewers: readonly Viewer[], lang: Lang): string {
  const t = text(lang);
  const say = (words: (names: string, more: boolean) => string, some: readonly Viewer[]) => (some.length ? [words(some.map(({ name }) => name).join(t.and), some.length > 1)] : []);
  return [...say(t.typing, viewers.filter(({ typing }) => typing)), ...say(t.looking, viewers.filter(({ typing }) => !typing))].join(t.both);
}

/** Decorative: the words beside them, or a title, say the same. */
export const avatars = (viewers: readonly Viewer[]): TemplateResult =>
  html`<span class="avatars" aria-hidden="true"
    >${viewers.slice(0, SHOWN).map(({ name, typing }) => html`<span class="avatar" ?data-typing=${typing}>${initials(name)}${typing ? html`<span class="pen">${icon("note")}</span>` : nothing}</span>`)}${viewers.length > SHOWN
      ? html`<span class="avatar">+${viewers.length - SHOWN}</span>`
      : nothing}</span
  >`;

export const avatarStyles = css`
  .viewers { display: inline-flex; align-items: center; }
  .avatars { display: inline-flex; flex: none; }
  .avatar {
    position: relative; display: grid; place-items: center; min-width: 24px; height: 24px; padding: 0 4px; border: 1px solid var(--state-claimed); border-radius: var(--radius-full);
    background: var(--state-claimed-soft); color: var(--state-claimed); font-size: 0.625rem; font-weight: 700; line-height: 1; white-space: nowrap;
  }
  .avatar + .avatar { margin-left: -5px; }
  .avatar[data-typing] { border-color: var(--state-waiting); background: var(--state-waiting-soft); color: var(--state-waiting); }
  .pen { position: absolute; right: -4px; bottom: -4px; display: grid; border-radius: var(--radius-full); background: var(--surface); }
  .pen .icon { width: 11px; height: 11px; }
`;
