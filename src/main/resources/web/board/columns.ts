import { dueOf, isOpen } from "../shared/states";
import type { RequestState } from "../shared/wire";
import type { BoardCard } from "./store";

export const OPEN_COLUMNS: readonly RequestState[] = ["new", "claimed", "in_progress", "waiting", "resolved"];
export const DONE_COLUMNS: readonly RequestState[] = ["closed", "rejected", "withdrawn"];

export type Column = { state: RequestState; cards: BoardCard[]; late: number };

const DAY = 24 * 3_600_000;

/** The board's columns, each in the order in which its cards want an answer. */
export function columnsOf(cards: Iterable<BoardCard>, wanted: (card: BoardCard) => boolean, withDone: boolean, now: number): Column[] {
  const columns = new Map((withDone ? [...OPEN_COLUMNS, ...DONE_COLUMNS] : OPEN_COLUMNS).map((state) => [state, { state, cards: [] as BoardCard[], late: 0 }]));
  for (const card of cards) {
    const column = columns.get(card.state);
    if (!column || !wanted(card) || isOld(card, now)) continue;
    column.cards.push(card);
    if (dueOf(card, now)?.tone === "late") column.late++;
  }
  for (const column of columns.values()) column.cards.sort(byUrgency);
  return [...columns.values()];
}

/** A request that ended more than a day ago leaves the board; its number typed into the search still opens it. */
const isOld = (card: BoardCard, now: number): boolean => {
  const ended = card.state === "resolved" ? card.resolvedAt : card.state === "closed" || card.state === "rejected" || card.state === "withdrawn" ? (card.closedAt ?? card.updatedAt) : null;
  return ended !== null && now - Date.parse(ended) > DAY;
};

/** Urgent first, then by the running clock; what has ended, newest first. Numbers break ties, so that cards do not dance. */
function byUrgency(a: BoardCard, b: BoardCard): number {
  if (a.urgent !== b.urgent && isOpen(a.state)) return a.urgent ? -1 : 1;
  const [x, y] = [orderOf(a), orderOf(b)];
  return x < y ? -1 : x > y ? 1 : a.number < b.number ? -1 : 1;
}

const orders = new WeakMap<BoardCard, number>();

function orderOf(card: BoardCard): number {
  let order = orders.get(card);
  if (order === undefined) {
    const due = dueOf(card, 0);
    order = due ? Date.parse(due.at) : -Date.parse(card.updatedAt);
    orders.set(card, order);
  }
  return order;
}
