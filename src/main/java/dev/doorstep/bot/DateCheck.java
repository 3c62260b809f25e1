package dev.doorstep.bot;

import dev.doorstep.bot.value.DateReader;
import dev.doorstep.bot.value.DateSpan;
import dev.doorstep.bot.value.Found;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks dates and spans of dates. */
final class DateCheck {
  static final int YEARS_AHEAD = 2;
  private static final int YEARS_BACK = 20;
  private static final Pattern BARE_DAY = Pattern.compile("^(?:the )?(\\d{1,2})$");
  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})(?![\\d.]| ?[万亿km])");

  private DateCheck() {}

  /**
   * @param old the value that is being corrected, if any
   */
  static Checked date(
      SlotScript slot, String text, Context context, Optional<String> old, Lang lang) {
    String asDay = BARE_DAY.matcher(text).replaceFirst("$1号");
    String asDate = DOTTED.matcher(asDay).replaceFirst("$1月$2日");
    Optional<Found<Optional<LocalDate>>> found =
        context.dates(old.map(LocalDate::parse)).find(asDate);
    if (found.isEmpty()) {
      return Checked.refused(
          DateReader.vague(text) ? Phrase.REFUSED_DATE_VAGUE : Phrase.REFUSED_DATE);
    }
    Optional<LocalDate> date = found.get().value();
    if (date.isEmpty()) {
      return Checked.refused(Phrase.REFUSED_DATE_INVALID);
    }
    Optional<Phrase> refusal = bounds(slot, date.get(), date.get(), context.today());
    if (refusal.isPresent()) {
      return Checked.refused(refusal.get());
    }
    boolean rest = slot.workdays() && !context.calendar().working(date.get());
    return rest ? rest(slot, date.get(), context, lang) : Checked.taken(date.get().toString());
  }

  static Checked range(SlotScript slot, String text, Context context, Optional<String> old) {
    Optional<LocalDate> near = old.map(o -> DateSpan.parse(o).from());
    String asDates = DOTTED.matcher(text).replaceAll("$1月$2日");
    Optional<Found<Optional<DateSpan>>> found = context.spans(near).find(asDates);
    if (found.isEmpty()) {
      return Checked.refused(Phrase.REFUSED_DATERANGE);
    }
    Optional<DateSpan> span = found.get().value();
    if (span.isEmpty()) {
      return Checked.refused(Phrase.REFUSED_DATERANGE_INVALID);
    }
    return bounds(slot, span.get().from(), span.get().until(), context.today())
        .map(Checked::refused)
        .orElse(Checked.taken(span.get().toString()));
  }

  private static Optional<Phrase> bounds(
      SlotScript slot, LocalDate from, LocalDate until, LocalDate today) {
    if (!slot.past() && from.isBefore(today)) {
      return Optional.of(Phrase.REFUSED_DATE_PAST);
    }
    boolean far =
        until.isAfter(today.plusYears(YEARS_AHEAD)) || from.isBefore(today.minusYears(YEARS_BACK));
    return far ? Optional.of(Phrase.REFUSED_DATE_FAR) : Optional.empty();
  }

  /** A day that is not worked: the days around it as buttons, and the day itself all the same. */
  private static Checked rest(SlotScript slot, LocalDate date, Context context, Lang lang) {
    List<Option> options = new ArrayList<>();
    LocalDate before = context.calendar().workingUntil(date);
    if (!before.isBefore(context.today())) {
      options.add(option(slot, before, lang));
    }
    options.add(option(slot, context.calendar().workingFrom(date), lang));
    options.add(option(slot, date, lang));
    String why =
        context
            .calendar()
            .holiday(date)
            .map(h -> lang == Lang.ZH ? h.zh() + "假期" : "a holiday (" + h.en() + ")")
            .orElse(lang == Lang.ZH ? "周末" : "a weekend");
    return Checked.refused(Phrase.REFUSED_DATE_REST, options)
        .with("day", Showing.day(date, lang))
        .with("why", why);
  }

  private static Option option(SlotScript slot, LocalDate date, Lang lang) {
    Locale locale = lang == Lang.ZH ? Locale.CHINESE : Locale.ENGLISH;
    TextStyle style = lang == Lang.ZH ? TextStyle.FULL : TextStyle.SHORT;
    String weekday = date.getDayOfWeek().getDisplayName(style, locale);
    return new Option(
        "slot:" + slot.id() + "=" + date,
        lang == Lang.ZH
            ? Showing.day(date, lang) + " " + weekday
            : weekday + " " + Showing.day(date, lang));
  }
}
