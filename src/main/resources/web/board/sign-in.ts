import { LitElement, css, html, nothing } from "lit";
import { ApiError } from "../shared/api";
import { strings } from "../shared/i18n";
import { icon } from "../shared/icons";
import { basics } from "../shared/tokens";
import type { Lang } from "../shared/wire";
import { hub } from "./hub";
import { problemText } from "./problem-text";

const text = strings(
  {
    title: "门口办",
    lead: "办理看板 · 工作人员登录",
    name: "用户名",
    password: "密码",
    enter: "登录",
    entering: "正在登录…",
    wrong: "用户名或密码不正确，请重试。",
    expired: "登录已失效，请重新登录。",
    visitor: "我是企业，要提交诉求",
  },
  {
    title: "Doorstep",
    lead: "Board · staff sign-in",
    name: "User name",
    password: "Password",
    enter: "Sign in",
    entering: "Signing in…",
    wrong: "The name or the password is not right. Try again.",
    expired: "Your session has ended. Sign in again.",
    visitor: "I am an enterprise with a request",
  },
);

/** Says `signed-in` with the session. */
export class SignIn extends LitElement {
  static properties = { lang: { attribute: false }, expired: { attribute: false }, busy: { state: true }, error: { state: true } };
  declare lang: Lang;
  declare expired: boolean;
  declare busy: boolean;
  declare error: ApiError | null;

  constructor() {
    super();
    this.busy = false;
    this.error = null;
  }

  render() {
    const t = text(this.lang);
    return html`<main>
      <form @submit=${this.submit}>
        <span class="mark">${icon("door")}</span>
        <h1>${t.title}</h1>
        <p class="lead">${t.lead}</p>
        <p class="message" role="alert">${this.error ? this.problem(this.error) : this.expired ? t.expired : nothing}</p>
        <label for="name">${t.name}</label>
        <input class="field" id="name" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required />
        <label for="password">${t.password}</label>
        <input class="field" id="password" name="password" type="password" autocomplete="current-password" required />
        <button class="button primary" ?disabled=${this.busy}>${this.busy ? t.entering : t.enter}</button>
        <a href="/">${t.visitor}</a>
      </form>
    </main>`;
  }

  firstUpdated(): void {
    this.renderRoot.querySelector<HTMLInputElement>("#name")?.focus();
  }

  private problem(error: ApiError): string {
    return error.status === 401 ? text(this.lang).wrong : problemText(error, this.lang);
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.busy = true;
    this.error = null;
    try {
      const session = await hub.signIn(String(form.get("username")).trim(), String(form.get("password")));
      this.dispatchEvent(new CustomEvent("signed-in", { detail: session }));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.error = error;
      this.renderRoot.querySelector<HTMLInputElement>("#password")?.select();
    } finally {
      this.busy = false;
    }
  }

  static styles = [
    basics,
    css`
      :host { display: grid; flex: 1; place-items: center; padding: var(--space-5) var(--space-4); overflow: auto; }
      main { width: min(100%, 380px); }
      form { display: grid; gap: var(--space-2); padding: var(--space-6) var(--space-5); border: 1px solid var(--line); border-radius: var(--radius-l); background: var(--surface); box-shadow: var(--shadow-2); }
      .mark { display: grid; place-items: center; width: 48px; height: 48px; border-radius: var(--radius-m); background: var(--accent); color: var(--accent-ink); font-size: 1.4rem; }
      h1 { margin-top: var(--space-3); font-size: var(--text-xl); line-height: var(--leading-tight); }
      .lead { color: var(--ink-soft); font-size: var(--text-m); }
      .message:not(:empty) { margin-top: var(--space-3); padding: var(--space-2) var(--space-3); border-radius: var(--radius-m); background: var(--seal-soft); color: var(--seal-text); font-size: var(--text-s); font-weight: 600; }
      label { margin-top: var(--space-3); font-size: var(--text-s); font-weight: 600; }
      .button { min-height: 44px; margin-top: var(--space-5); font-size: var(--text-m); }
      a { justify-self: center; margin-top: var(--space-3); font-size: var(--text-s); }
    `,
  ];
}

customElements.define("board-sign-in", SignIn);
