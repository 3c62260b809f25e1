import { localDay } from "../shared/i18n";
import type { Card, Message, Owner } from "../shared/wire";
import type { Draft, View } from "./store";

/** What stands below one another in the conversation. `leads` = first of a run by the same author. */
export type Item =
  | { kind: "day"; key: string; at: string }
  | { kind: "message"; key: string; at: string; message: Message; leads: boolean }
  | { kind: "card"; key: string; at: string; card: Card }
  | { kind: "hand-over"; key: string; at: string; owner: Owner }
  | { kind: "draft"; key: string; at: string; draft: Draft };

/** Messages in their order; each card after the last message that tells of it, else where its time puts it; drafts last. */
export function flow(view: View, zone: string): Item[] {
  const cards = new Map(view.cards.map((card) => [card.number, card]));
  const told = new Map(view.messages.map((message) => [message.request, message])); // the last one wins
  const items: Item[] = [];
  for (const message of view.messages) {
    items.push({ kind: "message", key: message.id, at: message.at, message, leads: true });
    const card = message.request && told.get(message.request) === message ? cards.get(message.request) : undefined;
    if (card && cards.delete(card.number)) items.push({ kind: "card", key: card.number, at: message.at, card });
    for (const { afterSeq, position, owner } of view.handOvers) {
      if (afterSeq === message.seq) items.push({ kind: "hand-over", key: `hand-over ${position}`, at: message.at, owner });
    }
  }
  for (const card of cards.values()) insert(items, { kind: "card", key: card.number, at: card.openedAt, card });
  for (const draft of view.drafts) items.push({ kind: "draft", key: draft.clientId, at: draft.at, draft });
  return withDays(items, zone);
}

function insert(items: Item[], item: Item): void {
  const later = items.findIndex((each) => each.at > item.at);
  items.splice(later < 0 ? items.length : later, 0, item);
}

function withDays(items: Item[], zone: string): Item[] {
  const result: Item[] = [];
  let day = "";
  let author = "";
  for (const item of items) {
    const itsDay = localDay(item.at, zone);
    if (itsDay !== day) {
      result.push({ kind: "day", key: itsDay, at: item.at });
      author = "";
    }
    day = itsDay;
    const itsAuthor = item.kind === "message" ? item.message.author.kind + item.message.author.name : "";
    result.push(item.kind === "message" ? { ...item, leads: itsAuthor !== author } : item);
    author = itsAuthor;
  }
  return result;
}
