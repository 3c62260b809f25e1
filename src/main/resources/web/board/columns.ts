import { dueOf, isOpen } from "../shared/states";
import type { RequestState } from "../shared/wire";
import type { BoardCard, BoardState } from "./store";

export const OPEN_COLUMNS: readonly RequestState[] = ["new", "claimed", "in_progress", "waiting", "resolved"];
export const DONE_COLUMNS: readonly RequestState[] = ["closed", "rejected", "withdrawn"];

/** `count` may be more than the cards that are here yet. */
export type Column = { state: RequestState; cards: BoardCard[]; count: number; late: number };

const DAY = 24 * 3_600_000;

/**
 * The board's columns, each in the order in which its cards want an answer.
 *
 * @param counts of the hub while not all cards are here; null: the cards count themselves
 */
export function columnsOf(cards: Iterable<BoardCard>, wanted: (card: BoardCard) => boolean, withDone: boolean, now: number, counts: BoardState["counts"] = null): Column[] {
  const columns = new Map((withDone ? [...OPEN_COLUMNS, ...DONE_COLUMNS] : OPEN_COLUMNS).map((state): [RequestState, Column] => [state, { state, cards: [], count: 0, late: 0 }]));
  for (const card of cards) {
    const column = columns.get(card.state);
    if (!column || !wanted(card) || hasLeft(card, now)) continue;
    column.cards.push(card);
    const { due } = clockOf(card);
    if (due < now && !card.waitingSince) column.late++;
  }
  for (const column of columns.values()) {
    column.cards.sort(byUrgency);
    column.count = Math.max(column.cards.length, counts?.[column.state] ?? 0);
  }
  return [...columns.values()];
}

/** A request that ended more than a day ago leaves the board; its number typed into the search still opens it. */
export const hasLeft = (card: BoardCard, now: number): boolean => now - clockOf(card).ended > DAY;

/** Urgent first, then by the running clock; what has ended, newest first. Numbers break ties, so that cards do not dance. */
function byUrgency(a: BoardCard, b: BoardCard): number {
  const [x, y] = [clockOf(a), clockOf(b)];
  if (x.first !== y.first) return x.first ? -1 : 1;
  return x.order < y.order ? -1 : x.order > y.order ? 1 : a.number < b.number ? -1 : 1;
}

/** Times as numbers: with ten thousand cards, reading dates would take longer than all the rest. */
type Clock = { first: boolean; order: number; due: number; ended: number };

const clocks = new WeakMap<BoardCard, Clock>(); // cards never change, so neither do their clocks

function clockOf(card: BoardCard): Clock {
  let clock = clocks.get(card);
  if (!clock) {
    const running = dueOf(card, 0);
    const due = running ? Date.parse(running.at) : Infinity;
    const open = isOpen(card.state);
    const ended = open ? Infinity : Date.parse(card.state === "resolved" ? (card.resolvedAt ?? card.updatedAt) : (card.closedAt ?? card.updatedAt));
    clocks.set(card, (clock = { first: card.urgent && open, order: running ? due : -Date.parse(card.updatedAt), due, ended }));
  }
  return clock;
}
