package dev.doorstep.bot;

import dev.doorstep.bot.SlotSpotting.Spotted;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recognises corrections: "不对，是15号", "no, the 15th", "人数改成50", "change headcount to 50". */
final class Corrections {
  private static final List<String> VERBS =
      List.of("改成", "改为", "改到", "换成", "换到", "应该是", "变成", " should be ", " to ", " is ", ":");
  private static final List<String> CHANGE =
      List.of("改", "换", "变成", "应该是", "change", "make", "set", "should be", "update", "correct");
  private static final int LENGTH = 120;

  private final SlotCheck check;
  private final CommonScript common;

  Corrections(CommonScript common) {
    this.common = common;
    check = new SlotCheck(common);
  }

  /**
   * What is to be corrected.
   *
   * @param checked the new value or why it was refused; none when only the slot was named
   */
  record Correction(SlotScript slot, Optional<Checked> checked) {}

  Optional<Correction> find(FormScript form, Heard heard) {
    String text = heard.text();
    if (text.isEmpty() || text.length() > LENGTH) {
      return Optional.empty();
    }
    Optional<String> rest = afterLead(text);
    boolean change = CHANGE.stream().anyMatch(text::contains);
    if (!change && rest.isEmpty()) {
      return Optional.empty();
    }
    String words = rest.orElse(text);
    Optional<SlotScript> named = named(form, words);
    if (named.isPresent() && change) {
      return Optional.of(new Correction(named.get(), newValue(named.get(), heard, words)));
    }
    return spotted(form, heard, afterVerb(words))
        .or(() -> rest.flatMap(r -> lastText(form, heard, r)));
  }

  /** A value that fits exactly one filled slot corrects it; used where no question is open. */
  Optional<Correction> spotted(FormScript form, Heard heard, String words) {
    Map<String, String> values = heard.state().values();
    Map<String, Spotted> spotted =
        SlotSpotting.all(form, words, heard.context().today(), values, heard.lang());
    return spotted.values().stream()
        .filter(s -> values.containsKey(s.slot().id()))
        .filter(s -> heard.state().asked().filter(s.slot().id()::equals).isEmpty())
        .min(Comparator.comparingInt(s -> s.found().start()))
        .map(s -> new Correction(s.slot(), Optional.of(s.found().value())));
  }

  private Optional<String> afterLead(String text) {
    return common.commands().get(Command.RATHER).exact().stream()
        .filter(lead -> text.startsWith(lead) && text.length() > lead.length())
        .filter(lead -> !letters(lead, text))
        .max(Comparator.comparingInt(String::length))
        .map(lead -> text.substring(lead.length()).replaceFirst("^[ ,.;:!、。是应该]{1,6}", ""))
        .filter(rest -> !rest.isBlank());
  }

  /** "no" leads in "no, the 15th", not "north gate". */
  private static boolean letters(String lead, String text) {
    char last = lead.charAt(lead.length() - 1);
    char next = text.charAt(lead.length());
    return last >= 'a' && last <= 'z' && next >= 'a' && next <= 'z';
  }

  private static Optional<SlotScript> named(FormScript form, String text) {
    Optional<SlotScript> best = Optional.empty();
    int length = 0;
    for (SlotScript slot : form.slots()) {
      int named =
          SlotNames.of(slot).stream()
              .filter(text::contains)
              .mapToInt(String::length)
              .max()
              .orElse(0);
      if (named > length) {
        length = named;
        best = Optional.of(slot);
      }
    }
    return best;
  }

  private Optional<Checked> newValue(SlotScript slot, Heard heard, String words) {
    LocalDate today = heard.context().today();
    String value = afterVerb(words);
    if (value.equals(words)) {
      return Optional.empty();
    }
    Optional<String> old = Optional.ofNullable(heard.state().values().get(slot.id()));
    String raw = Wordings.spelledIn(heard.raw(), value);
    return Optional.of(check.check(slot, raw, today, old.filter(v -> !v.isEmpty()), heard.lang()));
  }

  /** The new value in "5万应该是6万"; all the words when no verb stands before a value. */
  private static String afterVerb(String words) {
    return VERBS.stream()
        .filter(words::contains)
        .map(verb -> words.substring(words.indexOf(verb) + verb.length()).strip())
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(words);
  }

  /** "不对，是张三": the text that was asked last. */
  private Optional<Correction> lastText(FormScript form, Heard heard, String rest) {
    List<String> trail = heard.state().trail();
    return trail.isEmpty()
        ? Optional.empty()
        : form.slot(trail.get(trail.size() - 1))
            .filter(s -> s.type() == SlotType.TEXT || s.type() == SlotType.LONGTEXT)
            .filter(s -> heard.in(Phase.CONFIRMING))
            .map(
                s ->
                    new Correction(
                        s, Optional.of(Checked.taken(Wordings.spelledIn(heard.raw(), rest)))));
  }
}
