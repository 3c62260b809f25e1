package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import dev.doorstep.bot.value.Amounts;
import dev.doorstep.bot.value.Contacts;
import dev.doorstep.bot.value.DateReader;
import dev.doorstep.bot.value.Found;
import dev.doorstep.bot.value.Hours;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds values that a longer message states beyond doubt: "12月1日在东广场摆摊，大概30人". */
final class SlotSpotting {
  private static final int READ = 400;

  /**
   * @param found the checked value and where it stands in the normalised text
   */
  record Spotted(SlotScript slot, Found<Checked> found) {
    Optional<String> value() {
      return found.value().value();
    }
  }

  private SlotSpotting() {}

  /** All slots that the message fills; of several slots of one type only the first is filled. */
  static Map<String, Spotted> all(
      FormScript form, String words, LocalDate today, Map<String, String> old, Lang lang) {
    Map<String, Spotted> spotted = new LinkedHashMap<>();
    Set<SlotType> taken = new HashSet<>();
    for (SlotScript slot : form.slots()) {
      boolean byName = !slot.find().isEmpty() || slot.type() == SlotType.CHOICE;
      if (byName || taken.add(slot.type())) {
        Optional<String> before = Optional.ofNullable(old.get(slot.id())).filter(v -> !v.isEmpty());
        one(slot, words, today, before, lang).ifPresent(s -> spotted.put(slot.id(), s));
      }
    }
    return spotted;
  }

  private static Optional<Spotted> one(
      SlotScript slot, String words, LocalDate today, Optional<String> old, Lang lang) {
    String text = Wordings.shortened(Normaliser.normalise(words), READ);
    for (Pattern pattern : slot.find()) {
      Matcher m = pattern.matcher(text);
      if (m.find() && m.groupCount() > 0 && m.group(1) != null) {
        String own = Wordings.spelledIn(words, m.group(1).strip());
        return Optional.of(
            new Spotted(slot, new Found<>(read(slot, own, lang), m.start(1), m.end(1))));
      }
    }
    Optional<Found<Checked>> found =
        switch (slot.type()) {
          case PEOPLE -> Amounts.people(text).map(f -> checked(f, amount(slot)));
          case MONEY -> Amounts.money(text, false).map(f -> checked(f, amount(slot)));
          case DATE ->
              new DateReader(
                      today,
                      old.map(LocalDate::parse),
                      dev.doorstep.bot.value.WorkCalendar.WEEKENDS)
                  .find(text)
                  .map(
                      f ->
                          f.map(
                              d -> SlotCheck.date(text.substring(f.start(), f.end()), today, old)));
          case TIME ->
              Hours.find(text, false).map(f -> f.map(h -> SlotCheck.time(slot, Optional.of(f))));
          case PHONE -> Contacts.phone(text).map(f -> f.map(Checked::taken));
          case EMAIL -> Contacts.email(text).map(f -> f.map(Checked::taken));
          case CHOICE -> choice(slot, text);
          default -> Optional.empty();
        };
    return found.map(f -> new Spotted(slot, f));
  }

  private static Checked read(SlotScript slot, String words, Lang lang) {
    return slot.type() == SlotType.NUMBER
        ? SlotCheck.bounded(slot, Amounts.number(words), Phrase.REFUSED_NUMBER)
        : Checked.taken(Choices.labelled(slot, words, lang));
  }

  private static Function<Found<Long>, Checked> amount(SlotScript slot) {
    return f -> SlotCheck.bounded(slot, Optional.of(f), Phrase.REFUSED_NUMBER);
  }

  private static <T> Found<Checked> checked(Found<T> found, Function<Found<T>, Checked> check) {
    return found.map(v -> check.apply(found));
  }

  private static Optional<Found<Checked>> choice(SlotScript slot, String text) {
    return text.length() < 2
        ? Optional.empty()
        : Choices.named(slot, text).map(c -> new Found<>(Checked.taken(c.id()), 0, 0));
  }
}
