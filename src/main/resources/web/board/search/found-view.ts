import { css, html, nothing, type TemplateResult } from "lit";
import { moment, say, strings } from "../../shared/i18n";
import { icon, type IconName } from "../../shared/icons";
import { stateName } from "../../shared/states";
import type { Lang } from "../../shared/wire";
import type { Directory } from "../hub";
import { words } from "../words";
import type { Excerpt, Found, Kind } from "./wire";

const text = strings(
  {
    kinds: { request: "诉求", message: "会话", enterprise: "企业" } as Record<Kind, string>,
    visitor: "访客",
    requests: (n: number) => (n ? `${n} 件诉求` : "没有诉求"),
    none: "未开立诉求",
  },
  {
    kinds: { request: "Requests", message: "Conversations", enterprise: "Enterprises" } as Record<Kind, string>,
    visitor: "Visitor",
    requests: (n: number) => (n === 0 ? "no requests" : words("en").requests(n)),
    none: "no request yet",
  },
);

const icons: Record<Kind, IconName> = { request: "note", message: "send", enterprise: "door" };

export const kindName = (kind: Kind, lang: Lang): string => text(lang).kinds[kind];

/** One hit: what it is, where, and the words marked. */
export function foundView(found: Found, directory: Directory, lang: Lang): TemplateResult {
  const t = text(lang);
  const community = directory.communities.length > 1 ? directory.communities.find((each) => each.code === found.community) : undefined;
  const zone = directory.communities.find((each) => each.code === found.community)?.zone ?? "Asia/Shanghai";
  const where = [community && say(community.name, lang), found.building && say(found.building, lang)].filter(Boolean).join(" · ");
  return html`${icon(icons[found.kind])}
    <span class="what">
      <span class="title">${found.title.text ? marked(found.title) : found.kind === "message" ? t.visitor : nothing}</span>
      ${found.excerpt.text ? html`<span class="excerpt">${marked(found.excerpt)}</span>` : nothing}
      <span class="where">
        ${found.request ? html`<span class="number">${found.request}</span>` : found.kind === "message" ? html`<span>${t.none}</span>` : nothing}
        ${where ? html`<span>${where}</span>` : nothing} ${found.at ? html`<span>${moment(found.at, lang, zone)}</span>` : nothing}
        ${found.requests === null ? nothing : html`<span>${t.requests(found.requests)}</span>`}
      </span>
    </span>
    ${found.state ? html`<span class="state" data-state=${found.state}>${say(stateName[found.state], lang)}</span>` : nothing}`;
}

function marked({ text, hits }: Excerpt): TemplateResult[] {
  const parts: TemplateResult[] = [];
  let end = 0;
  for (const { from, to } of hits) {
    parts.push(html`${text.slice(end, from)}<mark>${text.slice(from, to)}</mark>`);
    end = to;
  }
  return [...parts, html`${text.slice(end)}`];
}

export const foundStyles = css`
  .option > .icon { width: 17px; height: 17px; margin-top: 2px; color: var(--ink-soft); }
  .what { display: grid; flex: 1; gap: 1px; min-width: 0; }
  .title { overflow: hidden; font-size: var(--text-s); font-weight: 600; text-overflow: ellipsis; white-space: nowrap; }
  .excerpt { display: -webkit-box; overflow: hidden; font-size: var(--text-s); line-height: 1.45; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow-wrap: anywhere; }
  .where { display: flex; flex-wrap: wrap; gap: 0 10px; color: var(--ink-soft); font-size: var(--text-xs); }
  .number { font-family: var(--font-mono); }
  .state { align-self: flex-start; }
  mark { padding: 0 1px; border-radius: 2px; background: var(--state-waiting-soft); color: var(--state-waiting); font-weight: 700; }
`;
