import type { LitElement, ReactiveController } from "lit";

const AT_MOST_EVERY = 10_000;

/** Tells a screen reader of new cards, politely: a burst is one sentence. */
export class Announcer implements ReactiveController {
  words = "";
  private count = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly sentence: (count: number) => string,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  opened(count: number): void {
    this.count += count;
    if (this.timer === undefined) this.speak();
  }

  private speak(): void {
    this.words = this.sentence(this.count);
    this.count = 0;
    this.host.requestUpdate();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.count > 0) return this.speak();
      this.words = ""; // so that the same sentence is news again
      this.host.requestUpdate();
    }, AT_MOST_EVERY);
  }
}
