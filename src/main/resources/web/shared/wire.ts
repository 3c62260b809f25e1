/** What travels between the hub and its pages. The Java twins are the records in `conversation`, `request` and `board`. */

export type Lang = "zh" | "en";
export type Bilingual = { zh: string; en: string };

export type AuthorKind = "visitor" | "assistant" | "staff" | "api" | "system";
export type Option = { id: string; label: string };

/** The proper input for the assistant's question; free text is accepted as well. */
export type InputHint = {
  slot: string;
  type:
    | "text" | "longtext" | "number" | "money" | "people" | "date" | "daterange" | "time" | "phone" | "email"
    | "creditcode" | "enterprise" | "building" | "floor" | "choice" | "multichoice" | "yesno" | "file";
  options: Option[]; // for an enterprise the likely ones; of a multichoice the labels of all picked are sent as one text
  min: string | null; // ISO date or number, by type
  max: string | null; // likewise; for files, how many there may be
  range: boolean; // from and until are both asked for (times and dates)
  optional: boolean;
  example: string;
};

/** A file of the conversation, at /api/conversations/{conversation}/files/{id}; `size` in bytes. */
export type Attached = { id: string; name: string; type: string; size: number };

export type Message = {
  id: string;
  clientId: string | null;
  conversation: string;
  seq: number;
  author: { kind: AuthorKind; name: string };
  lang: Lang;
  text: string; // empty when the files say it
  files: Attached[];
  options: Option[]; // quick replies; valid only while this is the newest assistant message
  input: InputHint | null;
  request: string | null; // the number of the request this message announces or tells of
  scriptVersion: number | null; // of the scripts the assistant spoke from
  at: string; // ISO instant
};

export type Owner = { kind: "assistant" | "queue" | "person"; staff: string | null; name: string | null };

/** A colleague who is there: on duty, or away by their own switch. Not part of the log. */
export type Colleague = { username: string; name: string; state: "on-duty" | "away" | "offline"; looking: string[] };

/** Somebody was asked to take a case and has not answered yet; `until` it goes to the next. */
export type Offer = { request: string; assignee: { username: string; name: string }; until: string };

export type RequestState = "new" | "claimed" | "in_progress" | "waiting" | "resolved" | "closed" | "rejected" | "withdrawn";
export type Command = "claim" | "release" | "start" | "wait" | "resume" | "resolve" | "close" | "reopen" | "reject" | "transfer" | "withdraw";

/** How a request ended; colleagues choose the first five. */
export type EndingKind = "done" | "partly" | "advised" | "referred" | "not_possible" | "unanswered" | "duplicate";
export type Ending = { kind: EndingKind; words: string };
export type Rating = { stars: number; reason: string; at: string }; // 5 very satisfied … 1 very dissatisfied

export type Detail = { slot: string; label: Bilingual; value: string; files: Attached[] };

/** A request as a card; `version` is its ETag. */
export type Card = {
  number: string;
  version: number;
  community: string;
  conversation: string | null;
  line: string;
  state: RequestState;
  title: string;
  details: Detail[];
  lang: Lang;
  urgent: boolean;
  contact: { name: string; phone: string };
  enterprise: { code: string; name: string } | null;
  building: { code: string; name: Bilingual } | null;
  owner: { username: string; name: string } | null;
  openedAt: string;
  firstAnswerDueAt: string;
  firstAnsweredAt: string | null;
  resolutionDueAt: string; // while waiting for the visitor the clock stands still: see waitingSince
  waitingSince: string | null;
  resolvedAt: string | null;
  closedAt: string | null;
  ending: Ending | null;
  rating: Rating | null;
  visitorsTimeEnds: string | null; // until when the visitor can reopen or rate it
  tags: string[] | null; // colleagues only: null where a visitor may read along, which says nothing about them
  updatedAt: string;
  scriptVersion: number | null; // of the scripts that decided; null when a person opened it
  possible: Command[]; // the moves that are legal now
};

/** As it is seen from one side; the other request shows what it is at the time. */
export type LinkKind = "duplicate_of" | "duplicate" | "related" | "part_of" | "part";
export type Link = { kind: LinkKind; other: string; title: string; line: string; state: RequestState; owner: { username: string; name: string } | null };

export type Move = {
  at: string;
  by: { kind: AuthorKind; id: string; name: string };
  command: string; // a Command, "open", "reply", "note", "tag", "link", "unlink", "correct", "remind" or "rate"
  from: RequestState | null;
  to: RequestState;
  note: string;
};

/** Why the assistant chose a line: the rule that decided and the visitor's words that counted. */
export type Decision = {
  kind: string;
  line: string | null;
  rule: string;
  layer: "rule" | "model" | "both" | "flow"; // what spoke: the authors' rules, the model of their examples, or the conversation's course
  matched: string[];
  score: number; // how sure it was, 0 to 1
  runnerUp: string | null;
  margin: number; // lead over the runner-up
  explanation: { zh: string; en: string };
};

/** CloudEvents 1.0, structured JSON. `sequence` is the log position, zero-padded to 20 digits. */
export type CloudEvent<D = unknown> = {
  specversion: "1.0";
  id: string;
  source: string;
  type: string;
  subject: string;
  time: string;
  datacontenttype: "application/json";
  sequence: string;
  partitionkey: string;
  data: D;
};

/*
 * Event types and their data:
 *   dev.doorstep.conversation.started.v1      { conversation: { id, community, lang, startedAt } }
 *   dev.doorstep.conversation.handed-over.v1  { conversation: id, owner: Owner, reason }
 *   dev.doorstep.message.posted.v1            { message: Message }
 *   dev.doorstep.request.opened.v1            { request: Card, move: Move }
 *   dev.doorstep.request.{claimed,released,started,waiting-started,resumed,resolved,closed,reopened,rejected,transferred,withdrawn}.v1
 *                                             { request: Card, move: Move }
 *   dev.doorstep.request.{reminded,rated}.v1  { request: Card, move: Move }
 *   dev.doorstep.request.tagged.v1            { request: Card, move: Move }   internal: staff only
 *   dev.doorstep.mention.made.v1              { mention: Mention }   internal
 *   dev.doorstep.mention.read.v1              { username, ids }   to that colleague only
 *   dev.doorstep.request.linked.v1            { request: number, link: Link, move: Move }   internal: staff only
 *   dev.doorstep.request.unlinked.v1          { request: number, other: number, move: Move }   internal: staff only
 *   dev.doorstep.request.noted.v1             { request: number, move: Move }   internal: staff only
 *   dev.doorstep.request.corrected.v1         { request: number, line, move: Move }   internal: staff only
 *   dev.doorstep.assignment.offered.v1        { request: number, line, assignee: { username, name }, until, reason }   internal: staff only
 *   dev.doorstep.assignment.returned.v1       { request: number, line, assignee: { username, name }, reason }   internal: staff only
 *   dev.doorstep.scripts.drafted.v1           { revision, by }   the draft has changed; 0: it is gone; topic scripts
 *   dev.doorstep.scripts.published.v1         { publication: Publication }   topic scripts: authors and admins only
 */

/** RFC 9457. `detail` says what to do; commands that are refused add the moves that are possible and who owns the request. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  possible?: Command[];
  owner?: { username?: string; staff?: string; name: string }; // of the request, or of its conversation
  messages?: Message[]; // a reply was refused because its writer had not seen these
};

/** Frames of /ws/chat and /ws/board, as the page receives them. */
export type ServerFrame =
  | { type: "ready"; position: number } // answer to hello: the log ends here; what lies after `after` up to here is catching up
  | { type: "event"; position: number; event: CloudEvent }
  | { type: "ack"; id: string; messageId: string } // chat only
  | { type: "error"; id: string | null; problem: Problem }
  | { type: "typing"; conversation: string | null; author: { kind: AuthorKind; name: string; username?: string } } // boards learn the user name; null: a note
  | { type: "presence"; all: boolean; colleagues: Colleague[] } // board only; all: who is not named is not there
  | { type: "pong" };

/** Frames a page sends. The first is hello; board pages send no token (the session cookie speaks). */
export type ClientFrame =
  | { type: "hello"; token?: string; after?: number }
  | { type: "message"; id: string; text: string; choice?: string; files?: string[] } // chat only; files = ids of what was uploaded; choice = Option.id of the button pressed
  | { type: "typing"; conversation?: string; request?: string } // at most one every 3 s; the board names the conversation, or for a note the request
  | { type: "looking"; request: string | null } // board only: the case that is open
  | { type: "ping" };

/** Close codes: 3000–3499 reconnect (3010: after taking a fresh snapshot); 3500 and above do not. */
export const CLOSE = { shuttingDown: 3001, tooSlow: 3008, positionTooOld: 3010, refused: 3500 } as const;
