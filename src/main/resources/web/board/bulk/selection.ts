import { ApiError } from "../../shared/api";
import type { Card, Command } from "../../shared/wire";
import { hub, type BulkResult } from "../hub";

export type SelectionHost = { changed(): void; cardKnown(card: Card): void; unauthorized(): void };

/** The requests that are worked on together, and what became of the last order. */
export class Selection {
  on = false;
  numbers: ReadonlySet<string> = new Set();
  busy = false;
  result: BulkResult | null = null;
  failure: ApiError | null = null;
  private last: string | null = null; // where a range begins

  constructor(private readonly host: SelectionHost) {}

  begin(): void {
    this.on = true;
    this.host.changed();
  }

  leave(): void {
    Object.assign(this, { on: false, numbers: new Set(), result: null, failure: null, last: null });
    this.host.changed();
  }

  none(): void {
    Object.assign(this, { numbers: new Set(), result: null, failure: null, last: null });
    this.host.changed();
  }

  toggle(number: string): void {
    const numbers = new Set(this.numbers);
    if (!numbers.delete(number)) numbers.add(number);
    this.become(numbers, number);
  }

  /** From the last one touched to this one, in the order of their column. */
  extend(number: string, column: readonly string[]): void {
    const [from, to] = [column.indexOf(this.last ?? ""), column.indexOf(number)];
    if (from < 0 || to < 0) return this.toggle(number);
    this.become(new Set([...this.numbers, ...column.slice(Math.min(from, to), Math.max(from, to) + 1)]), number);
  }

  /** What was refused stays selected. */
  async order(command: Command, rest: { note?: string; line?: string }): Promise<void> {
    if (this.busy) return;
    Object.assign(this, { busy: true, result: null, failure: null });
    this.host.changed();
    try {
      this.result = await hub.bulk({ command, numbers: [...this.numbers], ...rest });
      this.numbers = new Set(this.result.outcomes.filter((outcome) => outcome.problem).map((outcome) => outcome.number));
      for (const { request } of this.result.outcomes) if (request) this.host.cardKnown(request);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 401) this.host.unauthorized();
      this.failure = error;
    } finally {
      this.busy = false;
      this.host.changed();
    }
  }

  private become(numbers: ReadonlySet<string>, last: string): void {
    Object.assign(this, { on: true, numbers, last, result: null, failure: null });
    this.host.changed();
  }
}
