import { html, nothing, render } from "lit";
import { call } from "../shared/api";
import { langOf, say } from "../shared/i18n";
import { icon } from "../shared/icons";
import { installTokens } from "../shared/tokens";
import type { Bilingual, Lang } from "../shared/wire";
import { facade } from "./facade";
import { installStyles } from "./home-styles";
import { words } from "./words";

type Choice = { code: string; name: Bilingual };
type Door = { code: string; name: Bilingual; buildingName: Bilingual; floor: string };

const asked = new URLSearchParams(location.search);
const lang: Lang = langOf(asked.get("lang") ?? navigator.language);
const community = asked.get("community") ?? "xintiandi";
const building = asked.get("building") ?? "";
const station = asked.get("station"); // its code, from the QR code that hangs there
let door: Door | null = null;
let communities: Choice[] = [];

const addressOf = (change: Record<string, string>): string => `?${new URLSearchParams({ ...Object.fromEntries(asked), ...change })}`;
const snippet = `<script src="${new URL("/widget.js", location.href).href}" data-community="${community}" data-lang="${lang}" async></script>`;

/** For somebody who stands at a station: nothing but where they are, and the chat. */
function stationPage({ name, buildingName, floor }: Door) {
  const text = words(lang);
  const other: Lang = lang === "zh" ? "en" : "zh";
  return html`
    <header class="top">
      <p class="brand">${icon("door")}<span>${lang === "zh" ? "门口办" : "Doorstep"}</span></p>
      <a href=${addressOf({ lang: other })} lang=${other === "zh" ? "zh-CN" : "en"} hreflang=${other}>${text.otherLang}</a>
    </header>
    <main>
      <div class="copy">
        <p class="choice">${text.atStation} · ${say(buildingName, lang)} ${floor}</p>
        <h1>${say(name, lang)}</h1>
        <p class="lead">${text.stationLead}</p>
      </div>
      ${facade()}
    </main>
  `;
}

function page(copied: boolean) {
  const text = words(lang);
  const other: Lang = lang === "zh" ? "en" : "zh";
  return html`
    <aside class="ribbon"><p>${text.ribbon}</p></aside>
    <header class="top">
      <p class="brand">${icon("door")}<span>${text.tower}</span></p>
      <a href=${addressOf({ lang: other })} lang=${other === "zh" ? "zh-CN" : "en"} hreflang=${other}>${text.otherLang}</a>
    </header>
    <main>
      <div class="copy">
        <h1>${text.title}</h1>
        <p class="lead">${text.lead}</p>
        ${picker()}
        <section class="embed" aria-labelledby="embed">
          <h2 id="embed">${text.embed}</h2>
          <pre tabindex="0"><code>${snippet}</code></pre>
          <button class="button" @click=${copy}>${icon(copied ? "check" : "copy")}${copied ? text.copied : text.copy}</button>
        </section>
        <nav aria-label=${text.more}>
          <a class="button primary" href="/board">${text.board}</a>
          <a href="/docs">${text.api}</a>
          <a href="/q/health">${text.health}</a>
        </nav>
      </div>
      ${facade()}
    </main>
  `;
}

function picker() {
  if (communities.length === 0) return nothing;
  return html`<label class="choice">
    <span>${words(lang).community}</span>
    <select class="field" @change=${(event: Event) => location.assign(addressOf({ community: (event.target as HTMLSelectElement).value }))}>
      ${communities.map((each) => html`<option value=${each.code} ?selected=${each.code === community}>${say(each.name, lang)}</option>`)}
    </select>
  </label>`;
}

async function copy(): Promise<void> {
  await navigator.clipboard.writeText(snippet);
  draw(true);
  setTimeout(() => draw(false), 2_000);
}

const draw = (copied: boolean) => render(door ? stationPage(door) : page(copied), document.body);

/** The same tag any other site would carry, only with the choices of this page. */
function embed(): void {
  const script = document.createElement("script");
  script.src = "/widget.js";
  script.async = true;
  Object.assign(script.dataset, { community, lang, ...(building ? { building } : {}) });
  document.body.append(script);
}

document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
document.title = words(lang).pageTitle;
installTokens(document);
installStyles(document);
if (station) {
  door = await call<Door>("GET", `/api/stations/${encodeURIComponent(station)}`).catch(() => null);
  if (door) document.title = say(door.name, lang);
}
draw(false);
embed();
if (door) void customElements.whenDefined("doorstep-widget").then(() => requestAnimationFrame(() => document.querySelector<HTMLElement & { show(): Promise<void> }>("doorstep-widget")?.show()));
communities = await call<Choice[]>("GET", "/api/communities").catch(() => []);
draw(false);
