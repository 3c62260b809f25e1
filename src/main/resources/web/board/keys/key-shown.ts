import { moment, strings } from "../../shared/i18n";
import { SecretDialog, type Presented } from "../secret-dialog";
import type { ShownKey } from "./keys-hub";

const text = strings(
  {
    title: (name: string) => `“${name}”的密钥`,
    once: "只显示这一次。请现在复制并妥善保存；关闭后谁也看不到，只能换新。",
    key: "密钥",
    copy: "复制密钥",
    example: "试一试",
    old: (when: string) => `旧密钥失效时间：${when}`,
    oldOver: "旧密钥已经失效。",
  },
  {
    title: (name: string) => `The key of “${name}”`,
    once: "It is shown this once. Copy it now and keep it safe: once closed, nobody can see it again, only renew it.",
    key: "Key",
    copy: "Copy key",
    example: "Try it",
    old: (when: string) => `End of the old key: ${when}`,
    oldOver: "The old key has stopped working.",
  },
);

export class KeyShown extends SecretDialog<ShownKey> {
  protected present(shown: ShownKey): Presented {
    const t = text(this.lang);
    return { title: t.title(shown.name), once: t.once, label: t.key, copy: t.copy, secret: shown.key, old: this.old(shown.previousEndsAt), exampleLabel: t.example, example: example(shown) };
  }

  private old(endsAt: ShownKey["previousEndsAt"]): string {
    const t = text(this.lang);
    if (!endsAt) return "";
    return Date.parse(endsAt) > Date.now() ? t.old(moment(endsAt, this.lang, "Asia/Shanghai")) : t.oldOver;
  }
}

/** A call this key may make; the key itself stays out of the shell's history. */
function example({ scopes, start }: ShownKey): string {
  const path = scopes.includes("events:read") ? "/api/events?after=0&limit=10" : scopes.includes("requests:read") ? "/api/requests?limit=10" : scopes.includes("requests:write") ? "/api/requests" : "/api/webhooks";
  const body = path === "/api/requests" ? ` \\\n  -H 'Content-Type: application/json' \\\n  -d '{"community":"…","line":"general","title":"…"}'` : "";
  return `KEY=${start}…\ncurl -s '${location.origin}${path}' -H "Authorization: Bearer $KEY"${body}`;
}

customElements.define("key-shown", KeyShown);
