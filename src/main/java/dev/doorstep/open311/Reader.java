package dev.doorstep.open311;

import dev.doorstep.bot.Lang;
import dev.doorstep.directory.Bilingual;
import java.util.Locale;

/** Who reads an answer, and so in which language: {@code lang}, or else what the client accepts. */
record Reader(Lang lang) {
  /** Chinese, unless something else is asked for: then English. */
  static Reader of(String lang, String acceptLanguage) {
    String wanted = lang == null || lang.isBlank() ? acceptLanguage : lang;
    boolean chinese =
        wanted == null
            || wanted.isBlank()
            || wanted.strip().toLowerCase(Locale.ROOT).startsWith("zh")
            || wanted.strip().startsWith("*");
    return new Reader(chinese ? Lang.ZH : Lang.EN);
  }

  String in(Bilingual words) {
    return in(words.zh(), words.en());
  }

  String in(dev.doorstep.bot.Bilingual words) {
    return words.in(lang);
  }

  String in(String zh, String en) {
    return lang == Lang.ZH ? zh : en;
  }
}
