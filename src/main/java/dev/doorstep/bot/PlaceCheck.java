package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import dev.doorstep.bot.value.CompanyNames;
import dev.doorstep.bot.value.CreditCodes;
import dev.doorstep.bot.value.Floor;
import dev.doorstep.bot.value.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks enterprises against what the directory answered, and buildings and floors. */
final class PlaceCheck {
  /** Comes along with an enterprise; a slot of this type takes it if it is still empty. */
  static final String BUILDING = "+building";

  static final String FLOOR = "+floor";

  /** The button for "none of these". */
  static final String OWN_WORDS = "*";

  private static final int OFFERED = 5;
  private static final int READ = 300;

  private PlaceCheck() {}

  /** What the directory is asked for: the credit code in an answer, or else the name. */
  static String asked(String raw) {
    String text = Normaliser.fold(Wordings.shortened(raw, READ));
    return CreditCodes.find(text).map(Found::value).orElseGet(() -> CompanyNames.answer(text));
  }

  static Checked enterprise(
      SlotScript slot, String raw, Context context, CommonScript common, Lang lang) {
    String asked = asked(raw);
    if (asked.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Checked.refused(Phrase.REFUSED_TEXT);
    }
    Optional<List<KnownEnterprise>> answered = context.enterprises(asked);
    if (answered.isEmpty()) {
      return Checked.taken(asked);
    }
    List<KnownEnterprise> found = answered.get();
    if (found.isEmpty()) {
      return Checked.taken(asked, Map.of(Extras.code(slot.id()), ""));
    }
    if (found.size() == 1) {
      return known(slot.id(), found.get(0), lang);
    }
    List<Option> options = new ArrayList<>();
    found.stream().limit(OFFERED).forEach(e -> options.add(option(slot, e, lang)));
    options.add(
        new Option(
            "slot:" + slot.id() + "=" + OWN_WORDS,
            common.phrases().get(Phrase.BUTTON_NONE_OF_THESE).in(lang)));
    Checked which = Checked.refused(Phrase.WHICH_ENTERPRISE, options).with("name", asked);
    return new Checked(
        Optional.empty(),
        which.refusal(),
        which.words(),
        Map.of(Extras.said(slot.id()), asked),
        which.suggestions());
  }

  /** A suggestion that was pressed; the directory was asked for its code once more. */
  static Checked picked(SlotScript slot, String code, Heard heard, Lang lang) {
    if (code.equals(OWN_WORDS)) {
      String said = heard.state().values().getOrDefault(Extras.said(slot.id()), heard.raw());
      return Checked.taken(said, Map.of(Extras.code(slot.id()), ""));
    }
    return heard
        .context()
        .enterprises(code)
        .flatMap(found -> found.stream().findFirst())
        .map(e -> known(slot.id(), e, lang))
        .orElse(Checked.taken(heard.raw()));
  }

  static Checked known(String key, KnownEnterprise enterprise, Lang lang) {
    return Checked.taken(
        enterprise.name(),
        Map.of(
            Extras.code(key),
            enterprise.code(),
            BUILDING,
            enterprise.building().in(lang),
            FLOOR,
            enterprise.floor()));
  }

  private static Option option(SlotScript slot, KnownEnterprise enterprise, Lang lang) {
    String place = (enterprise.building().in(lang) + " " + enterprise.floor()).strip();
    String label = enterprise.name() + (place.isEmpty() ? "" : " · " + place);
    return new Option("slot:" + slot.id() + "=" + enterprise.code(), label);
  }

  /** A building of the community by any of its names; other words are kept as they are. */
  static Checked building(SlotScript slot, String raw, Context context, Lang lang) {
    if (raw.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Checked.refused(Phrase.REFUSED_TEXT);
    }
    return named(raw, context)
        .map(b -> Checked.taken(b.name().in(lang)))
        .orElseGet(() -> Checked.taken(Choices.labelled(slot, Wordings.shortened(raw, 100), lang)));
  }

  static Optional<KnownBuilding> named(String raw, Context context) {
    String text = Normaliser.normalise(Wordings.shortened(raw, READ));
    return context.buildings().stream()
        .filter(b -> length(b, text) > 0)
        .max(Comparator.comparingInt(b -> length(b, text)));
  }

  private static int length(KnownBuilding building, String text) {
    return Stream.of(building.name().zh(), building.name().en())
        .map(Normaliser::normalise)
        .filter(name -> name.length() > 1 && text.contains(name))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  static Checked floor(String text) {
    return Floor.find(text)
        .or(() -> Floor.ofRoom(text))
        .or(() -> text.matches("\\d{1,2}") ? Floor.find(text + "楼") : Optional.empty())
        .map(f -> Checked.taken(f.value().toString()))
        .orElse(Checked.refused(Phrase.REFUSED_FLOOR));
  }
}
