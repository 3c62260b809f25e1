import { ApiError } from "../../shared/api";
import type { Entry } from "../store";
import { draftOf, filesOf, isUnsaved, onTopOf, withText, type Draft } from "./draft";
import { scriptsHub } from "./scripts-hub";
import type { Check, Correction, DraftFiles, Files, Overview, ReplayRun } from "./wire";

export type ScriptsHost = {
  changed(): void;
  unauthorized(): void;
};

export type Busy = "saving" | "checking" | "publishing" | "rolling-back" | "discarding" | "starting" | "replaying" | "settling";

const POLL = 700;

/** What an author sees: the versions, the draft with what is typed, its check and its replay, the corrections; and the only one who changes any of it. */
export class ScriptsModel {
  overview: Overview | null = null;
  draft: Draft | null = null;
  base: Files = {}; // of the version the draft is based on
  check: { of: number; result: Check } | null = null; // of a revision
  run: ReplayRun | null = null;
  corrections: Correction[] | null = null;
  theirs: DraftFiles | null = null; // a colleague saved while something was typed here
  busy: Busy | null = null;
  failure: ApiError | null = null; // nothing could be loaded
  refusal: ApiError | null = null; // the last action did not go through
  private missed = false; // the draft changed while something was under way
  private poll: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ScriptsHost) {}

  async load(): Promise<void> {
    this.failure = null;
    try {
      const [overview, draft, corrections] = await Promise.all([scriptsHub.overview(), scriptsHub.draft(), scriptsHub.corrections()]);
      this.overview = overview;
      this.corrections = corrections.items;
      await this.take(draft);
      await this.readRun();
    } catch (error) {
      this.failure = this.told(error);
    }
    this.host.changed();
  }

  stop(): void {
    clearTimeout(this.poll);
  }

  get unsaved(): boolean {
    return this.draft !== null && isUnsaved(this.draft);
  }

  /** The check of what is saved now; null when that was not checked. */
  get checked(): Check | null {
    return this.check && this.check.of === this.draft?.revision ? this.check.result : null;
  }

  /** What others did, or this author in another window. */
  async receive(entries: readonly Entry[]): Promise<void> {
    const types = entries.map(({ event }) => event.type);
    const scripts = types.some((type) => type.startsWith("dev.doorstep.scripts."));
    const corrected = types.some((type) => type.startsWith("dev.doorstep.request.corrected."));
    if (!this.overview || (!scripts && !corrected)) return;
    try {
      this.corrections = (await scriptsHub.corrections()).items;
      if (scripts) {
        this.overview = await scriptsHub.overview();
        await this.meet();
      }
    } catch (error) {
      this.told(error); // the next event, or the next look, shows it
    }
    this.host.changed();
  }

  edit(name: string, text: string | null): void {
    if (!this.draft) return;
    this.draft = withText(this.draft, name, text);
    this.host.changed();
  }

  save(): Promise<boolean> {
    if (!this.unsaved) return Promise.resolve(true);
    return this.attempt("saving", async () => {
      const sent = filesOf(this.draft!);
      try {
        const mark = await scriptsHub.save(sent, this.draft!.revision);
        const typed = filesOf(this.draft!); // typing goes on while it is saved
        const saved = draftOf({ ...mark, files: sent });
        this.draft = Object.entries(typed).reduce((draft, [name, text]) => withText(draft, name, text), saved);
        this.overview = { ...this.overview!, draft: mark };
      } catch (error) {
        if (error instanceof ApiError && error.status === 412) this.theirs = await scriptsHub.draft();
        else throw error;
      }
    }).then((went) => went && this.theirs === null);
  }

  /** A colleague was faster: theirs as it is, or mine on top of it. */
  settle(keepMine: boolean): void {
    if (!this.theirs || !this.draft) return;
    this.draft = keepMine ? onTopOf(this.theirs, this.draft) : draftOf(this.theirs);
    this.theirs = null;
    this.host.changed();
  }

  runCheck(): Promise<boolean> {
    return this.saved("checking", async () => {
      const of = this.draft!.revision;
      this.check = { of, result: await scriptsHub.check() };
    });
  }

  publish(note: string): Promise<boolean> {
    return this.attempt("publishing", async () => {
      await scriptsHub.publish(this.draft!.revision, note);
      await this.again();
    });
  }

  discard(): Promise<boolean> {
    return this.attempt("discarding", async () => {
      if (this.draft!.revision > 0) await scriptsHub.discard(this.draft!.revision);
      await this.again();
    });
  }

  rollBack(version: number, note: string): Promise<boolean> {
    return this.attempt("rolling-back", async () => {
      await scriptsHub.rollBack(version, note);
      await this.again();
    });
  }

  /** A draft with the files of any version, in place of the present one. */
  startFrom(version: number): Promise<boolean> {
    return this.attempt("starting", async () => {
      const { files } = await scriptsHub.version(version);
      await scriptsHub.save(files, this.draft!.revision);
      await this.again();
    });
  }

  replay(from: Date, to: Date): Promise<boolean> {
    return this.saved("replaying", async () => {
      this.run = await scriptsHub.replay(from.toISOString(), to.toISOString());
      this.follow();
    });
  }

  accept(correction: Correction, example: string | null): Promise<boolean> {
    return this.saved("settling", async () => {
      await scriptsHub.accept(correction.id, example);
      await this.again();
    });
  }

  dismiss(correction: Correction): Promise<boolean> {
    return this.attempt("settling", async () => {
      await scriptsHub.dismiss(correction.id);
      this.corrections = (await scriptsHub.corrections()).items;
    });
  }

  forget(): void {
    this.refusal = null;
    this.host.changed();
  }

  /** Everything anew; what was typed is gone or saved. */
  private async again(): Promise<void> {
    const [overview, draft, corrections] = await Promise.all([scriptsHub.overview(), scriptsHub.draft(), scriptsHub.corrections()]);
    this.overview = overview;
    this.corrections = corrections.items;
    this.theirs = this.check = null;
    await this.take(draft);
  }

  /** What is in the hub is not what this page began with. While something is under way that may be its own doing. */
  private async meet(): Promise<void> {
    if (this.busy) return void (this.missed = true);
    const { draft: mark, active } = this.overview!;
    const [revision, basedOn] = mark ? [mark.revision, mark.basedOn] : [0, active.version];
    if (revision === this.draft?.revision && basedOn === this.draft.basedOn) return;
    const draft = await scriptsHub.draft();
    if (this.unsaved) this.theirs = draft;
    else await this.take(draft);
  }

  private async meetMissed(): Promise<void> {
    this.missed = false;
    try {
      await this.meet();
    } catch (error) {
      this.told(error);
    }
  }

  private async take(draft: DraftFiles): Promise<void> {
    const known = this.draft?.basedOn === draft.basedOn && Object.keys(this.base).length > 0;
    if (!known) this.base = draft.revision === 0 ? draft.files : (await scriptsHub.version(draft.basedOn)).files;
    this.draft = draftOf(draft);
  }

  private async readRun(): Promise<void> {
    try {
      this.run = await scriptsHub.replayRun();
      if (this.run.state === "running") this.follow();
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 404) throw error; // none yet
    }
  }

  private follow(): void {
    clearTimeout(this.poll);
    if (this.run?.state !== "running") return;
    this.poll = setTimeout(async () => {
      try {
        this.run = await scriptsHub.replayRun();
      } catch (error) {
        this.told(error); // a lost connection: ask again
      }
      this.follow();
      this.host.changed();
    }, POLL);
  }

  /** The hub checks, replays and changes what is saved, so that comes first. */
  private async saved(what: Busy, action: () => Promise<void>): Promise<boolean> {
    return (await this.save()) && this.attempt(what, action);
  }

  private async attempt(what: Busy, action: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = what;
    this.refusal = null;
    this.host.changed();
    try {
      await action();
      return true;
    } catch (error) {
      this.refusal = this.told(error);
      if (this.refusal.status === 412) this.theirs = this.unsaved ? await scriptsHub.draft() : null;
      return false;
    } finally {
      this.busy = null;
      if (this.missed) await this.meetMissed();
      this.host.changed();
    }
  }

  private told(error: unknown): ApiError {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 401) this.host.unauthorized();
    return error;
  }
}
