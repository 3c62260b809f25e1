/** The conversation this browser holds: kept per hub and community, seen by all tabs of the origin. */
export type Session = { id: string; token: string };

export class SessionKeeper {
  private readonly key: string;
  private memory = new Map<string, string>(); // where storage is refused (some iframes), the page's life is enough

  constructor(base: string, community: string) {
    this.key = `doorstep ${base} ${community}`;
  }

  get current(): Session | null {
    return this.read<Session>(this.key);
  }

  set current(session: Session | null) {
    this.write(this.key, session);
    this.readUpTo = 0;
  }

  /** Highest seq the visitor has looked at, so that a reload knows what is unread. */
  get readUpTo(): number {
    return this.read<number>(`${this.key} read`) ?? 0;
  }

  set readUpTo(seq: number) {
    this.write(`${this.key} read`, seq || null);
  }

  /** Calls back when another tab starts or leaves a conversation; answers the way to stop. */
  watch(changed: () => void): () => void {
    const listener = (event: StorageEvent) => {
      if (event.key === this.key || event.key === null) changed();
    };
    window.addEventListener("storage", listener);
    return () => window.removeEventListener("storage", listener);
  }

  private read<T>(key: string): T | null {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "null") as T | null;
    } catch {
      return JSON.parse(this.memory.get(key) ?? "null") as T | null;
    }
  }

  private write(key: string, value: unknown): void {
    this.memory.set(key, JSON.stringify(value));
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // refused: memory has it
    }
  }
}
