import { ApiError, upload } from "../shared/api";
import { MOST_BYTES, sizeText, typeOf } from "../shared/files";
import type { Attached } from "../shared/wire";
import type { Words } from "./words";

/** A file on its way into the conversation, until a message takes it along. */
export type Upload = {
  id: string; // made here and kept over retries, so that the hub takes it once
  name: string;
  size: number;
  state: "waiting" | "sending" | "done" | "failed";
  share: number; // how much has been sent, 0 to 1
  reason: string; // why it failed, and what to do
  again: boolean; // trying again may help
  attached: Attached | null; // when done
};

export type UploadPorts = {
  target(id: string, name: string): Promise<{ url: string; token: string }>; // begins the conversation when there is none
  uuid(): string;
  words(): Words;
  explain(failure: unknown): string;
  changed(): void;
};

/** Uploads one file after the other. What cannot be sent at all is told before anything is sent. */
export class Uploads {
  items: readonly Upload[] = [];
  private readonly files = new Map<string, File>();
  private running: { id: string; abort: AbortController } | null = null;

  constructor(private readonly ports: UploadPorts) {}

  get busy(): boolean {
    return this.items.some((item) => item.state === "waiting" || item.state === "sending");
  }

  /** Adds files, but no more than so many in all. */
  add(files: readonly File[], most: number): void {
    const { ports } = this;
    let room = most - this.items.filter((item) => item.state !== "failed").length;
    for (const file of files) {
      const id = ports.uuid();
      const wrong = whatIsWrong(file, ports.words()) || (room <= 0 ? ports.words().fileTooMany(most) : "");
      if (!wrong) {
        room--;
        this.files.set(id, file);
      }
      this.items = [...this.items, { id, name: file.name, size: file.size, state: wrong ? "failed" : "waiting", share: 0, reason: wrong, again: false, attached: null }];
    }
    ports.changed();
    void this.run();
  }

  /** Takes it off the list, stopping it when it is under way. */
  remove(id: string): void {
    this.items = this.items.filter((item) => item.id !== id);
    this.files.delete(id);
    if (this.running?.id === id) this.running.abort.abort();
    this.ports.changed();
  }

  retry(id: string): void {
    this.change(id, { state: "waiting", share: 0, reason: "" });
    void this.run();
  }

  /** What is done leaves with a message; what failed stays to be seen. */
  take(): Attached[] {
    const done = this.items.filter((item) => item.state === "done");
    this.items = this.items.filter((item) => item.state !== "done");
    return done.map((item) => item.attached!);
  }

  clear(): void {
    for (const { id } of this.items) this.remove(id);
  }

  private async run(): Promise<void> {
    if (this.running) return;
    for (let next = this.waiting(); next; next = this.waiting()) await this.send(next);
  }

  private waiting(): Upload | undefined {
    return this.items.find((item) => item.state === "waiting");
  }

  private async send({ id, name }: Upload): Promise<void> {
    const file = this.files.get(id)!;
    const abort = new AbortController();
    this.running = { id, abort };
    this.change(id, { state: "sending" });
    try {
      const { url, token } = await this.ports.target(id, name);
      abort.signal.throwIfAborted();
      const attached = await upload<Attached>(url, file, typeOf(file)!, { token, signal: abort.signal, progress: (share) => this.change(id, { share }) });
      this.files.delete(id);
      this.change(id, { state: "done", share: 1, attached });
    } catch (failure) {
      const again = !(failure instanceof ApiError) || failure.offline || failure.status === 429 || failure.status >= 500;
      if (!abort.signal.aborted) this.change(id, { state: "failed", reason: failure instanceof ApiError && failure.offline ? this.ports.words().fileUnsent : this.ports.explain(failure), again });
    } finally {
      this.running = null;
    }
  }

  private change(id: string, change: Partial<Upload>): void {
    this.items = this.items.map((item) => (item.id === id ? { ...item, ...change } : item));
    this.ports.changed();
  }
}

function whatIsWrong(file: File, words: Words): string {
  if (typeOf(file) === null) return words.fileType;
  if (file.size === 0) return words.fileEmpty;
  return file.size > MOST_BYTES ? words.fileTooLarge(sizeText(MOST_BYTES)) : "";
}
