import { html, nothing } from "lit";
import { say } from "../shared/i18n";
import { icon } from "../shared/icons";
import { isOpen } from "../shared/states";
import type { Lang } from "../shared/wire";
import type { Conversation } from "./conversation";
import type { Info } from "./welcome";
import { words, type Words } from "./words";

export type Top = { lang: Lang; info: Info | null; conversation: Conversation; drawer: boolean; leaving: boolean };

export type TopActions = {
  switchLanguage(): void;
  toggleRequests(): void;
  askToLeave(leaving: boolean): void;
  startAnew(): void;
  hide(): void;
};

/** Everything above the conversation: whose window it is, the visitor's requests, and what stands in the way. */
export const panelTop = (top: Top, act: TopActions) => html`${head(top, act)}${strip(top, act)}${notices(top, act)}`;

function head({ lang, info, conversation }: Top, act: TopActions) {
  const text = words(lang);
  const link = linkName(conversation, text);
  return html`<div class="head">
    <div class="who">
      <h2 id="title">${info ? say(info.community.name, lang) : text.launcher}</h2>
      <p>
        ${info?.demo ? html`<span class="demo" title=${text.demoHint}>${text.demo}</span>` : nothing}
        ${link ? html`<span class="dot" data-link=${conversation.link}></span><span role="status">${link}</span>` : html`<span>${text.tagline}</span>`}
      </p>
    </div>
    <button class="lang" lang=${lang === "zh" ? "en" : "zh-CN"} @click=${() => act.switchLanguage()}>${text.switchLang}</button>
    ${conversation.started
      ? html`<button class="icon-button" aria-label=${text.anew} title=${text.anew} @click=${() => act.askToLeave(true)}>${icon("plus")}</button>`
      : nothing}
    <button class="icon-button" aria-label=${text.close} title=${text.close} @click=${() => act.hide()}>${icon("close")}</button>
  </div>`;
}

function linkName({ link }: Conversation, text: Words): string {
  return { connecting: text.connecting, live: text.live, "catching-up": text.catchingUp, offline: text.offlineShort, stopped: text.offlineShort, none: "" }[link];
}

function strip({ lang, conversation, drawer }: Top, act: TopActions) {
  const { cards } = conversation.view;
  if (cards.length === 0) return nothing;
  const text = words(lang);
  const open = cards.filter((card) => isOpen(card.state)).length;
  return html`<button class="strip" aria-expanded=${drawer} @click=${() => act.toggleRequests()}>
    ${icon("list")}<b>${drawer ? text.back : `${text.requests} ${cards.length}`}</b>
    <span>${drawer ? "" : open ? text.openCount(open) : text.allDone}</span>${icon("chevron")}
  </button>`;
}

function notices({ lang, conversation, leaving }: Top, act: TopActions) {
  const text = words(lang);
  const anew = html`<button class="button primary" @click=${() => act.startAnew()}>${text.anewYes}</button>`;
  return html`
    ${conversation.link === "offline" ? html`<div class="notice" role="status"><p>${text.offline}</p></div>` : nothing}
    ${conversation.problem ? html`<div class="notice grave" role="alert"><p>${conversation.problem}</p>${conversation.link === "stopped" ? anew : nothing}</div>` : nothing}
    ${leaving
      ? html`<div class="notice" role="group" aria-label=${text.anew}>
          <p role="status">${text.anewSure}</p>
          ${anew}<button class="button" @click=${() => act.askToLeave(false)}>${text.anewNo}</button>
        </div>`
      : nothing}
  `;
}
