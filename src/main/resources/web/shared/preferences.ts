import { langOf } from "./i18n";
import type { Lang } from "./wire";

export type Theme = "auto" | "light" | "dark";

const LANG = "doorstep.board.lang";
const THEME = "doorstep.board.theme";

export function preferredLang(): Lang {
  return langOf(read(LANG) ?? navigator.language);
}

export function preferredTheme(): Theme {
  const theme = read(THEME);
  return theme === "light" || theme === "dark" ? theme : "auto";
}

export function applyLang(lang: Lang): void {
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  write(LANG, lang);
}

export function applyTheme(theme: Theme): void {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  write(THEME, theme);
}

// A browser may refuse storage; the page then forgets, and works.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // see above
  }
}
