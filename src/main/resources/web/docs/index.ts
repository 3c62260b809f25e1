import { html, nothing, render } from "lit";
import { langOf } from "../shared/i18n";
import { icon } from "../shared/icons";
import { applyLang, applyTheme, preferredLang, preferredTheme, type Theme } from "../shared/preferences";
import { installTokens } from "../shared/tokens";
import type { Lang } from "../shared/wire";
import { contents, follow } from "./contents";
import { installStyles } from "./docs-styles";
import { endpointsView } from "./endpoints-view";
import { eventsView } from "./events-view";
import { unfold } from "./fold";
import { guide, lead } from "./guide";
import { problemsView } from "./problems-view";
import { load, type Reference } from "./reference";
import { words } from "./words";
import "./page.css";

const asked = new URLSearchParams(location.search).get("lang");
const onProblems = location.pathname.startsWith("/docs/problems");

let lang: Lang = asked ? langOf(asked) : preferredLang();
let theme: Theme = preferredTheme();
let reference: Reference | null = null;
let failed = false;

function page() {
  const t = words(lang);
  return html`
    <a class="skip" href="#text">${t.skip}</a>
    <header class="top">
      <a class="brand" href="/">${icon("door")}<strong>${t.brand}</strong></a>
      <a class="title" href="/docs">${t.title}</a>
      <span class="gap"></span>
      <a class="quiet" href="/board">${t.board}</a>
      <button class="button plain" type="button" lang=${lang === "zh" ? "en" : "zh-CN"} @click=${() => speak(lang === "zh" ? "en" : "zh")}>${t.otherLang}</button>
      <label>
        <span class="visually-hidden">${t.theme}</span>
        <select class="theme" @change=${(event: Event) => dress((event.target as HTMLSelectElement).value as Theme)}>
          ${(["auto", "light", "dark"] as const).map((each) => html`<option value=${each} ?selected=${each === theme}>${t.themes[each]}</option>`)}
        </select>
      </label>
    </header>
    <div class="frame">
      ${reference ? contents(reference, guide(reference, lang), lang, onProblems) : nothing}
      <main id="text" tabindex="-1">${reference ? text(reference) : html`<p role="status">${failed ? t.failed : t.loading}</p>`}</main>
    </div>
  `;
}

function text(known: Reference) {
  const t = words(lang);
  if (onProblems) return html`<h1>${t.title}</h1>${problemsView(known, lang)}`;
  return html`
    <h1>${t.title}</h1>
    <p class="lead">${lead(lang)}</p>
    ${guide(known, lang).map((section) => html`<section id=${section.id} aria-labelledby="${section.id}-title"><h2 id="${section.id}-title">${section.title}</h2>${section.body}</section>`)}
    ${eventsView(known, lang, draw)} ${endpointsView(known, lang, draw)}
    <section id="tools" aria-labelledby="tools-title">
      <h2 id="tools-title">${t.machine}</h2>
      <ul>
        <li><a href="/docs/asyncapi.json">AsyncAPI 3.0</a></li>
        <li><a href="/q/openapi">OpenAPI 3.1</a></li>
        <li><a href="/docs/problems.json">problems.json</a> · <a href="/docs/problems">${t.notes}</a></li>
      </ul>
    </section>
  `;
}

function draw(): void {
  const t = words(lang);
  document.title = onProblems ? `${t.problems} · ${t.pageTitle}` : t.pageTitle;
  render(page(), document.body);
}

function speak(wanted: Lang): void {
  applyLang((lang = wanted));
  draw();
}

function dress(wanted: Theme): void {
  applyTheme((theme = wanted));
  draw();
}

/** Where the address points: a fold is opened first; then the browser goes there, as if all had been drawn from the start. */
function goTo(): void {
  const named = location.pathname.split("/")[3]; // /docs/problems/<type>
  const id = decodeURIComponent(location.hash.slice(1) || named || "");
  if (!id) return;
  unfold(id);
  draw();
  location.replace(`#${id}`);
}

document.body.querySelector("noscript")?.remove();
applyLang(lang);
applyTheme(theme);
installTokens(document);
installStyles(document);
draw();
reference = await load().catch(() => null);
failed = reference === null;
draw();
goTo();
addEventListener("hashchange", goTo);
follow();
