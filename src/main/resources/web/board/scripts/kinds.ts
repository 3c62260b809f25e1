import { css } from "lit";
import { say } from "../../shared/i18n";
import type { Bilingual, Lang } from "../../shared/wire";
import type { ChangeKind } from "./wire";

/** By their weight for the visitor. */
export const KINDS: readonly ChangeKind[] = ["failed", "opened", "hand-over", "line", "step", "slots", "asked"];

const names: Record<ChangeKind, [Bilingual, Bilingual]> = {
  failed: [{ zh: "接不上", en: "Fails" }, { zh: "草稿无法从当时的状态接着答", en: "the draft cannot go on from there" }],
  opened: [{ zh: "诉求", en: "Requests" }, { zh: "开立的诉求不同", en: "other requests are opened" }],
  "hand-over": [{ zh: "转人工", en: "Hand-over" }, { zh: "是否转给工作人员", en: "a person is called, or no longer" }],
  line: [{ zh: "条线", en: "Line" }, { zh: "分到别的条线", en: "another service line" }],
  step: [{ zh: "做法", en: "Step" }, { zh: "回答、填表或追问不同", en: "an answer instead of a form, a question back" }],
  slots: [{ zh: "听到的内容", en: "Details heard" }, { zh: "从话里听出的内容不同", en: "other details are found in the words" }],
  asked: [{ zh: "追问", en: "Question" }, { zh: "接下来问的不同", en: "another question comes next" }],
};

export const kindName = (kind: ChangeKind, lang: Lang): string => say(names[kind][0], lang);
export const kindHint = (kind: ChangeKind, lang: Lang): string => say(names[kind][1], lang);

export const kindInks = css`
  .kind { padding: 1px 8px; border-radius: var(--radius-s); background: var(--state-closed-soft); color: var(--state-closed); font-size: var(--text-xs); font-weight: 600; line-height: 1.6; white-space: nowrap; }
  .kind[data-kind="failed"], .kind[data-kind="opened"] { background: var(--seal-soft); color: var(--seal-text); }
  .kind[data-kind="line"] { background: var(--state-claimed-soft); color: var(--state-claimed); }
  .kind[data-kind="hand-over"] { background: var(--state-waiting-soft); color: var(--state-waiting); }
  .kind[data-kind="step"] { background: var(--state-in_progress-soft); color: var(--state-in_progress); }
`;
