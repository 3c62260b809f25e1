package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import dev.doorstep.bot.value.Holiday;
import dev.doorstep.bot.value.WorkCalendar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code calendar.yml}: public holidays and the weekend days that are worked. */
final class CalendarReader {
  private CalendarReader() {}

  static WorkCalendar read(ScriptNode node) {
    node.only(Set.of("years"));
    List<Holiday> holidays = new ArrayList<>();
    Set<LocalDate> workdays = new HashSet<>();
    node.need("years")
        .ifPresent(
            years ->
                years
                    .entries()
                    .forEach((year, content) -> year(year, content, holidays, workdays)));
    return new WorkCalendar(holidays, workdays);
  }

  private static void year(
      String year, ScriptNode node, List<Holiday> holidays, Set<LocalDate> workdays) {
    node.only(Set.of("source", "provisional", "holidays", "workdays"));
    node.need("source").ifPresent(ScriptNode::text);
    node.get("provisional").ifPresent(ScriptNode::flag);
    node.need("holidays")
        .ifPresent(list -> list.items().forEach(h -> holiday(year, h).ifPresent(holidays::add)));
    node.get("workdays")
        .ifPresent(list -> list.items().forEach(d -> date(year, d).ifPresent(workdays::add)));
  }

  private static Optional<Holiday> holiday(String year, ScriptNode node) {
    node.only(Set.of("name", "words", "day", "from", "until"));
    Bilingual name = node.need("name").map(ScriptNode::bilingual).orElse(new Bilingual("", ""));
    Optional<LocalDate> day = node.need("day").flatMap(n -> date(year, n));
    Optional<LocalDate> from = node.need("from").flatMap(n -> date(year, n));
    Optional<LocalDate> until = node.need("until").flatMap(n -> date(year, n));
    if (name.zh().isEmpty() || day.isEmpty() || from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (until.get().isBefore(from.get())) {
      node.fault("ends before it begins; correct 'from' or 'until'");
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    node.get("words").ifPresent(n -> n.texts().forEach(w -> words.add(Normaliser.normalise(w))));
    words.add(Normaliser.normalise(name.zh()));
    words.add(Normaliser.normalise(name.en()));
    return Optional.of(
        new Holiday(name.zh(), name.en(), words, day.get(), from.get(), until.get()));
  }

  private static Optional<LocalDate> date(String year, ScriptNode node) {
    try {
      LocalDate date = LocalDate.parse(node.text());
      if (year.equals(String.valueOf(date.getYear()))) {
        return Optional.of(date);
      }
      node.fault("lies outside " + year + "; move it to its own year");
    } catch (DateTimeParseException e) {
      node.fault("must be a date, such as 2026-10-01");
    }
    return Optional.empty();
  }
}
