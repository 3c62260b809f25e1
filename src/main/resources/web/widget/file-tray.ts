import { css, html, nothing } from "lit";
import { sizeText } from "../shared/files";
import { icon } from "../shared/icons";
import type { Lang } from "../shared/wire";
import type { Upload } from "./uploads";
import { words } from "./words";

/** The files that go with the next message: how far each is, and the way to stop it or to try again. */
export function fileTray(uploads: readonly Upload[], lang: Lang, { remove, retry }: { remove(id: string): void; retry(id: string): void }) {
  const say = words(lang);
  if (uploads.length === 0) return nothing;
  return html`<ul class="tray" aria-label=${say.filesToSend}>
    ${uploads.map(
      (item) => html`<li data-state=${item.state}>
        ${icon(item.state === "failed" ? "urgent" : item.state === "done" ? "check" : "file")}
        <span class="file"><b>${item.name}</b> <small>${item.state === "failed" ? nothing : sizeText(item.size)}</small></span>
        ${item.state === "waiting" || item.state === "sending" ? html`<progress max="1" .value=${item.share} aria-label=${say.uploading(item.name)}></progress>` : nothing}
        ${item.state === "done" ? html`<span class="visually-hidden" role="status">${say.uploaded(item.name)}</span>` : nothing}
        ${item.state === "failed" ? html`<span class="reason" role="alert">${item.reason}</span>` : nothing}
        ${item.state === "failed" && item.again ? html`<button type="button" class="icon-button again" aria-label=${say.uploadAgain(item.name)} title=${say.uploadAgain(item.name)} @click=${() => retry(item.id)}>${icon("retry")}</button>` : nothing}
        <button type="button" class="icon-button remove" aria-label=${say.removeFile(item.name)} title=${say.removeFile(item.name)} @click=${() => remove(item.id)}>${icon("close")}</button>
      </li>`,
    )}
  </ul>`;
}

export const fileTrayStyles = css`
  .tray { display: grid; gap: 4px; max-height: 168px; margin-bottom: var(--space-2); overflow-y: auto; scrollbar-width: thin; }
  .tray li {
    display: grid; grid-template: "icon name again remove" auto "icon below again remove" auto / auto minmax(0, 1fr) auto auto; align-items: center; align-content: center;
    column-gap: var(--space-2); min-height: 42px; padding: 2px 2px 2px 10px; border: 1px solid var(--line); border-radius: var(--radius-m); background: var(--raised); font-size: var(--text-s);
  }
  .tray li > .icon { grid-area: icon; width: 16px; height: 16px; color: var(--accent-text); }
  .tray .file { grid-area: name; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .tray [data-state="done"] .file { grid-row: 1 / -1; }
  .tray b { font-weight: 600; }
  .tray small { color: var(--ink-soft); font-size: var(--text-xs); }
  .tray progress { grid-area: below; width: 100%; height: 6px; accent-color: var(--accent); }
  .tray .reason { grid-area: below; padding-bottom: 4px; color: var(--seal-text); font-size: var(--text-xs); line-height: 1.4; }
  .tray [data-state="failed"] { border-color: var(--seal); }
  .tray [data-state="failed"] > .icon { color: var(--seal-text); }
  .tray .again { grid-area: again; }
  .tray .remove { grid-area: remove; }
`;
