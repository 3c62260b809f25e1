package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import dev.doorstep.bot.value.Amounts;
import dev.doorstep.bot.value.CompanyNames;
import dev.doorstep.bot.value.Contacts;
import dev.doorstep.bot.value.CreditCodes;
import dev.doorstep.bot.value.Floor;
import dev.doorstep.bot.value.Found;
import dev.doorstep.bot.value.Hours;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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

  private final CommonScript common;

  SlotSpotting(CommonScript common) {
    this.common = common;
  }

  /** All slots that the message fills; of several slots of one type only the first is filled. */
  Map<String, Spotted> all(
      FormScript form, String words, Context context, Map<String, String> old, Lang lang) {
    Map<String, Spotted> spotted = new LinkedHashMap<>();
    Set<SlotType> taken = new HashSet<>();
    for (SlotScript slot : form.slots()) {
      boolean byName =
          !slot.find().isEmpty()
              || slot.type() == SlotType.CHOICE
              || slot.type() == SlotType.MULTICHOICE;
      if (byName || taken.add(slot.type())) {
        one(slot, words, context, Optional.ofNullable(old.get(slot.id())), lang)
            .ifPresent(s -> spotted.put(slot.id(), s));
      }
    }
    return spotted;
  }

  Optional<Spotted> one(
      SlotScript slot, String words, Context context, Optional<String> before, Lang lang) {
    Optional<String> old = before.filter(v -> !v.isEmpty());
    String text = Wordings.shortened(Normaliser.normalise(words), READ);
    Optional<Spotted> byPattern = byPattern(slot, words, text, context, lang);
    if (byPattern.isPresent()) {
      return byPattern;
    }
    Optional<Found<Checked>> found =
        switch (slot.type()) {
          case PEOPLE -> Amounts.people(text).map(f -> checked(f, amount(slot)));
          case MONEY ->
              Amounts.money(text, false)
                  .filter(f -> !Amounts.foreign(text))
                  .map(f -> checked(f, amount(slot)));
          case DATE ->
              context
                  .dates(old.map(LocalDate::parse))
                  .find(text)
                  .map(
                      f ->
                          f.map(
                              d ->
                                  DateCheck.date(
                                      slot,
                                      text.substring(f.start(), f.end()),
                                      context,
                                      old,
                                      lang)));
          case DATERANGE ->
              context
                  .dates(Optional.empty())
                  .find(text)
                  .map(f -> f.map(d -> DateCheck.range(slot, text, context, old)));
          case TIME ->
              Hours.find(text, false).map(f -> f.map(h -> SlotCheck.time(slot, Optional.of(f))));
          case PHONE -> Contacts.phone(text).map(f -> f.map(Checked::taken));
          case EMAIL ->
              Contacts.email(Normaliser.fold(Wordings.shortened(words, READ)))
                  .map(f -> f.map(Checked::taken));
          case CREDITCODE -> CreditCodes.find(text).map(f -> f.map(Checked::taken));
          case ENTERPRISE -> enterprise(slot, words, context, lang);
          case BUILDING ->
              PlaceCheck.named(words, context)
                  .map(b -> new Found<>(Checked.taken(b.name().in(lang)), 0, 0));
          case FLOOR -> Floor.find(text).map(f -> f.map(v -> Checked.taken(v.toString())));
          case CHOICE -> choice(slot, text);
          case MULTICHOICE -> choices(slot, text);
          default -> Optional.empty();
        };
    return found.map(f -> new Spotted(slot, f));
  }

  /** Authors write figures in a pattern for a number; visitors may write it in words. */
  private Optional<Spotted> byPattern(
      SlotScript slot, String words, String text, Context context, Lang lang) {
    boolean number = slot.type() == SlotType.NUMBER || slot.type() == SlotType.PEOPLE;
    List<String> readings = number ? List.of(text, Amounts.inFigures(text)) : List.of(text);
    for (String reading : readings) {
      for (Pattern pattern : slot.find()) {
        Matcher m = pattern.matcher(reading);
        if (m.find() && m.groupCount() > 0 && m.group(1) != null) {
          String own = Wordings.spelledIn(words, m.group(1).strip());
          return Optional.of(
              new Spotted(slot, new Found<>(read(slot, own, context, lang), m.start(1), m.end(1))));
        }
      }
    }
    return Optional.empty();
  }

  private Checked read(SlotScript slot, String words, Context context, Lang lang) {
    return switch (slot.type()) {
      case NUMBER, PEOPLE -> SlotCheck.bounded(slot, Amounts.number(words), Phrase.REFUSED_NUMBER);
      case ENTERPRISE -> PlaceCheck.enterprise(slot, words, context, common, lang);
      case BUILDING -> PlaceCheck.building(slot, words, context, lang);
      default -> Checked.taken(Choices.labelled(slot, words, lang));
    };
  }

  /** A name with its legal form, or a credit code. */
  private Optional<Found<Checked>> enterprise(
      SlotScript slot, String words, Context context, Lang lang) {
    String text = Normaliser.fold(Wordings.shortened(words, READ));
    return CreditCodes.find(text)
        .or(() -> CompanyNames.in(text).stream().findFirst())
        .map(f -> f.map(name -> PlaceCheck.enterprise(slot, name, context, common, lang)));
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

  private static Optional<Found<Checked>> choices(SlotScript slot, String text) {
    List<ChoiceScript> named = text.length() < 2 ? List.of() : Choices.allNamed(slot, text);
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Found<>(
                Checked.taken(String.join(",", named.stream().map(ChoiceScript::id).toList())),
                0,
                0));
  }
}
