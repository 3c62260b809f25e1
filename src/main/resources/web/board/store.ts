import type { Card, CloudEvent, Message, Move, Offer, Owner, RequestState } from "../shared/wire";

/** Who answers the visitor of a request now; "queue" means that the visitor waits for a person. */
export type Attention = Owner["kind"] | null;
export type BoardCard = Card & { attention: Attention };

/** Why a card stands out until somebody has looked at it. */
export type Freshness = "opened" | "message";

/** `next` takes the next page; `counts` come with the first cards of each state. */
export type Snapshot = { items: (BoardCard & { offer: Offer | null })[]; position: number; next: string | null; counts: Partial<Record<RequestState, number>> | null };
export type Entry = { position: number; event: CloudEvent };

export type BoardState = {
  readonly position: number; // everything up to here is in the state
  readonly cards: ReadonlyMap<string, BoardCard>; // by number
  readonly attention: ReadonlyMap<string, Attention>; // by conversation; an event may name the owner before the request exists
  readonly fresh: ReadonlyMap<string, Freshness>; // by number
  readonly offers: ReadonlyMap<string, Offer>; // by number
  readonly counts: Snapshot["counts"]; // of the hub, while only the first cards of each state are here
};

export const emptyBoard: BoardState = { position: 0, cards: new Map(), attention: new Map(), fresh: new Map(), offers: new Map(), counts: null };

/** A fresh snapshot replaces the cards; what was not looked at yet keeps standing out. */
export function fromSnapshot(snapshot: Snapshot, before: BoardState = emptyBoard): BoardState {
  const cards = new Map(snapshot.items.map((card) => [card.number, card]));
  const offers = new Map(snapshot.items.flatMap(({ number, offer }) => (offer ? [[number, offer]] : [])));
  const attention = new Map<string, Attention>();
  for (const card of snapshot.items) if (card.conversation) attention.set(card.conversation, card.attention);
  const fresh = new Map([...before.fresh].filter(([number]) => cards.has(number)));
  if (before.position > 0) for (const card of snapshot.items) if (card.state === "new" && !before.cards.has(card.number)) fresh.set(card.number, "opened");
  return { position: snapshot.position, cards, attention, fresh, offers, counts: snapshot.counts };
}

/** More of the snapshot, read later than it: what events have told since is newer or the same. */
export function withPage(state: BoardState, page: Snapshot): BoardState {
  const cards = new Map(state.cards);
  const attention = new Map(state.attention);
  const offers = new Map(state.offers);
  for (const card of page.items) {
    const known = cards.get(card.number);
    if (known && known.version >= card.version) continue;
    cards.set(card.number, known ? { ...card, attention: known.attention } : card);
    if (card.conversation && !attention.has(card.conversation)) attention.set(card.conversation, card.attention);
    if (!known && card.offer) offers.set(card.number, card.offer);
  }
  return { ...state, cards, attention, offers, counts: page.next ? state.counts : null };
}

/** Forgets what has left the board for good: it stays open for days. */
export function without(state: BoardState, gone: (card: BoardCard) => boolean): BoardState {
  const cards = new Map([...state.cards].filter(([, card]) => !gone(card)));
  if (cards.size === state.cards.size) return state;
  const talks = new Set([...cards.values()].map((card) => card.conversation));
  const kept = <V>(map: ReadonlyMap<string, V>, has: (key: string) => boolean) => new Map([...map].filter(([key]) => has(key)));
  return { ...state, cards, attention: kept(state.attention, (id) => talks.has(id)), fresh: kept(state.fresh, (number) => cards.has(number)), offers: kept(state.offers, (number) => cards.has(number)) };
}

/** Applies log entries in order, each once: an entry at or below the known position changes nothing. One copy per batch, so a burst stays cheap. */
export function applyAll(state: BoardState, entries: readonly Entry[]): BoardState {
  const news = entries.filter((entry) => entry.position > state.position);
  if (news.length === 0) return state;
  const draft: Draft = { cards: new Map(state.cards), attention: new Map(state.attention), fresh: new Map(state.fresh), offers: new Map(state.offers), talks: null };
  let position = state.position;
  for (const entry of news) {
    if (entry.position <= position) continue;
    position = entry.position;
    applyOne(draft, entry.event);
  }
  return { ...state, position, cards: draft.cards, attention: draft.attention, fresh: draft.fresh, offers: draft.offers };
}

/** A command's answer may be here before its event; the higher version wins, whichever comes first. */
export function withCard(state: BoardState, card: Card): BoardState {
  const known = state.cards.get(card.number);
  if (known && known.version >= card.version) return state;
  const cards = new Map(state.cards);
  cards.set(card.number, { ...card, tags: card.tags ?? known?.tags ?? null, attention: known?.attention ?? attentionOf(state.attention, card) });
  const offers = new Map(state.offers);
  if (known?.state !== card.state) offers.delete(card.number);
  return { ...state, cards, offers };
}

/** Somebody looked at it: the highlight goes. */
export function seen(state: BoardState, number: string): BoardState {
  if (!state.fresh.has(number)) return state;
  const fresh = new Map(state.fresh);
  fresh.delete(number);
  return { ...state, fresh };
}

type Draft = { cards: Map<string, BoardCard>; attention: Map<string, Attention>; fresh: Map<string, Freshness>; offers: Map<string, Offer>; talks: Map<string, string[]> | null };

/** The cards of a conversation; looked up once for a batch, as there may be ten thousand. */
function cardsOf(draft: Draft, conversation: string): BoardCard[] {
  if (!draft.talks) {
    draft.talks = new Map();
    for (const card of draft.cards.values()) if (card.conversation) draft.talks.set(card.conversation, [...(draft.talks.get(card.conversation) ?? []), card.number]);
  }
  return (draft.talks.get(conversation) ?? []).map((number) => draft.cards.get(number)!);
}

function applyOne(draft: Draft, event: CloudEvent): void {
  switch (kindOf(event)) {
    case "request": {
      const { request } = event.data as { request: Card | string };
      if (typeof request === "string") return; // an internal note changes no card
      const known = draft.cards.get(request.number);
      if (known && known.version >= request.version) return;
      if (known?.state !== request.state) draft.offers.delete(request.number); // taken, by whomever
      draft.cards.set(request.number, { ...request, tags: request.tags ?? known?.tags ?? null, attention: known?.attention ?? attentionOf(draft.attention, request) });
      if (!known) {
        draft.fresh.set(request.number, "opened");
        draft.talks = null;
      }
      return;
    }
    case "message": {
      const { message } = event.data as { message: Message };
      if (message.author.kind !== "visitor") return;
      for (const card of cardsOf(draft, message.conversation)) if (isLive(card)) draft.fresh.set(card.number, "message");
      return;
    }
    case "handed-over": {
      const { conversation, owner } = event.data as { conversation: string; owner: Owner };
      draft.attention.set(conversation, owner.kind);
      for (const card of cardsOf(draft, conversation)) {
        draft.cards.set(card.number, { ...card, attention: owner.kind });
        if (owner.kind !== "queue") draft.offers.delete(card.number);
      }
      return;
    }
    case "offered": {
      const offer = event.data as Offer;
      draft.offers.set(offer.request, offer);
      return;
    }
    case "returned":
      draft.offers.delete((event.data as { request: string }).request);
      return;
    default: // a type that a later hub added: the board does not need it
  }
}

/** The colleagues who wrote to a visitor, or a note. */
export const writers = (entries: readonly Entry[]): string[] =>
  entries.flatMap(({ event }) => {
    const { message, move } = event.data as { message?: Message; move?: Move };
    if (message?.author.kind === "staff") return [message.author.name];
    return move?.command === "note" ? [move.by.name] : [];
  });

/** What an event is about, whatever the version of its schema. */
export function kindOf(event: CloudEvent): "request" | "message" | "handed-over" | "offered" | "returned" | "other" {
  if (event.type.startsWith("dev.doorstep.request.")) return "request";
  if (event.type.startsWith("dev.doorstep.message.posted.")) return "message";
  if (event.type.startsWith("dev.doorstep.conversation.handed-over.")) return "handed-over";
  if (event.type.startsWith("dev.doorstep.assignment.offered.")) return "offered";
  if (event.type.startsWith("dev.doorstep.assignment.returned.")) return "returned";
  return "other";
}

const attentionOf = (known: ReadonlyMap<string, Attention>, card: Card): Attention => (card.conversation ? (known.get(card.conversation) ?? "assistant") : null);
const isLive = (card: Card): boolean => card.state !== "closed" && card.state !== "rejected" && card.state !== "withdrawn";
