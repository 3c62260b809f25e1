import { span } from "./i18n";
import type { Bilingual, Card, Command, Lang, RequestState } from "./wire";
import type { IconName } from "./icons";

/** In the order a request usually passes them. */
export const STATES: readonly RequestState[] = ["new", "claimed", "in_progress", "waiting", "resolved", "closed", "rejected", "withdrawn"];

export const stateName: Record<RequestState, Bilingual> = {
  new: { zh: "待认领", en: "New" },
  claimed: { zh: "已认领", en: "Claimed" },
  in_progress: { zh: "办理中", en: "In progress" },
  waiting: { zh: "待补充", en: "Waiting for visitor" },
  resolved: { zh: "已办结", en: "Resolved" },
  closed: { zh: "已关闭", en: "Closed" },
  rejected: { zh: "不予受理", en: "Rejected" },
  withdrawn: { zh: "已撤回", en: "Withdrawn" },
};

export const stateIcon: Record<RequestState, IconName> = {
  new: "spark",
  claimed: "person",
  in_progress: "progress",
  waiting: "hourglass",
  resolved: "check",
  closed: "archive",
  rejected: "no",
  withdrawn: "undo",
};

export const commandName: Record<Command, Bilingual> = {
  claim: { zh: "认领", en: "Claim" },
  release: { zh: "退回", en: "Release" },
  start: { zh: "开始办理", en: "Start" },
  wait: { zh: "等待补充", en: "Wait for visitor" },
  resume: { zh: "继续办理", en: "Resume" },
  resolve: { zh: "办结", en: "Resolve" },
  close: { zh: "关闭", en: "Close" },
  reopen: { zh: "重新打开", en: "Reopen" },
  reject: { zh: "不予受理", en: "Reject" },
  transfer: { zh: "转办", en: "Transfer" },
  withdraw: { zh: "撤回", en: "Withdraw" },
};

export const commandIcon: Record<Command, IconName> = {
  claim: "person",
  release: "undo",
  start: "progress",
  wait: "hourglass",
  resume: "progress",
  resolve: "check",
  close: "archive",
  reopen: "undo",
  reject: "no",
  transfer: "transfer",
  withdraw: "undo",
};

export const isOpen = (state: RequestState): boolean => state === "new" || state === "claimed" || state === "in_progress" || state === "waiting";

export type Due = {
  clock: "first-answer" | "resolution";
  at: string;
  left: number; // milliseconds; negative when late
  tone: "calm" | "soon" | "late" | "paused";
};

/** The clock that runs for a request now, or null when none does. "Soon" is the last quarter of the working time promised. */
export function dueOf(card: Card, now = Date.now()): Due | null {
  if (!isOpen(card.state)) return null;
  const clock = card.firstAnsweredAt ? "resolution" : "first-answer";
  const [at, warnAt] = clock === "resolution" ? [card.resolutionDueAt, card.resolutionWarnAt] : [card.firstAnswerDueAt, card.firstAnswerWarnAt];
  if (card.waitingSince) return { clock, at, left: Date.parse(at) - Date.parse(card.waitingSince), tone: "paused" };
  const left = Date.parse(at) - now;
  return { clock, at, left, tone: left < 0 ? "late" : now >= Date.parse(warnAt) ? "soon" : "calm" };
}

/** Each tone has its own sign and its own words, so that no one needs to see its colour. */
export const dueIcon: Record<Due["tone"], IconName> = { calm: "clock", soon: "alarm", late: "late", paused: "pause" };

/** 还剩 2 小时, 仅剩 15 分钟, 超时 15 分钟, 计时暂停; "2 h left", "only 15 min left", "15 min over", "clock paused" */
export function dueText(due: Due, lang: Lang): string {
  const zh = lang === "zh";
  switch (due.tone) {
    case "paused":
      return zh ? "计时暂停" : "clock paused";
    case "late":
      return zh ? `超时 ${span(-due.left, lang)}` : `${span(-due.left, lang)} over`;
    case "soon":
      return zh ? `仅剩 ${span(due.left, lang)}` : `only ${span(due.left, lang)} left`;
    case "calm":
      return zh ? `还剩 ${span(due.left, lang)}` : `${span(due.left, lang)} left`;
  }
}

/** 晚 15 分钟 / "15 min late" when something was done after it was due; null when in time. */
export function lateBy(done: string, due: string, lang: Lang): string | null {
  const over = Date.parse(done) - Date.parse(due);
  return over > 0 ? span(over, lang) : null;
}
