import { LitElement, css, html, nothing } from "lit";
import { ApiError } from "../../shared/api";
import { say, strings } from "../../shared/i18n";
import { icon } from "../../shared/icons";
import type { Lang } from "../../shared/wire";
import type { Directory } from "../hub";
import { listPageStyles } from "../list-page-styles";
import { staffingHub, type Places } from "../staffing/staffing-hub";

const text = strings(
  {
    title: "站点二维码",
    lead: "贴在服务站点。企业扫码即可咨询，社区、楼宇和站点已填好。",
    community: "商务社区",
    print: "打印",
    none: "这个社区还没有服务站点",
    loading: "正在载入…",
    scan: "扫码咨询 · 楼下就办",
    scanEn: "Scan to ask · settled at your doorstep",
    code: (name: string) => `${name}的二维码`,
  },
  {
    title: "Station codes",
    lead: "To hang up at the stations. Who scans one can ask at once; community, building and station are filled in.",
    community: "Community",
    print: "Print",
    none: "This community has no station yet",
    loading: "Loading…",
    scan: "扫码咨询 · 楼下就办",
    scanEn: "Scan to ask · settled at your doorstep",
    code: (name: string) => `QR code of ${name}`,
  },
);

/** One poster for each station of a community, two on a sheet of paper. Says `expired` when the session has ended. */
export class StationsPage extends LitElement {
  static properties = { directory: { attribute: false }, lang: { attribute: false }, community: { state: true }, places: { state: true }, failure: { state: true } };
  declare directory: Directory;
  declare lang: Lang;
  declare community: string;
  declare places: Places | null;
  declare failure: ApiError | null;

  constructor() {
    super();
    this.community = "";
    this.places = this.failure = null;
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.show(this.directory.communities[0]?.code ?? "");
  }

  render() {
    const { lang, places, failure } = this;
    const t = text(lang);
    return html`<section class="page" aria-labelledby="title">
      <header>
        <div><h2 id="title">${t.title}</h2><p class="lead">${t.lead}</p></div>
        ${this.directory.communities.length > 1
          ? html`<label>${t.community}
              <select class="field" @change=${(event: Event) => this.show((event.target as HTMLSelectElement).value)}>
                ${this.directory.communities.map((each) => html`<option value=${each.code} ?selected=${each.code === this.community}>${say(each.name, lang)}</option>`)}
              </select>
            </label>`
          : nothing}
        <button class="button primary" ?disabled=${!places?.stations.length} @click=${() => print()}>${icon("file")}${t.print}</button>
      </header>
      ${failure ? html`<p class="refusal" role="alert">${icon("urgent")}<span>${failure.problem.detail}</span></p>` : nothing}
      ${places ? (places.stations.length ? html`<ul role="list">${places.stations.map((station) => this.poster(station, places))}</ul>` : html`<p class="lead">${t.none}</p>`) : failure ? nothing : html`<p role="status">${t.loading}</p>`}
    </section>`;
  }

  private poster(station: Places["stations"][number], places: Places) {
    const t = text(this.lang);
    const building = places.buildings.find(({ code }) => code === station.building);
    return html`<li class="poster">
      <p class="brand">${icon("door")}门口办 <span>Doorstep</span></p>
      <h3>${station.name.zh}</h3>
      <p class="en">${station.name.en}</p>
      <img src="/api/stations/${encodeURIComponent(station.code)}/qr.svg" alt=${t.code(say(station.name, this.lang))} width="220" height="220" />
      <p class="scan">${t.scan}</p>
      <p class="en">${t.scanEn}</p>
      <p class="where">${building ? say(building.name, this.lang) : station.building} · ${station.floor}</p>
    </li>`;
  }

  private async show(community: string): Promise<void> {
    this.community = community;
    this.places = this.failure = null;
    if (!community) return;
    try {
      const places = await staffingHub.places(community);
      if (community === this.community) this.places = places;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401) this.dispatchEvent(new CustomEvent("expired"));
      this.failure = error;
    }
  }

  static styles = [
    ...listPageStyles,
    css`
      header label { display: grid; gap: 4px; font-size: var(--text-s); font-weight: 600; }
      header .field { font-weight: 400; }
      header .button { flex: none; }
      ul { grid-template-columns: repeat(auto-fill, minmax(280px, 1fr)); gap: var(--space-4); }
      .poster { display: grid; justify-items: center; gap: 2px; padding: var(--space-5); border: 1px solid #dcd6c8; border-radius: var(--radius-l); background: #fff; color: #1d2622; text-align: center; break-inside: avoid; }
      .brand { display: inline-flex; align-items: center; gap: 6px; color: #17513f; font-weight: 700; }
      .brand span { font-weight: 500; }
      h3 { margin-top: var(--space-2); font-size: var(--text-l); line-height: var(--leading-tight); }
      .en, .where { color: #515c56; font-size: var(--text-s); }
      img { margin: var(--space-3) 0; }
      .scan { font-size: var(--text-m); font-weight: 700; }
      @media print {
        :host { overflow: visible; }
        .page { max-width: none; padding: 0; }
        header { display: none; }
        ul { display: block; }
        .poster { margin: 0 auto 8mm; width: 150mm; height: 125mm; align-content: center; border-radius: 0; }
        img { width: 62mm; height: 62mm; }
      }
    `,
  ];
}

customElements.define("board-stations", StationsPage);
