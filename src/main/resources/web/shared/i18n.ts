import type { Bilingual, Lang } from "./wire";

/** A component's words in both languages; English must have exactly the keys Chinese has. */
export function strings<T extends Record<string, unknown>>(zh: T, en: { [K in keyof T]: T[K] extends string ? string : T[K] }) {
  return (lang: Lang): { [K in keyof T]: T[K] extends string ? string : T[K] } => (lang === "zh" ? (zh as never) : en);
}

export const say = (words: Bilingual, lang: Lang): string => words[lang] || words.zh;

/** The language a page asks for: `zh…` is Chinese, anything else English. */
export const langOf = (tag: string | null | undefined): Lang => (/^zh\b/i.test(tag ?? "") ? "zh" : "en");

const locale = (lang: Lang) => (lang === "zh" ? "zh-CN" : "en-GB");

const formats = new Map<string, Intl.DateTimeFormat>(); // building one costs a hundred times more than using it
function format(lang: Lang, zone: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${zone} ${name}`;
  let known = formats.get(key);
  if (!known) formats.set(key, (known = new Intl.DateTimeFormat(locale(lang), { timeZone: zone, ...options })));
  return known;
}

/** Calendar day in the zone, as 2026-11-23; equal for instants of the same local day. */
export function localDay(at: Date | string, zone: string): string {
  const parts = format("en", zone, "iso", { year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((each) => each.type === type)!.value;
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** 14:05 */
export function timeOfDay(at: Date | string, lang: Lang, zone: string): string {
  return format(lang, zone, "time", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));
}

/** 今天, 昨天, 11月20日 周五; "Today", "Yesterday", "Fri, 20 Nov"; with the year when it is another one. */
export function dayName(at: Date | string, lang: Lang, zone: string, now = new Date()): string {
  const day = localDay(at, zone);
  const daysAway = Math.round((Date.parse(day) - Date.parse(localDay(now, zone))) / 86_400_000);
  const near = { "-1": ["昨天", "Yesterday"], "0": ["今天", "Today"], "1": ["明天", "Tomorrow"] }[String(daysAway)];
  if (near) return near[lang === "zh" ? 0 : 1]!;
  const sameYear = day.slice(0, 4) === localDay(now, zone).slice(0, 4);
  return sameYear
    ? format(lang, zone, "day", { month: "short", day: "numeric", weekday: "short" }).format(new Date(at))
    : format(lang, zone, "year", { year: "numeric", month: "short", day: "numeric" }).format(new Date(at));
}

/** 今天 14:05 / Today 14:05 */
export const moment = (at: Date | string, lang: Lang, zone: string, now = new Date()): string =>
  `${dayName(at, lang, zone, now)} ${timeOfDay(at, lang, zone)}`;

/** 3 天, 2 小时, 15 分钟; "3 d", "2 h", "15 min"; rounded down, at least one minute. */
export function span(milliseconds: number, lang: Lang): string {
  const minutes = Math.max(1, Math.floor(milliseconds / 60_000));
  if (minutes >= 48 * 60) return lang === "zh" ? `${Math.floor(minutes / 1440)} 天` : `${Math.floor(minutes / 1440)} d`;
  if (minutes >= 60) return lang === "zh" ? `${Math.floor(minutes / 60)} 小时` : `${Math.floor(minutes / 60)} h`;
  return lang === "zh" ? `${minutes} 分钟` : `${minutes} min`;
}
