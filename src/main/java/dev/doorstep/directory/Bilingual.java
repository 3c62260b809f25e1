package dev.doorstep.directory;

import java.util.Locale;
import java.util.Objects;

/** One text in the two languages of the hub. */
public record Bilingual(String zh, String en) {
  public Bilingual {
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
  }

  /** The Chinese text for any Chinese locale, the English one for every other. */
  public String in(Locale reader) {
    return reader.getLanguage().equals("zh") ? zh : en;
  }
}
