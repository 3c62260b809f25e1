import { call } from "../../shared/api";
import type { Lang } from "../../shared/wire";
import type { Check, Correction, DraftFiles, DraftMark, Files, Overview, Publication, ReplayRun, Tried } from "./wire";

const api = "/api/scripts";
const draft = `${api}/draft`;
const ifMatch = (revision: number) => ({ headers: { "If-Match": `"${revision}"` } });

/** The hub's REST edge as authors use it. Every failure is an ApiError. */
export const scriptsHub = {
  overview: () => call<Overview>("GET", api),
  version: (number: number) => call<{ version: number; files: Files }>("GET", `${api}/versions/${number}`),
  rollBack: (version: number, note: string) => call<Publication>("POST", `${api}/rollback`, { version, note }),
  draft: () => call<DraftFiles>("GET", draft),
  save: (files: Files, revision: number) => call<DraftMark>("PUT", draft, { files }, ifMatch(revision)),
  discard: (revision: number) => call<void>("DELETE", draft, undefined, ifMatch(revision)),
  check: () => call<Check>("POST", `${draft}/check`),
  tryOut: (turn: { lang: Lang; state: unknown; text: string; choice: string | null }) => call<Tried>("POST", `${draft}/try`, turn),
  publish: (revision: number, note: string) => call<Publication>("POST", `${draft}/publish`, { revision, note }),
  replay: (from: string, to: string) => call<ReplayRun>("POST", `${draft}/replay`, { from, to }),
  replayRun: () => call<ReplayRun>("GET", `${draft}/replay`),
  corrections: () => call<{ items: Correction[] }>("GET", `${api}/corrections?state=open`),
  accept: (id: number, example: string | null) => call<{ revision: number }>("POST", `${api}/corrections/${id}/accept`, { example }),
  dismiss: (id: number) => call<void>("POST", `${api}/corrections/${id}/dismiss`),
};
