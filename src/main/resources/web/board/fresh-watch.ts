import type { LitElement, ReactiveController } from "lit";
import type { BoardCard, Freshness } from "./store";

const LOOKED_AT_AFTER = 4_000;

/** A new card stops standing out once it has been on a visible screen for a few seconds. A new message waits until the case is opened. */
export class FreshWatch implements ReactiveController {
  private observer: IntersectionObserver | null = null;
  private readonly watched = new Map<Element, string>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly host: LitElement,
    private readonly seen: (number: string) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.observer = new IntersectionObserver((entries) => entries.forEach((entry) => this.crossed(entry)), { threshold: 0.6 });
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.timers.forEach(clearTimeout);
    this.timers.clear();
    this.watched.clear();
  }

  look(cards: readonly BoardCard[], fresh: ReadonlyMap<string, Freshness>): void {
    for (const [element, number] of this.watched) if (fresh.get(number) !== "opened" || !element.isConnected) this.forget(element, number);
    if (fresh.size === 0) return;
    const known = new Set(this.watched.values());
    for (const card of cards) {
      if (fresh.get(card.number) !== "opened" || known.has(card.number)) continue;
      const element = this.host.renderRoot.querySelector(`[data-number="${CSS.escape(card.number)}"]`);
      if (!element) continue;
      this.watched.set(element, card.number);
      this.observer?.observe(element);
    }
  }

  private crossed({ target, isIntersecting }: IntersectionObserverEntry): void {
    const number = this.watched.get(target);
    if (!number) return;
    clearTimeout(this.timers.get(number));
    if (isIntersecting) this.timers.set(number, setTimeout(() => this.lookedAt(number, target), LOOKED_AT_AFTER));
  }

  private lookedAt(number: string, target: Element): void {
    if (!document.hidden) return this.seen(number);
    this.timers.set(number, setTimeout(() => this.lookedAt(number, target), LOOKED_AT_AFTER));
  }

  private forget(element: Element, number: string): void {
    this.observer?.unobserve(element);
    clearTimeout(this.timers.get(number));
    this.timers.delete(number);
    this.watched.delete(element);
  }
}
