import { moment } from "../shared/i18n";
import type { IconName } from "../shared/icons";
import { dueIcon, dueOf, dueText, isOpen, lateBy, type Due } from "../shared/states";
import type { Card, Lang } from "../shared/wire";
import { words } from "./words";

/** One promise as its visitor reads it. */
export type Told = { name: string; tone: Due["tone"]; glyph: IconName; told: string };

/** What was promised and whether it was kept; nothing when the request was withdrawn or turned down. */
export function promisesOf(card: Card, lang: Lang, zone: string, now = Date.now()): Told[] {
  const t = words(lang);
  if (!isOpen(card.state) && card.state !== "resolved" && card.state !== "closed") return [];
  return [
    { name: t.firstAnswer, ...told(card, "first-answer", card.firstAnsweredAt, card.firstAnswerDueAt) },
    { name: t.resolution, ...told(card, "resolution", card.resolvedAt, card.resolutionDueAt) },
  ];

  function told({ waitingSince }: Card, clock: Due["clock"], done: string | null, due: string): Omit<Told, "name"> {
    const at = (when: string) => moment(when, lang, zone, new Date(now));
    if (done) {
      const by = lateBy(done, due, lang);
      const [kept, late] = clock === "resolution" ? [t.resolvedKept, t.resolvedLate] : [t.answeredKept, t.answeredLate];
      return by ? { tone: "late", glyph: "late", told: late(at(done), by) } : { tone: "calm", glyph: "check", told: kept(at(done)) };
    }
    if (waitingSince) return { tone: "paused", glyph: dueIcon.paused, told: t.paused };
    const by = lateBy(new Date(now).toISOString(), due, lang);
    if (by) return { tone: "late", glyph: dueIcon.late, told: t.overdue(by) };
    const running = dueOf(card, now);
    const left = running?.clock === clock ? ` · ${dueText(running, lang)}` : "";
    const tone = running?.clock === clock ? running.tone : "calm";
    return { tone, glyph: dueIcon[tone], told: `${t.promised(at(due))}${left}` };
  }
}
