import type { Colleague } from "../shared/wire";

/** Somebody else who has a case open. */
export type Viewer = { username: string; name: string; typing: boolean };
export type ViewersByCase = ReadonlyMap<string, readonly Viewer[]>; // by request number

const TYPING_FADES_AFTER = 5_000;
const NOBODY: readonly Viewer[] = [];

/** Who is there and at which case, as the hub tells it over the socket. It is no part of the log, so it is kept apart from the board's state. */
export class Colleagues {
  present: ReadonlyMap<string, Colleague> = new Map(); // by user name; this person, too
  byCase: ViewersByCase = new Map(); // without this person
  private readonly typing = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly me: string,
    private readonly changed: () => void,
  ) {}

  /** All: who is not named is not there. */
  receive(all: boolean, colleagues: readonly Colleague[]): void {
    const present = new Map(all ? [] : this.present);
    for (const colleague of colleagues) {
      if (colleague.state === "offline") present.delete(colleague.username);
      else present.set(colleague.username, colleague);
    }
    this.present = present;
    this.arrange();
  }

  /** At whichever case they have open. */
  types(username: string): void {
    clearTimeout(this.typing.get(username));
    const fades = setTimeout(() => {
      this.typing.delete(username);
      this.arrange();
    }, TYPING_FADES_AFTER);
    this.typing.set(username, fades);
    this.arrange();
  }

  /** Who has sent it types no more. Messages carry the name only. */
  sent(name: string): void {
    for (const [username, fades] of this.typing) {
      if (this.present.get(username)?.name !== name) continue;
      clearTimeout(fades);
      this.typing.delete(username);
      this.arrange();
    }
  }

  at(number: string): readonly Viewer[] {
    return this.byCase.get(number) ?? NOBODY;
  }

  stop(): void {
    this.typing.forEach(clearTimeout);
  }

  /** A list that has not changed stays the same object, so that its card is not drawn again. */
  private arrange(): void {
    const byCase = new Map<string, Viewer[]>();
    for (const { username, name, looking } of this.present.values()) {
      if (username === this.me) continue;
      for (const number of looking) byCase.set(number, [...(byCase.get(number) ?? []), { username, name, typing: this.typing.has(username) }]);
    }
    const before = this.byCase;
    this.byCase = new Map([...byCase].map(([number, viewers]) => [number, same(viewers, before.get(number))]));
    this.changed();
  }
}

const same = (now: readonly Viewer[], before: readonly Viewer[] | undefined): readonly Viewer[] =>
  before?.length === now.length && now.every((each, index) => each.username === before[index]!.username && each.typing === before[index]!.typing) ? before : now;
