import { call, ApiError } from "../../shared/api";
import { say } from "../../shared/i18n";
import type { Bilingual, Card, Lang } from "../../shared/wire";
import type { Directory, Session } from "../hub";
import type { Entry } from "../store";

/** The Java twin is `CannedAnswer`. */
export type CannedAnswer = { id: string; line: string; community: string | null; title: Bilingual; text: Bilingual; updatedAt: string };
export type Wording = Pick<CannedAnswer, "line" | "community" | "title" | "text">;

export const VARIABLES = ["number", "title", "enterprise", "name", "phone", "building", "line", "community", "hotline", "staff"] as const;
export type Variable = (typeof VARIABLES)[number];

/** What nobody knows stands open, to be filled in by hand. */
export const BLANK = "＿＿";

const one = (id: string) => `/api/canned-answers/${encodeURIComponent(id)}`;

export const answersHub = {
  list: () => call<CannedAnswer[]>("GET", "/api/canned-answers"),
  save: (id: string, wording: Wording) => call<CannedAnswer>("PUT", one(id), wording),
  remove: (id: string) => call<void>("DELETE", one(id)),
};

/** The canned answers as they are now: read once, then kept up to date by events. */
export class CannedAnswers {
  items: readonly CannedAnswer[] | null = null;
  failure: ApiError | null = null;
  private loading = false;
  private overtaken = false; // something changed while they were read

  constructor(
    private readonly directory: Directory,
    private readonly changed: () => void,
  ) {}

  /** Reads them unless they are here. */
  async ensure(): Promise<void> {
    if (!this.items) await this.reload();
  }

  async reload(): Promise<void> {
    if (this.loading) return void (this.overtaken = true);
    this.loading = true;
    this.failure = null;
    try {
      do {
        this.overtaken = false;
        this.items = await answersHub.list();
      } while (this.overtaken);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.failure = error;
    } finally {
      this.loading = false;
      this.changed();
    }
  }

  receive(entries: readonly Entry[]): void {
    for (const { event } of entries) {
      if (!event.type.startsWith("dev.doorstep.canned-answer.")) continue;
      if (this.loading) this.overtaken = true;
      const { answer, id } = event.data as { answer?: CannedAnswer; id?: string };
      const gone = id ?? answer!.id;
      const known = this.items?.find((each) => each.id === gone);
      if (!this.items || (answer && known && known.updatedAt >= answer.updatedAt)) continue;
      const others = this.items.filter((each) => each.id !== gone);
      this.items = answer && this.isOurs(answer) ? this.inOrder(known ? this.items.map((each) => (each === known ? answer : each)) : [...others, answer]) : others;
    }
  }

  /** Those for this request, of its line first; with words all that have them. */
  matching(card: Card, words: string): CannedAnswer[] {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const nearness = (answer: CannedAnswer) => (answer.line === card.line ? 0 : answer.line === "general" ? 1 : 2);
    return (this.items ?? [])
      .filter((answer) => answer.community === null || answer.community === card.community)
      .filter((answer) => (wanted.length ? has(answer, wanted) : nearness(answer) < 2))
      .sort((a, b) => nearness(a) - nearness(b)); // stable: within a line they keep their order
  }

  private isOurs({ community }: CannedAnswer): boolean {
    return community === null || this.directory.communities.some((each) => each.code === community);
  }

  private inOrder(items: CannedAnswer[]): CannedAnswer[] {
    const place = new Map(this.directory.lines.map((line, index) => [line.code, index]));
    return items.sort((a, b) => (place.get(a.line) ?? 99) - (place.get(b.line) ?? 99));
  }
}

const has = ({ title, text }: CannedAnswer, words: string[]): boolean => {
  const all = `${title.zh} ${title.en} ${text.zh} ${text.en}`.toLowerCase();
  return words.every((word) => all.includes(word));
};

/** What the variables stand for in a request; the visitor's language decides about names. */
export function valuesOf(card: Card, me: Session, directory: Directory): Record<Variable, string> {
  const { lang } = card;
  const community = directory.communities.find((each) => each.code === card.community);
  const line = directory.lines.find((each) => each.code === card.line);
  return {
    number: card.number,
    title: card.title,
    enterprise: card.enterprise?.name || (lang === "zh" ? "贵公司" : "your company"),
    name: card.contact.name,
    phone: card.contact.phone || BLANK,
    building: card.building ? say(card.building.name, lang) : BLANK,
    line: line ? say(line.name, lang) : card.line,
    community: community ? say(community.name, lang) : card.community,
    hotline: community?.phone || BLANK,
    staff: me.name,
  };
}

/** The text with its variables filled in; a greeting without a name closes up. */
export function filled(text: string, values: Record<Variable, string>, lang: Lang): string {
  const full = text.replace(/\{([a-z]+)\}/g, (whole, name: string) => values[name as Variable] ?? whole);
  return lang === "en" ? full.replace(/ +([,.;:!?])/g, "$1") : full;
}
