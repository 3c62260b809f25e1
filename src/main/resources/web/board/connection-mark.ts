import { LitElement, css, html } from "lit";
import { strings, timeOfDay } from "../shared/i18n";
import { icon, type IconName } from "../shared/icons";
import { basics } from "../shared/tokens";
import type { Lang } from "../shared/wire";
import type { Link } from "./feed";

const text = strings(
  {
    connecting: "正在连接…",
    live: "实时",
    catchingUp: "已重新连接，正在补齐…",
    reloaded: "离线较久，已重新载入全部诉求",
    caughtUp: (n: number) => (n ? `补上了 ${n} 条更新` : "已恢复实时，没有遗漏"),
    offline: (time: string) => `正在重新连接 · 最后更新 ${time}`,
    stopped: "连接已停止",
  },
  {
    connecting: "Connecting…",
    live: "Live",
    catchingUp: "Reconnected, catching up…",
    reloaded: "Away for long: everything was loaded again",
    caughtUp: (n: number) => (n ? `Caught up on ${n} ${n === 1 ? "update" : "updates"}` : "Live again, nothing was missed"),
    offline: (time: string) => `Reconnecting · last update ${time}`,
    stopped: "Connection stopped",
  },
);

/** Is what I see the truth of this moment? */
export class ConnectionMark extends LitElement {
  static properties = { lang: { attribute: false }, link: { attribute: false } };
  declare lang: Lang;
  declare link: Link;

  render() {
    const { kind, glyph, words } = this.look();
    return html`<span class="mark" data-kind=${kind} role="status">${icon(glyph)}${words}</span>`;
  }

  private look(): { kind: string; glyph: IconName; words: string } {
    const t = text(this.lang);
    const { state, caughtUp, lastUpdate } = this.link;
    if (state === "offline") return { kind: "lost", glyph: "unplugged", words: t.offline(timeOfDay(new Date(lastUpdate), this.lang, Intl.DateTimeFormat().resolvedOptions().timeZone)) };
    if (state === "stopped") return { kind: "lost", glyph: "unplugged", words: t.stopped };
    if (state === "connecting") return { kind: "busy", glyph: "retry", words: t.connecting };
    if (state === "catching-up") return { kind: "busy", glyph: "retry", words: t.catchingUp };
    if (caughtUp === "reloaded") return { kind: "live", glyph: "checks", words: t.reloaded };
    if (caughtUp !== null) return { kind: "live", glyph: "checks", words: t.caughtUp(caughtUp) };
    return { kind: "live", glyph: "check", words: t.live };
  }

  static styles = [
    basics,
    css`
      .mark { display: inline-flex; align-items: center; gap: 6px; padding: 2px 10px; border-radius: var(--radius-full); font-size: var(--text-xs); font-weight: 600; white-space: nowrap; }
      .icon { width: 14px; height: 14px; }
      [data-kind="live"] { background: var(--state-resolved-soft); color: var(--state-resolved); }
      [data-kind="busy"] { background: var(--state-waiting-soft); color: var(--state-waiting); }
      [data-kind="lost"] { background: var(--seal-soft); color: var(--seal-text); }
    `,
  ];
}

customElements.define("board-connection-mark", ConnectionMark);
