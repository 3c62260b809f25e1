package dev.doorstep.bot;

import dev.doorstep.bot.SlotSpotting.Spotted;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recognises corrections: "不对，是15号", "no, the 15th", "人数改成50", "change headcount to 50". */
final class Corrections {
  private static final List<String> VERBS =
      List.of(
          "改成",
          "改为",
          "改到",
          "换成",
          "换到",
          "应该是",
          "应为",
          "变成",
          "更正为",
          " should be ",
          " to ",
          " is ",
          ":");
  private static final List<String> CHANGE =
      List.of(
          "改",
          "换",
          "变成",
          "应该是",
          "应为",
          "更正",
          "错了",
          "写错",
          "填错",
          "说错",
          "打错",
          "有误",
          "change",
          "make",
          "set",
          "should be",
          "update",
          "correct",
          "wrong",
          "mistake",
          "mistyped");
  private static final List<String> WRONG =
      List.of("错了", "写错", "填错", "说错", "打错", "有误", "wrong", "mistake", "mistyped");
  private static final int LENGTH = 120;

  private final SlotCheck check;
  private final SlotSpotting spotting;
  private final CommonScript common;

  Corrections(CommonScript common) {
    this.common = common;
    check = new SlotCheck(common);
    spotting = new SlotSpotting(common);
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
    String own = Wordings.spelledIn(heard.raw(), words);
    Map<String, Spotted> spotted = spotting.all(form, own, heard.context(), values, heard.lang());
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
    String value = afterVerb(words);
    Optional<String> old =
        Optional.ofNullable(heard.state().values().get(slot.id())).filter(v -> !v.isEmpty());
    if (value.equals(words)) {
      // "电话错了，138…": no verb, but a value beyond doubt
      return spotting
          .one(slot, words, heard.context(), old, heard.lang())
          .filter(s -> slot.type() != SlotType.CHOICE && slot.type() != SlotType.MULTICHOICE)
          .map(s -> s.found().value())
          .or(() -> apart(slot, heard, words, old));
    }
    String raw = Wordings.spelledIn(heard.raw(), value);
    return Optional.of(check.check(slot, raw, heard.context(), old, heard.lang()));
  }

  /** "改一下人数，六百": what stands apart at the end, if it answers the slot's question. */
  private Optional<Checked> apart(
      SlotScript slot, Heard heard, String words, Optional<String> old) {
    String end = words.substring(words.lastIndexOf(',') + 1).strip();
    boolean value = !end.equals(words) && CHANGE.stream().noneMatch(end::contains);
    return slot.type().wordy() || !value
        ? Optional.empty()
        : Optional.of(check.check(slot, end, heard.context(), old, heard.lang()))
            .filter(checked -> checked.value().isPresent());
  }

  /** The new value in "5万应该是6万"; all the words when no verb stands before a value. */
  static String afterVerb(String words) {
    Optional<String> wrong =
        WRONG.stream()
            .filter(words::contains)
            .map(w -> words.substring(words.indexOf(w) + w.length()))
            .map(rest -> rest.replaceFirst("^[了, 。;是应该为:]{1,8}", "").strip())
            .filter(rest -> rest.length() > 1)
            .findFirst();
    if (wrong.isPresent()) {
      return wrong.get();
    }
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
