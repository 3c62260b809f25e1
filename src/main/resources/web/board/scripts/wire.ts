import type { Bilingual, Decision, InputHint, Lang, Option } from "../../shared/wire";

/** What travels between the hub and the authors' pages. The Java twins are the records in `scripting` and the `Script…Resource`s of `board`. */

export type Author = { username: string; name: string };
export type Files = Readonly<Record<string, string>>; // name, such as tests/permits.yml → text

export type Version = { number: number; hash: string; origin: "shipped" | "authored"; note: string; author: Author | null; createdAt: string };
export type Publication = { id: number; version: number; reason: "shipped" | "publish" | "rollback"; note: string; by: Author | null; at: string };
export type DraftMark = { revision: number; basedOn: number; by: Author; at: string };

/** `active` is the publication that counts now; both lists are newest first. */
export type Overview = { active: Publication; versions: Version[]; publications: Publication[]; draft: DraftMark | null };

/** With revision 0 there is no draft yet: these are the files of the version that speaks. */
export type DraftFiles = { revision: number; basedOn: number; files: Files; by: Author | null; at: string | null };

export type Fault = { file: string; line: number; key: string; fix: string };
export type Finding = { file: string; line: number; key: string; severity: "ERROR" | "WARNING" | "HINT"; message: Bilingual; fix: Bilingual };
export type Misplaced = { line: string; intent: string; words: string; decided: string };
export type Mismatch = { line: number; expectation: string; expected: string; got: string };
export type Failure = { file: string; line: number; title: string; mismatches: Mismatch[]; conversation: { who: "visitor" | "assistant" | "effect" | "why"; text: string }[] };
export type Check = { faults: Fault[]; findings?: Finding[]; misplaced: Misplaced[]; tests: { played: number; failed: Failure[] } };

/** What came of a turn. */
export type Outcome = {
  line: string | null;
  step: string;
  slots: Record<string, string>;
  asked: string | null;
  opened: string[];
  handOver: boolean;
  rule: string;
  failure: string | null;
};

export type ChangeKind = "opened" | "hand-over" | "line" | "step" | "slots" | "asked" | "failed";
export type Sample = {
  community: string;
  conversation: string;
  position: number;
  at: string;
  words: string;
  choice: string | null;
  kinds: ChangeKind[];
  before: Outcome;
  after: Outcome;
};
export type Ending = { community: string; conversation: string; before: string[]; after: string[] };
export type ReplayReport = {
  turns: number;
  conversations: number;
  changed: number;
  counts: Partial<Record<ChangeKind, number>>;
  samples: Sample[];
  otherEndings: number;
  endings: Ending[];
};
export type ReplayRun = {
  id: number;
  revision: number; // of the draft
  against: number; // the version it is compared with
  from: string;
  to: string;
  limit: number;
  state: "running" | "done" | "failed" | "stopped";
  turns: { done: number; total: number };
  by: Author;
  startedAt: string;
  report: ReplayReport | null;
};

export type Correction = {
  id: number;
  request: string;
  community: string;
  text: string;
  lang: Lang;
  fromLine: string;
  toLine: string;
  note: string;
  by: Author;
  at: string;
  state: "open" | "accepted" | "dismissed";
};

/** A turn of the draft that nobody keeps; `state` goes back with the next message as it came. */
export type Tried = {
  revision: number;
  state: unknown;
  replies: { text: string; lang: Lang; options: Option[]; input: InputHint | null }[];
  decision: Decision;
  opened: { line: string; title: string; urgent: boolean }[];
  handOver: boolean;
};
