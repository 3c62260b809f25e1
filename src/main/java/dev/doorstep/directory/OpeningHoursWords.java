package dev.doorstep.directory;

import dev.doorstep.directory.OpeningHours.Span;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says a week of opening hours in both languages, days with the same hours together. */
final class OpeningHoursWords {
  private final List<String> zh = new ArrayList<>();
  private final List<String> en = new ArrayList<>();

  private OpeningHoursWords() {}

  static Bilingual of(Map<DayOfWeek, List<Span>> week) {
    OpeningHoursWords words = new OpeningHoursWords();
    DayOfWeek[] days = DayOfWeek.values();
    int first = 0;
    for (int next = 1; next <= days.length; next++) {
      if (next == days.length || !spans(week, days[next]).equals(spans(week, days[first]))) {
        words.add(days[first], days[next - 1], spans(week, days[first]));
        first = next;
      }
    }
    return new Bilingual(String.join("，", words.zh), String.join("; ", words.en));
  }

  private static List<Span> spans(Map<DayOfWeek, List<Span>> week, DayOfWeek day) {
    return week.getOrDefault(day, List.of());
  }

  private void add(DayOfWeek from, DayOfWeek to, List<Span> spans) {
    if (spans.isEmpty()) return;
    boolean whole = spans.equals(List.of(new Span(0, Span.MIDNIGHT)));
    zh.add(daysZh(from, to) + (whole ? "全天" : times(spans, "、")));
    en.add(daysEn(from, to) + (whole ? ", all day" : " " + times(spans, ", ")));
  }

  private static String daysZh(DayOfWeek from, DayOfWeek to) {
    if (from == DayOfWeek.MONDAY && to == DayOfWeek.SUNDAY) return "每天";
    return name(from, Locale.CHINESE) + (from == to ? "" : "至" + name(to, Locale.CHINESE));
  }

  private static String daysEn(DayOfWeek from, DayOfWeek to) {
    if (from == DayOfWeek.MONDAY && to == DayOfWeek.SUNDAY) return "every day";
    return name(from, Locale.ENGLISH) + (from == to ? "" : " to " + name(to, Locale.ENGLISH));
  }

  private static String name(DayOfWeek day, Locale language) {
    return language == Locale.CHINESE
        ? "周" + "一二三四五六日".charAt(day.ordinal())
        : day.getDisplayName(TextStyle.FULL, language);
  }

  private static String times(List<Span> spans, String between) {
    return String.join(
        between, spans.stream().map(s -> time(s.from()) + "–" + time(s.to())).toList());
  }

  private static String time(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
