import type { LitElement, ReactiveController } from "lit";

/** Single-key commands of the page. An action that answers false leaves the key to the browser. */
export class Keyboard implements ReactiveController {
  constructor(
    private readonly host: LitElement,
    private readonly actions: Record<string, (() => unknown) | undefined>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("keydown", this.pressed);
  }

  hostDisconnected(): void {
    removeEventListener("keydown", this.pressed);
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.composedPath()[0];
    if (event.key !== "Escape" && isTyping(target)) return;
    if (this.host.renderRoot.querySelector("board-help[open]")) return;
    if ((event.key === "Enter" || event.key.startsWith("Arrow")) && !isCard(target)) return; // elsewhere they have meanings of their own
    if (this.actions[event.key]?.() === false || !this.actions[event.key]) return;
    event.preventDefault();
  };
}

const isTyping = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const isCard = (target: EventTarget | undefined): boolean => target instanceof HTMLElement && target.classList.contains("card");
