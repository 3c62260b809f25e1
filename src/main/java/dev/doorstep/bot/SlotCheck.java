package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import dev.doorstep.bot.value.Amounts;
import dev.doorstep.bot.value.Contacts;
import dev.doorstep.bot.value.CreditCodes;
import dev.doorstep.bot.value.Found;
import dev.doorstep.bot.value.Hours;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the answer to a slot's question and brings it to its normal form. */
final class SlotCheck {
  private static final int TEXT_LENGTH = 200;
  private static final int LONGTEXT_LENGTH = 1500;
  private static final int READ = 300;
  private static final int CODE_LENGTH = 18;

  /** A longer answer to a text question is searched for the value; a short one is the value. */
  private static final int SHORT_ANSWER = 24;

  private static final Pattern FIRST_WORD = Pattern.compile("^[^,，。.;；!！、]{1,20}(?=[,，。.;；!！、])");

  private final CommonScript common;

  SlotCheck(CommonScript common) {
    this.common = common;
  }

  /**
   * @param raw the visitor's words
   * @param old the value that is being corrected, if any
   */
  Checked check(SlotScript slot, String raw, Context context, Optional<String> old, Lang lang) {
    String text = Wordings.shortened(Normaliser.normalise(raw), READ);
    String head = Wordings.shortened(Normaliser.fold(raw), READ);
    return switch (slot.type()) {
      case TEXT -> text(slot, raw, text, TEXT_LENGTH, lang);
      case LONGTEXT -> text(slot, raw, text, LONGTEXT_LENGTH, lang);
      case NUMBER -> bounded(slot, Amounts.number(text), Phrase.REFUSED_NUMBER);
      case PEOPLE ->
          bounded(slot, Amounts.people(text).or(() -> Amounts.number(text)), Phrase.REFUSED_PEOPLE);
      case MONEY -> money(slot, text);
      case DATE -> DateCheck.date(slot, text, context, old, lang);
      case DATERANGE -> DateCheck.range(slot, text, context, old);
      case TIME -> time(slot, Hours.find(text, true));
      case PHONE ->
          found(
              Contacts.phone(head).or(() -> Contacts.local(head)),
              Function.identity(),
              Phrase.REFUSED_PHONE);
      case EMAIL -> found(Contacts.email(head), Function.identity(), Phrase.REFUSED_EMAIL);
      case CREDITCODE -> creditCode(head);
      case ENTERPRISE -> PlaceCheck.enterprise(slot, raw, context, common, lang);
      case BUILDING -> PlaceCheck.building(slot, raw, context, lang);
      case FLOOR -> PlaceCheck.floor(text);
      case CHOICE ->
          Choices.named(slot, text)
              .map(c -> Checked.taken(c.id()))
              .orElse(Checked.refused(Phrase.REFUSED_CHOICE));
      case MULTICHOICE -> several(slot, text);
      case YESNO -> yesNo(raw);
      case FILE -> Checked.refused(Phrase.REFUSED_FILE);
    };
  }

  private static Checked money(SlotScript slot, String text) {
    return Amounts.foreign(text)
        ? Checked.refused(Phrase.REFUSED_MONEY_FOREIGN)
        : bounded(slot, Amounts.money(text, true), Phrase.REFUSED_MONEY);
  }

  static Checked time(SlotScript slot, Optional<Found<Hours>> found) {
    if (slot.range() && found.filter(f -> f.value().until().isEmpty()).isPresent()) {
      return Checked.refused(Phrase.REFUSED_TIME_RANGE);
    }
    return found(found, Hours::toString, Phrase.REFUSED_TIME);
  }

  static Checked bounded(SlotScript slot, Optional<Found<Long>> found, Phrase refusal) {
    if (found.isEmpty()) {
      return Checked.refused(refusal);
    }
    long value = found.get().value();
    if (value < slot.min().orElse(slot.type() == SlotType.NUMBER ? 0 : 1)) {
      return Checked.refused(Phrase.REFUSED_SMALL);
    }
    if (value > slot.max().orElse(Long.MAX_VALUE)) {
      return Checked.refused(Phrase.REFUSED_LARGE);
    }
    return Checked.taken(String.valueOf(value));
  }

  private static <T> Checked found(
      Optional<Found<T>> found, Function<T, String> shown, Phrase refusal) {
    return found.map(f -> Checked.taken(shown.apply(f.value()))).orElse(Checked.refused(refusal));
  }

  private static Checked creditCode(String text) {
    Optional<Found<String>> code = CreditCodes.find(text);
    if (code.isPresent()) {
      return Checked.taken(code.get().value());
    }
    Optional<String> like = CreditCodes.like(text);
    if (like.isEmpty()) {
      return Checked.refused(Phrase.REFUSED_CREDITCODE);
    }
    int length = like.get().length();
    return length == CODE_LENGTH
        ? Checked.refused(Phrase.REFUSED_CREDITCODE_DIGIT)
        : Checked.refused(Phrase.REFUSED_CREDITCODE_LENGTH).with("length", String.valueOf(length));
  }

  private static Checked several(SlotScript slot, String text) {
    List<ChoiceScript> named = Choices.allNamed(slot, text);
    return named.isEmpty()
        ? Checked.refused(Phrase.REFUSED_CHOICES)
        : Checked.taken(String.join(",", named.stream().map(ChoiceScript::id).toList()));
  }

  private static Checked text(SlotScript slot, String raw, String text, int length, Lang lang) {
    if (raw.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Checked.refused(Phrase.REFUSED_TEXT);
    }
    for (Pattern pattern : slot.find()) {
      Matcher m = pattern.matcher(text);
      if (raw.length() > SHORT_ANSWER && m.find() && m.groupCount() > 0 && m.group(1) != null) {
        String own = Wordings.spelledIn(raw, m.group(1).strip());
        return Checked.taken(Choices.labelled(slot, own, lang));
      }
    }
    return Checked.taken(Choices.labelled(slot, Wordings.shortened(raw, length), lang));
  }

  /** The whole answer, or its first words: "有，两个". */
  private Checked yesNo(String raw) {
    Matcher first = FIRST_WORD.matcher(raw.strip());
    List<String> tries = first.find() ? List.of(raw, first.group()) : List.of(raw);
    for (String words : tries) {
      String bare = Wordings.bare(words);
      for (Command command : Arrays.asList(Command.YES, Command.NO)) {
        if (common.commands().get(command).covers(bare)) {
          return Checked.taken(command == Command.YES ? "yes" : "no");
        }
      }
    }
    return Checked.refused(Phrase.REFUSED_YESNO);
  }
}
