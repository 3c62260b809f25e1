import { ApiError } from "../shared/api";
import type { Draft, Happening } from "./store";

export type OutboxPorts = {
  drafts(): readonly Draft[];
  happened(happening: Happening): void;
  push(draft: Draft): boolean; // over the socket; false when it is not live
  post(draft: Draft): Promise<void>; // over HTTP; begins the conversation when there is none
  explain(failure: unknown): string;
};

const ACK_WITHIN = 8_000;

/** Delivers drafts one after another, in order. The client id stays the same, so sending twice does no harm. */
export class Outbox {
  private readonly unreached = new Set<string>(); // failed for want of a connection: sent again by themselves
  private awaiting: { clientId: string; settle(failure?: unknown): void } | null = null;
  private busy = false;

  constructor(private readonly ports: OutboxPorts) {}

  async flush(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      for (let draft = this.first(); draft; draft = this.first()) await this.deliver(draft);
    } finally {
      this.busy = false;
    }
  }

  /** The connection is back. */
  resend(): void {
    for (const clientId of this.unreached) this.ports.happened({ type: "retried", clientId });
    this.unreached.clear();
    void this.flush();
  }

  acked(clientId: string): void {
    if (this.awaiting?.clientId === clientId) this.awaiting.settle();
  }

  refused(clientId: string, failure: ApiError): void {
    if (this.awaiting?.clientId === clientId) this.awaiting.settle(failure);
  }

  private first(): Draft | undefined {
    return this.ports.drafts().find((draft) => draft.state === "sending");
  }

  private async deliver(draft: Draft): Promise<void> {
    const { clientId } = draft;
    this.unreached.delete(clientId);
    try {
      if (!(await this.overSocket(draft))) await this.ports.post(draft);
      this.ports.happened({ type: "acked", clientId });
    } catch (failure) {
      if (failure instanceof ApiError && (failure.offline || failure.status >= 502)) this.unreached.add(clientId);
      this.ports.happened({ type: "failed", clientId, reason: this.ports.explain(failure) });
    }
  }

  /** False when the socket did not take it, or no ack came in time: then HTTP tries with the same id. */
  private overSocket(draft: Draft): Promise<boolean> {
    if (!this.ports.push(draft)) return Promise.resolve(false);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => resolve(false), ACK_WITHIN);
      this.awaiting = {
        clientId: draft.clientId,
        settle: (failure) => {
          clearTimeout(late);
          this.awaiting = null;
          if (failure) reject(failure);
          else resolve(true);
        },
      };
    });
  }
}
