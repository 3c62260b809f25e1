package dev.doorstep.bot;

/** The same words in both languages. */
public record Bilingual(String zh, String en) {
  public String in(Lang lang) {
    return lang == Lang.ZH ? zh : en;
  }
}
