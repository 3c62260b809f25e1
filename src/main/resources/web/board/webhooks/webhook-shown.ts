import { strings } from "../../shared/i18n";
import { SecretDialog, type Presented } from "../secret-dialog";
import { when } from "./webhook-words";
import type { ShownWebhook } from "./webhooks-hub";

const text = strings(
  {
    title: (name: string) => `“${name}”的签名密钥`,
    once: "只显示这一次。请现在复制到接收方；关闭后谁也看不到，只能换新。",
    secret: "签名密钥",
    copy: "复制密钥",
    old: (at: string) => `旧密钥在 ${at} 之前同时签名，请在此之前更换。`,
    verify: "接收方用它验证签名",
  },
  {
    title: (name: string) => `The signing secret of “${name}”`,
    once: "It is shown this once. Copy it to the receiver now: once closed, nobody can see it again, only replace it.",
    secret: "Signing secret",
    copy: "Copy secret",
    old: (at: string) => `The old secret signs, too, until ${at}: change over by then.`,
    verify: "The receiver verifies with it",
  },
);

const EXAMPLE = `import { Webhook } from "standardwebhooks";
new Webhook(process.env.DOORSTEP_SECRET).verify(body, headers);`;

export class WebhookShown extends SecretDialog<ShownWebhook> {
  protected present(shown: ShownWebhook): Presented {
    const t = text(this.lang);
    const until = shown.previousSecretUntil;
    return { title: t.title(shown.name), once: t.once, label: t.secret, copy: t.copy, secret: shown.secret, old: until ? t.old(when(until, this.lang, Date.now())) : "", exampleLabel: t.verify, example: EXAMPLE };
  }
}

customElements.define("webhook-shown", WebhookShown);
