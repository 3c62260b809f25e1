package dev.doorstep.bot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says when people are back: "明天（周二）09:00", "on Thursday 8 October at 09:00". */
final class BackWords {
  /** While it is open. */
  static final Bilingual NOW = new Bilingual("现在", "now");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY_ZH =
      DateTimeFormatter.ofPattern("M月d日（EEE）", Locale.CHINA);
  private static final DateTimeFormatter WEEKDAY_ZH =
      DateTimeFormatter.ofPattern("EEE", Locale.CHINA);
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY_EN =
      DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);

  private BackWords() {}

  static Bilingual of(Instant back, Instant now, ZoneId zone) {
    ZonedDateTime there = back.atZone(zone);
    LocalDate today = LocalDate.ofInstant(now, zone);
    String time = TIME.format(there);
    if (there.toLocalDate().equals(today)) return new Bilingual("今天" + time, "today at " + time);
    if (there.toLocalDate().equals(today.plusDays(1)))
      return new Bilingual(
          "明天（" + WEEKDAY_ZH.format(there) + "）" + time,
          "tomorrow (" + WEEKDAY_EN.format(there) + ") at " + time);
    return new Bilingual(DAY_ZH.format(there) + time, "on " + DAY_EN.format(there) + " at " + time);
  }
}
