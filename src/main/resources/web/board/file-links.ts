import { css, html } from "lit";
import { isPicture, sizeText } from "../shared/files";
import { strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import type { Attached, Lang } from "../shared/wire";

const text = strings({ files: "文件", download: "下载" }, { files: "Files", download: "Download" });

/** Files of a conversation to look at and to save; the session cookie opens them. */
export const fileLinks = (conversation: string, files: readonly Attached[], lang: Lang) => html`<ul class="files" aria-label=${text(lang).files}>
  ${files.map((file) => {
    const url = `/api/conversations/${encodeURIComponent(conversation)}/files/${encodeURIComponent(file.id)}`;
    return html`<li>
      <a href=${url} download=${file.name} title="${text(lang).download} ${file.name}">
        ${isPicture(file.type) ? html`<img src=${url} alt="" loading="lazy" />` : icon("file")}
        <span>${file.name}</span><small>${sizeText(file.size)}</small>
      </a>
    </li>`;
  })}
</ul>`;

export const fileLinkStyles = css`
  .files { display: grid; white-space: normal; justify-items: start; gap: 4px; }
  .files a {
    display: inline-flex; align-items: center; gap: 8px; min-height: 32px; max-width: 100%; padding: 4px 10px; border: 1px solid var(--line); border-radius: var(--radius-m);
    background: var(--raised); color: var(--link); font-size: var(--text-s);
  }
  .files a:hover { background: var(--accent-soft); }
  .files img { width: 40px; height: 40px; border-radius: var(--radius-s); object-fit: cover; }
  .files .icon { width: 16px; height: 16px; }
  .files span { overflow-wrap: anywhere; }
  .files small { flex: none; color: var(--ink-soft); font: inherit; font-size: var(--text-xs); }
`;
