import type { Card, CloudEvent, Decision, Link, Message, Move, Owner } from "../shared/wire";
import type { RequestDetail, Thread } from "./hub";
import { kindOf, type Entry } from "./store";

/** A reply on its way: shown at once, gone when its message arrives from the log. */
export type Outgoing = { id: string; text: string; at: string; delivery: "sending" | "delivered" | "failed" | "held" }; // held: there were messages that its writer had not seen

export type CaseState = {
  readonly position: number;
  readonly card: Card;
  readonly history: readonly Move[];
  readonly why: Decision | null;
  readonly messages: readonly Message[]; // by seq
  readonly owner: Owner | null; // null when the request has no conversation
  readonly siblings: readonly Card[]; // what else was asked in the same conversation
  readonly links: readonly Link[];
  readonly outgoing: readonly Outgoing[];
};

export function caseOf({ history, why, attention: _, ...card }: RequestDetail, thread: Thread | null, links: readonly Link[]): CaseState {
  return {
    position: thread?.position ?? 0,
    card,
    history,
    why,
    messages: thread?.items ?? [],
    owner: thread?.owner ?? null,
    siblings: thread?.requests.filter((other) => other.number !== card.number) ?? [],
    links,
    outgoing: [],
  };
}

/**
 * Applies log entries in order. The thread was read at `position`, so it holds what is said up to there; the request was read a moment
 * earlier, so its moves are told apart by version and content instead.
 */
export const applyToCase = (state: CaseState, entries: readonly Entry[]): CaseState =>
  entries.reduce((now, { position, event }) => {
    if (kindOf(event) === "request") return applyOne(now, event);
    return position <= now.position ? now : { ...applyOne(now, event), position };
  }, state);

/** A command's answer, or the card of an event; the newer version wins. */
export const withCaseCard = (state: CaseState, card: Card): CaseState => (card.version > state.card.version ? { ...state, card: { ...card, tags: card.tags ?? state.card.tags } } : state);

export const withMove = (state: CaseState, move: Move): CaseState =>
  state.history.some((known) => sameMove(known, move)) ? state : { ...state, history: [...state.history, move] };

export const sending = (state: CaseState, id: string, text: string, at: string): CaseState => ({
  ...state,
  outgoing: [...state.outgoing.filter((each) => each.id !== id), { id, text, at, delivery: "sending" }],
});

export const sent = (state: CaseState, id: string, delivery: Outgoing["delivery"]): CaseState => ({
  ...state,
  outgoing: state.outgoing.map((each) => (each.id === id ? { ...each, delivery } : each)),
});

/** Taken back by its writer. */
export const recalled = (state: CaseState, id: string): CaseState => ({ ...state, outgoing: state.outgoing.filter((each) => each.id !== id) });

/** Messages may be known before their events. */
export const withMessages = (state: CaseState, messages: readonly Message[]): CaseState => {
  const news = messages.filter((message) => !state.messages.some((known) => known.id === message.id));
  if (news.length === 0) return state;
  return { ...state, messages: [...state.messages, ...news].sort((a, b) => a.seq - b.seq), outgoing: state.outgoing.filter((each) => !news.some(({ clientId }) => clientId === each.id)) };
};

function applyOne(state: CaseState, event: CloudEvent): CaseState {
  switch (kindOf(event)) {
    case "request": {
      const { request, move, link, other } = event.data as { request: Card | string; move: Move; link?: Link; other?: string };
      const number = typeof request === "string" ? request : request.number;
      if (number === state.card.number) return withMove(typeof request === "string" ? withLink(state, link, other) : withCaseCard(state, request), move);
      if (typeof request !== "string") state = { ...state, links: state.links.map((each) => (each.other === number ? { ...each, title: request.title, line: request.line, state: request.state, owner: request.owner } : each)) };
      if (typeof request === "string" || !request.conversation || request.conversation !== state.card.conversation) return state;
      const known = state.siblings.find((other) => other.number === number);
      if (known && known.version >= request.version) return state;
      return { ...state, siblings: [...state.siblings.filter((other) => other !== known), request] };
    }
    case "message": {
      const { message } = event.data as { message: Message };
      return message.conversation === state.card.conversation ? withMessages(state, [message]) : state;
    }
    case "handed-over": {
      const { conversation, owner } = event.data as { conversation: string; owner: Owner };
      return conversation === state.card.conversation ? { ...state, owner } : state;
    }
    default:
      return state;
  }
}

function withLink(state: CaseState, link: Link | undefined, gone: string | undefined): CaseState {
  if (!link && !gone) return state; // a note
  const others = state.links.filter((each) => each.other !== (link?.other ?? gone));
  return { ...state, links: link ? [...others, link] : others };
}

const sameMove = (a: Move, b: Move): boolean => a.command === b.command && a.by.id === b.by.id && a.note === b.note && Date.parse(a.at) === Date.parse(b.at);
