package dev.doorstep.bot;

import dev.doorstep.bot.value.WorkCalendar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fills a form from answers that come all at once, as programs send them, with the checks that a
 * conversation makes. Words that visitors would write are understood; ids of choices and ISO dates
 * as well.
 */
public final class AnswersAtOnce {
  private static final int LONGEST = 300;
  private static final Map<SlotType, Integer> LONGEST_OF =
      Map.of(SlotType.TEXT, 200, SlotType.LONGTEXT, 1500, SlotType.BUILDING, 100);

  private final CommonScript common;
  private final WorkCalendar calendar;
  private final SlotCheck checks;

  public AnswersAtOnce(Scripts scripts) {
    common = scripts.common();
    calendar = scripts.calendar();
    checks = new SlotCheck(common);
  }

  /**
   * @param slot its id
   * @param reason in the language that was asked for; empty when the answer is missing
   */
  public record Fault(String slot, Optional<String> reason) {}

  /**
   * @param title as a request bears it, also when there are faults
   * @param enterprise credit code of the enterprise it is for, when the directory knows it
   */
  public record Filled(
      String title, List<Detail> details, Optional<String> enterprise, List<Fault> faults) {
    public Filled {
      details = List.copyOf(details);
      faults = List.copyOf(faults);
    }
  }

  /** How many characters an answer may have. */
  public static int longest(SlotScript slot) {
    return LONGEST_OF.getOrDefault(slot.type(), LONGEST);
  }

  /** The names and credit codes of enterprises to look up for {@link Context#knowing}. */
  public List<String> lookups(FormScript form, Map<String, List<String>> answers) {
    return form.slots().stream()
        .filter(slot -> slot.type() == SlotType.ENTERPRISE && answers.containsKey(slot.id()))
        .map(slot -> PlaceCheck.asked(answers.get(slot.id()).get(0)))
        .filter(asked -> !asked.isBlank())
        .toList();
  }

  /**
   * @param answers slot → what was said, not blank; several of a multichoice
   */
  public Filled fill(FormScript form, Map<String, List<String>> answers, Context given, Lang lang) {
    Context context = given.by(calendar);
    Map<String, String> values = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    for (SlotScript slot : form.slots()) {
      if (!answers.containsKey(slot.id())) continue;
      Checked checked = check(slot, answers.get(slot.id()), context, lang);
      if (checked.value().isPresent()) Forms.note(values, form, slot, checked);
      else faults.add(fault(slot, checked, lang));
    }
    for (SlotScript slot : form.slots()) {
      boolean said = values.containsKey(slot.id()) || answers.containsKey(slot.id());
      if (!said && needs(slot)) faults.add(new Fault(slot.id(), Optional.empty()));
    }
    return new Filled(
        Showing.title(form, values, lang),
        Showing.details(form, values, lang),
        Forms.enterprise(form, values),
        faults);
  }

  /** Whether a request cannot do without; files come another way. */
  public static boolean needs(SlotScript slot) {
    return !slot.optional() && slot.type() != SlotType.FILE;
  }

  private Checked check(SlotScript slot, List<String> said, Context context, Lang lang) {
    if (slot.type() == SlotType.MULTICHOICE) return several(slot, said, context, lang);
    String one = String.join(lang == Lang.ZH ? "，" : ", ", said).strip();
    if (named(slot, one)) return Checked.taken(one);
    if (slot.type() == SlotType.DATE)
      return checks.check(slot.anyDay(), day(one, context.zone()), context, Optional.empty(), lang);
    return checks.check(slot, one, context, Optional.empty(), lang);
  }

  private Checked several(SlotScript slot, List<String> said, Context context, Lang lang) {
    List<String> ids = new ArrayList<>();
    for (String one : said) {
      for (String part : named(slot, one) ? List.of(one) : List.of(one.split(","))) {
        Checked checked =
            named(slot, part.strip())
                ? Checked.taken(part.strip())
                : checks.check(slot, part, context, Optional.empty(), lang);
        if (checked.value().isEmpty()) return checked;
        ids.addAll(List.of(checked.value().get().split(",")));
      }
    }
    return Checked.taken(String.join(",", ids.stream().distinct().toList()));
  }

  /** Whether the answer is the id of a choice. */
  private static boolean named(SlotScript slot, String answer) {
    return switch (slot.type()) {
      case CHOICE, MULTICHOICE ->
          slot.choices().stream().anyMatch(choice -> choice.id().equals(answer));
      case YESNO -> answer.equals("yes") || answer.equals("no");
      default -> false;
    };
  }

  /** The day of an ISO time, where the form is filled in; other words stay as they are. */
  private static String day(String said, ZoneId zone) {
    if (!said.matches("\\d{4}-\\d\\d-\\d\\dT\\S+")) return said;
    try {
      return OffsetDateTime.parse(said).atZoneSameInstant(zone).toLocalDate().toString();
    } catch (DateTimeException withoutZone) {
      return dayOf(said);
    }
  }

  private static String dayOf(String said) {
    String day = said.substring(0, "2026-12-01".length());
    try {
      return LocalDate.parse(day).toString();
    } catch (DateTimeException noDay) {
      return said;
    }
  }

  private Fault fault(SlotScript slot, Checked checked, Lang lang) {
    String reason = checked.refusal().map(why -> common.phrases().get(why).in(lang)).orElseThrow();
    return new Fault(slot.id(), Optional.of(Noting.filled(reason, slot, checked, lang)));
  }
}
