import type { Attached, Card, CloudEvent, Message, Owner } from "../shared/wire";

/** A message of this visitor that has not come back as an event yet. */
export type Draft = {
  clientId: string;
  text: string;
  files: Attached[];
  choice: string | null;
  at: string;
  state: "sending" | "delivered" | "failed";
  reason: string; // why it failed, and what to do
};

/** Stands after the message with this seq: the log's order, not the clocks', says who spoke in whose time. */
export type HandOver = { afterSeq: number; position: number; owner: Owner };

/** All the widget shows of one conversation. */
export type View = {
  readonly messages: readonly Message[]; // by seq
  readonly drafts: readonly Draft[];
  readonly cards: readonly Card[]; // oldest first
  readonly handOvers: readonly HandOver[]; // those seen live
  readonly owner: Owner;
  readonly answerOwed: boolean; // between the visitor's word and the assistant's
  readonly typing: string | null; // the person who is typing
  readonly unread: number;
};

export type Happening =
  | { type: "snapshot"; messages: Message[]; cards: Card[]; owner: Owner; readUpTo: number }
  | { type: "event"; event: CloudEvent; position: number }
  | { type: "card"; card: Card }
  | { type: "queued"; draft: Draft }
  | { type: "acked"; clientId: string }
  | { type: "failed"; clientId: string; reason: string }
  | { type: "retried"; clientId: string }
  | { type: "typing"; name: string | null }
  | { type: "read" };

export const emptyView: View = {
  messages: [],
  drafts: [],
  cards: [],
  handOvers: [],
  owner: { kind: "assistant", staff: null, name: null },
  answerOwed: false,
  typing: null,
  unread: 0,
};

/** The view after something happened. Pure; anything that arrives twice changes nothing the second time. */
export function next(view: View, happening: Happening): View {
  switch (happening.type) {
    case "snapshot": {
      const { messages, cards, owner, readUpTo } = happening;
      const known = new Set(messages.map((message) => message.clientId));
      const unread = messages.filter((message) => message.author.kind !== "visitor" && message.seq > readUpTo).length;
      return { ...view, messages: bySeq(messages), cards: byAge(cards), owner, answerOwed: false, unread, drafts: view.drafts.filter((draft) => !known.has(draft.clientId)) };
    }
    case "event":
      return afterEvent(view, happening.event, happening.position);
    case "card":
      return { ...view, cards: withCard(view.cards, happening.card) };
    case "queued":
      return { ...view, drafts: [...view.drafts, happening.draft], answerOwed: view.owner.kind === "assistant" };
    case "acked":
      return changeDraft(view, happening.clientId, { state: "delivered", reason: "" });
    case "failed":
      return { ...changeDraft(view, happening.clientId, { state: "failed", reason: happening.reason }), answerOwed: false };
    case "retried":
      return changeDraft(view, happening.clientId, { state: "sending", reason: "" });
    case "typing":
      return { ...view, typing: happening.name };
    case "read":
      return view.unread === 0 ? view : { ...view, unread: 0 };
  }
}

function afterEvent(view: View, event: CloudEvent, position: number): View {
  const data = event.data as { message?: Message; request?: Card | string; owner?: Owner };
  if (event.type === "dev.doorstep.message.posted.v1" && data.message) return withMessage(view, data.message);
  if (event.type === "dev.doorstep.conversation.handed-over.v1" && data.owner) {
    const handOver = { afterSeq: view.messages.at(-1)?.seq ?? 0, position, owner: data.owner };
    return { ...view, owner: data.owner, typing: null, answerOwed: false, handOvers: [...view.handOvers, handOver] };
  }
  if (event.type.startsWith("dev.doorstep.request.") && typeof data.request === "object") {
    return { ...view, cards: withCard(view.cards, data.request) };
  }
  return view; // a later version's event: not ours to show
}

function withMessage(view: View, message: Message): View {
  if (view.messages.some((known) => known.id === message.id)) return view;
  const own = message.author.kind === "visitor";
  return {
    ...view,
    messages: bySeq([...view.messages, message]),
    drafts: own ? view.drafts.filter((draft) => draft.clientId !== message.clientId) : view.drafts,
    answerOwed: own && view.owner.kind === "assistant",
    typing: message.author.kind === "staff" ? null : view.typing,
    unread: own ? view.unread : view.unread + 1,
  };
}

function withCard(cards: readonly Card[], card: Card): readonly Card[] {
  const known = cards.find((each) => each.number === card.number);
  if (known && known.version >= card.version) return cards;
  return byAge([...cards.filter((each) => each !== known), card]);
}

const changeDraft = (view: View, clientId: string, change: Partial<Draft>): View => ({
  ...view,
  drafts: view.drafts.map((draft) => (draft.clientId === clientId ? { ...draft, ...change } : draft)),
});

const bySeq = (messages: readonly Message[]) => [...messages].sort((a, b) => a.seq - b.seq);
const byAge = (cards: readonly Card[]) => [...cards].sort((a, b) => a.openedAt.localeCompare(b.openedAt) || a.number.localeCompare(b.number));

/** The assistant's newest message while it still waits for an answer: only its buttons and its input are shown. */
export function openQuestion(view: View): Message | null {
  if (view.drafts.some((draft) => draft.state !== "failed")) return null;
  const last = view.messages.filter((message) => message.author.kind !== "system").at(-1);
  return last?.author.kind === "assistant" && view.owner.kind === "assistant" ? last : null;
}
