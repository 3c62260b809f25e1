import { dueOf } from "../shared/states";
import type { BoardCard } from "./store";

/** What the board shows; every field has its own place in the URL. */
export type Filters = {
  readonly community: string;
  readonly line: string;
  readonly tag: string;
  readonly mine: boolean;
  readonly overdue: boolean;
  readonly q: string;
  readonly done: boolean; // also closed, rejected and withdrawn
};

export const noFilters: Filters = { community: "", line: "", tag: "", mine: false, overdue: false, q: "", done: false };

export function filtersOf(query: URLSearchParams): Filters {
  const text = (name: string) => query.get(name) ?? "";
  const flag = (name: string) => query.get(name) === "true";
  return { community: text("community"), line: text("line"), tag: text("tag"), mine: flag("mine"), overdue: flag("overdue"), q: text("q"), done: flag("done") };
}

/** The query string of a board page: only what differs from the plain board, so that links stay short. */
export function queryOf(filters: Filters, openCase: string | null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) query.set(name, String(value));
  if (openCase) query.set("case", openCase);
  const text = query.toString();
  return text ? `?${text}` : "";
}

/** Toggling `done` shows more columns, it hides nothing; so it does not count as a filter. */
export const isFiltered = (filters: Filters): boolean => Boolean(filters.community || filters.line || filters.tag || filters.mine || filters.overdue || filters.q.trim());

/** Is the card in what the filters ask for? All words of the free text must be found somewhere on it. */
export function matching(filters: Filters, me: string, now: number): (card: BoardCard) => boolean {
  const words = plain(filters.q).split(/\s+/).filter(Boolean);
  return (card) =>
    (!filters.community || card.community === filters.community) &&
    (!filters.line || card.line === filters.line) &&
    (!filters.tag || (card.tags ?? []).includes(filters.tag)) &&
    (!filters.mine || card.owner?.username === me) &&
    (!filters.overdue || dueOf(card, now)?.tone === "late") &&
    words.every((word) => textOf(card).includes(word));
}

/** The tags on these cards, the most used first. */
export function tagsOf(cards: Iterable<BoardCard>): readonly string[] {
  const counts = new Map<string, number>();
  for (const card of cards) for (const tag of card.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([tag]) => tag);
}

const texts = new WeakMap<BoardCard, string>(); // cards never change, so neither does their text

function textOf(card: BoardCard): string {
  let text = texts.get(card);
  if (text === undefined) {
    const parts = [card.number, card.title, card.contact.name, card.contact.phone, card.enterprise?.name, card.enterprise?.code, card.owner?.name];
    text = plain([...parts, card.building?.name.zh, card.building?.name.en, ...(card.tags ?? []), ...card.details.map((detail) => detail.value)].join(" "));
    texts.set(card, text);
  }
  return text;
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();
