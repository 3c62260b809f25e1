package dev.doorstep.directory;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code "MON-FRI 09:00-12:00,13:30-17:30; SAT 09:00-12:00"}. */
final class OpeningHoursText {
  private static final Pattern SPAN = Pattern.compile("(\\d\\d):([0-5]\\d)-(\\d\\d):([0-5]\\d)");

  private final String text;
  private final Map<DayOfWeek, List<OpeningHours.Span>> week = new EnumMap<>(DayOfWeek.class);

  OpeningHoursText(String text) {
    this.text = text == null ? "" : text.strip();
  }

  OpeningHours parse() {
    for (String clause : text.split(";")) {
      String[] parts = clause.strip().split("\\s+", 2);
      if (parts.length < 2) throw faulty(clause, "days, a space, then times");
      Set<DayOfWeek> days = days(parts[0]);
      for (String span : parts[1].split(",")) add(days, span(span.strip()), clause);
    }
    return new OpeningHours(text, sorted());
  }

  private Set<DayOfWeek> days(String part) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String range : part.split(",")) {
      String[] ends = range.split("-", 2);
      DayOfWeek day = day(ends[0]);
      DayOfWeek last = day(ends[ends.length - 1]);
      days.add(day);
      while (day != last) {
        day = day.plus(1);
        days.add(day);
      }
    }
    return days;
  }

  private DayOfWeek day(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().substring(0, 3).equals(name.toUpperCase(Locale.ROOT))) return day;
    }
    throw faulty(name, "a day from MON to SUN");
  }

  private OpeningHours.Span span(String part) {
    Matcher times = SPAN.matcher(part);
    if (!times.matches()) throw faulty(part, "times such as 09:00-12:00");
    int from = Integer.parseInt(times.group(1)) * 60 + Integer.parseInt(times.group(2));
    int to = Integer.parseInt(times.group(3)) * 60 + Integer.parseInt(times.group(4));
    if (from >= to || to > OpeningHours.Span.MIDNIGHT)
      throw faulty(part, "an end after the start, 24:00 at most");
    return new OpeningHours.Span(from, to);
  }

  private void add(Set<DayOfWeek> days, OpeningHours.Span span, String clause) {
    for (DayOfWeek day : days) {
      List<OpeningHours.Span> spans = week.computeIfAbsent(day, none -> new ArrayList<>());
      if (spans.stream().anyMatch(other -> other.from() < span.to() && span.from() < other.to())) {
        throw faulty(clause, "times that do not overlap");
      }
      spans.add(span);
    }
  }

  private Map<DayOfWeek, List<OpeningHours.Span>> sorted() {
    Map<DayOfWeek, List<OpeningHours.Span>> sorted = new EnumMap<>(DayOfWeek.class);
    week.forEach(
        (day, spans) ->
            sorted.put(
                day,
                spans.stream().sorted(Comparator.comparingInt(OpeningHours.Span::from)).toList()));
    return sorted;
  }

  private IllegalArgumentException faulty(String part, String expected) {
    return new IllegalArgumentException(
        "Opening hours \"%s\": in \"%s\" %s expected.".formatted(text, part.strip(), expected));
  }
}
