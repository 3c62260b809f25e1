package dev.doorstep.bot.value;

import static dev.doorstep.bot.value.DateForm.N;
import static dev.doorstep.bot.value.DateForm.form;
import static dev.doorstep.bot.value.DateForm.n;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Dates by holidays and working days: 国庆后第一个工作日, "in three working days". */
final class HolidayForms {
  private static final String NTH = "(first|second|third|1st|2nd|3rd|last)";
  private static final Map<String, Integer> NTHS =
      Map.of("first", 1, "1st", 1, "second", 2, "2nd", 2, "third", 3, "3rd", 3);
  private static final String FEW = "(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)";
  private static final String WORKING = "(?:working|business|work) days?";

  private static final List<DateForm> WORKDAYS =
      List.of(
          form(
              "(?<![一二两三四五六七八九十\\d])(?:下|次)一?个?工作日",
              (m, r) -> Optional.of(r.calendar().workingAfter(r.today(), 1))),
          form(
              N + "个?工作日(?:之|以)?后",
              (m, r) -> Optional.of(r.calendar().workingAfter(r.today(), n(m, 1)))),
          form("(本月|这个?月|下个?月)?的?(?:第" + N + "个|(最后)一个)工作日", HolidayForms::hanOfMonth),
          form(
              "(?<![a-z])(?:the )?(?:next|following) " + WORKING,
              (m, r) -> Optional.of(r.calendar().workingAfter(r.today(), 1))),
          form(
              "(?<![a-z])(?:in|after) " + FEW + " " + WORKING,
              (m, r) -> Optional.of(r.calendar().workingAfter(r.today(), n(m, 1)))),
          form(
              "(?<![a-z\\d])" + FEW + " " + WORKING + " (?:from now|from today|later)",
              (m, r) -> Optional.of(r.calendar().workingAfter(r.today(), n(m, 1)))),
          form(
              "(?<![a-z])(?:the )?" + NTH + " " + WORKING + " of (?:the |this |(next ))?month",
              HolidayForms::ofMonth));

  private HolidayForms() {}

  /**
   * @param names all names of holidays as one pattern
   */
  static List<DateForm> of(Optional<String> names) {
    List<DateForm> forms = new ArrayList<>(WORKDAYS);
    names.ifPresent(
        n -> {
          String holiday = "(" + n + ")";
          String year = "(今年|明年|后年|20\\d{2}年?)?(?:的|, )?";
          forms.add(
              form(
                  "(?<![a-z])"
                      + year
                      + holiday
                      + "(?:节日|节)?(?:当天|那天|期间|假期|放假)?(?![路街巷村桥a-z])(?: ?(20\\d{2}))?",
                  HolidayForms::named));
          forms.add(
              form(
                  "(?:"
                      + holiday
                      + "(?:节日|节)?(?:小?长假|假期|放假)?|小?长假|假期|放假|过完?[年节]|(?<![一-龥])节)(?:结束)?(?:之|以|过)?后的?(?:第"
                      + N
                      + "个?)?(?:工作日|天|上班|开工|复工)?",
                  HolidayForms::hanAfter));
          forms.add(
              form(
                  holiday + "(?:节日|节)?(?:小?长假|假期|放假)?(?:之|以)?前(?:的?最后一个工作日|一天)?",
                  (m, r) -> before(m.group(1), r)));
          forms.add(
              form(
                  "(?<![a-z])(?:(?:the )?(first|second|third|next) (?:(?:working|business|work) )?day )?(?:after|following) (?:the )?(?:"
                      + holiday
                      + "(?: holidays?)?|(?:public )?holidays?)(?![a-z])",
                  (m, r) ->
                      after(
                          m.group(2),
                          m.group(1) == null ? 1 : NTHS.getOrDefault(m.group(1), 1),
                          r)));
          forms.add(
              form(
                  "(?<![a-z])(?:(?:the )?last (?:(?:working|business|work) )?day )?before (?:the )?"
                      + holiday
                      + "(?: holidays?)?(?![a-z])",
                  (m, r) -> before(m.group(1), r)));
        });
    return List.copyOf(forms);
  }

  private static Optional<LocalDate> named(MatchResult m, DateReader r) {
    String year = m.group(1) == null ? m.group(3) : m.group(1);
    if (year == null) {
      LocalDate today = r.today();
      return r.calendar()
          .next(m.group(2), today)
          .map(h -> h.day().isBefore(today) ? today : h.day());
    }
    int wanted =
        year.startsWith("20")
            ? Integer.parseInt(year.substring(0, 4))
            : r.today().getYear() + DateForm.years(year);
    return r.calendar().of(m.group(2), wanted).map(Holiday::day);
  }

  private static Optional<LocalDate> hanAfter(MatchResult m, DateReader r) {
    return after(m.group(1), m.group(2) == null ? 1 : n(m, 2), r);
  }

  private static Optional<LocalDate> after(String name, int nth, DateReader r) {
    return r.calendar()
        .next(name == null ? "" : name, r.today())
        .map(h -> r.calendar().workingAfter(h.until(), Math.max(1, nth)));
  }

  private static Optional<LocalDate> before(String name, DateReader r) {
    return r.calendar()
        .next(name, r.today())
        .map(h -> r.calendar().workingUntil(h.from().minusDays(1)));
  }

  private static Optional<LocalDate> hanOfMonth(MatchResult m, DateReader r) {
    LocalDate month = r.today().plusMonths("下".equals(first(m.group(1))) ? 1 : 0);
    if (m.group(3) != null) {
      return lastOf(month, r);
    }
    return m.group(1) == null
        ? Optional.of(r.calendar().workingAfter(r.today(), Math.max(1, n(m, 2))))
        : nthOf(month, n(m, 2), r);
  }

  private static String first(String word) {
    return word == null ? "" : word.substring(0, 1);
  }

  private static Optional<LocalDate> ofMonth(MatchResult m, DateReader r) {
    LocalDate month = r.today().plusMonths(m.group(2) == null ? 0 : 1);
    return m.group(1).equals("last") ? lastOf(month, r) : nthOf(month, NTHS.get(m.group(1)), r);
  }

  private static Optional<LocalDate> nthOf(LocalDate month, int nth, DateReader r) {
    LocalDate before = month.withDayOfMonth(1).minusDays(1);
    LocalDate date = r.calendar().workingAfter(before, Math.max(1, nth));
    return date.getMonth() == month.getMonth() ? Optional.of(date) : Optional.empty();
  }

  private static Optional<LocalDate> lastOf(LocalDate month, DateReader r) {
    return Optional.of(r.calendar().workingUntil(month.withDayOfMonth(month.lengthOfMonth())));
  }
}
