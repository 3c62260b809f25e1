package dev.doorstep.directory;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The hours of an ordinary week in which a service line works, written as {@code "MON-FRI
 * 09:00-12:00,13:30-17:30; SAT 09:00-12:00"}. On a calendar they are {@link WorkTime}.
 */
public final class OpeningHours {
  /** Minutes of the local day, {@code from} inclusive, {@code to} exclusive; 1440 is midnight. */
  record Span(int from, int to) {
    static final int MIDNIGHT = 24 * 60;

    private int minutes() {
      return to - from;
    }
  }

  private final String text;
  private final Map<DayOfWeek, List<Span>> week;
  private final Bilingual words;

  OpeningHours(String text, Map<DayOfWeek, List<Span>> week) {
    this.text = text;
    this.week = Map.copyOf(week);
    this.words = OpeningHoursWords.of(this.week);
  }

  /**
   * @throws IllegalArgumentException naming the faulty part
   */
  public static OpeningHours parse(String text) {
    return new OpeningHoursText(text).parse();
  }

  /** On the calendar of a place. */
  public WorkTime on(BusinessDays days, ZoneId zone) {
    return new WorkTime(this, days, zone);
  }

  /** Day and night, every day of the week. */
  boolean neverClose() {
    return Stream.of(DayOfWeek.values())
        .allMatch(day -> spansOf(day).stream().mapToInt(Span::minutes).sum() == Span.MIDNIGHT);
  }

  List<Span> spansOf(DayOfWeek day) {
    return week.getOrDefault(day, List.of());
  }

  /** The week as people say it, such as "Monday to Friday 09:00–17:30". */
  public Bilingual words() {
    return words;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpeningHours hours && week.equals(hours.week);
  }

  @Override
  public int hashCode() {
    return week.hashCode();
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
