import { LitElement, css, html } from "lit";
import { isPicture, sizeText } from "../shared/files";
import { icon } from "../shared/icons";
import { basics } from "../shared/tokens";
import type { Attached, Lang } from "../shared/wire";
import { words } from "./words";

const SHOWN_UP_TO = 3 * 1024 * 1024; // larger pictures are not fetched for a thumbnail

/** A file in the conversation: a picture shows itself, a press saves it. The visitor's token opens it, so it is fetched, not linked. */
export class AttachedFile extends LitElement {
  static override properties = { file: { attribute: false }, read: { attribute: false }, lang: {}, picture: { state: true }, failed: { state: true } };

  declare file: Attached;
  declare read: (file: Attached) => Promise<Blob>;
  declare lang: Lang;
  declare picture: string;
  declare failed: boolean;

  constructor() {
    super();
    this.picture = "";
    this.failed = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.picture) URL.revokeObjectURL(this.picture);
    this.picture = "";
  }

  override firstUpdated(): void {
    const { file } = this;
    if (!isPicture(file.type) || file.size > SHOWN_UP_TO) return;
    this.read(file).then(
      (blob) => this.isConnected && (this.picture = URL.createObjectURL(blob)),
      () => {}, // it can still be pressed, which tells what is wrong
    );
  }

  override render() {
    const { file } = this;
    const say = words(this.lang);
    return html`<button @click=${this.save} title=${say.saveFile(file.name)}>
        ${this.picture ? html`<img src=${this.picture} alt="" @error=${() => (this.picture = "")} />` : icon("file")}
        <span>${file.name}</span><small>${sizeText(file.size)}</small>
      </button>
      <p role="alert">${this.failed ? say.fileUnreadable : ""}</p>`;
  }

  private async save(): Promise<void> {
    this.failed = false;
    try {
      const url = URL.createObjectURL(await this.read(this.file));
      const link = Object.assign(document.createElement("a"), { href: url, download: this.file.name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000); // some browsers read it only after asking where to
    } catch {
      this.failed = true;
    }
  }

  static override styles = [
    basics,
    css`
      :host { display: block; max-width: 100%; margin-top: 4px; }
      button {
        display: grid; grid-template-columns: auto minmax(0, auto) auto; align-items: center; gap: 4px 8px; max-width: 100%; min-height: 36px; padding: 6px 10px;
        border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--raised); font-size: var(--text-s); text-align: left;
      }
      button:hover { background: var(--accent-soft); }
      img { grid-column: 1 / -1; max-width: 100%; max-height: 160px; border-radius: var(--radius-s); }
      img + span { grid-column: 1 / span 2; }
      span { overflow-wrap: anywhere; color: var(--link); }
      small { color: var(--ink-soft); font-size: var(--text-xs); white-space: nowrap; }
      p { color: var(--seal-text); font-size: var(--text-xs); }
      p:empty { display: none; }
    `,
  ];
}
