import type { Bilingual, RequestState } from "../../shared/wire";

/** The Java twins are the records in `search` and `board.SearchResource`. */
export type Kind = "request" | "message" | "enterprise";
export type Excerpt = { text: string; hits: { from: number; to: number }[] };

export type Found = {
  kind: Kind;
  id: string; // request number, message id or credit code
  community: string;
  at: string | null;
  title: Excerpt;
  excerpt: Excerpt;
  request: string | null; // to open for it
  state: RequestState | null;
  line: string | null;
  conversation: string | null;
  author: "visitor" | "staff" | null;
  building: Bilingual | null;
  requests: number | null;
};

export type Group = { kind: Kind; items: Found[]; next: string | null };
export type Result = { groups: Group[] };
