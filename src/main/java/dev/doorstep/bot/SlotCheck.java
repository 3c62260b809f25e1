package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import dev.doorstep.bot.value.Amounts;
import dev.doorstep.bot.value.Contacts;
import dev.doorstep.bot.value.DateReader;
import dev.doorstep.bot.value.Found;
import dev.doorstep.bot.value.Hours;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the answer to a slot's question and brings it to its normal form. */
final class SlotCheck {
  private static final int TEXT_LENGTH = 200;
  private static final int LONGTEXT_LENGTH = 1500;
  private static final int READ = 300;

  /** A longer answer to a text question is searched for the value; a short one is the value. */
  private static final int SHORT_ANSWER = 24;

  private static final int YEARS_AHEAD = 2;
  private static final Pattern BARE_DAY = Pattern.compile("^(?:the )?(\\d{1,2})$");
  private static final Pattern DOTTED = Pattern.compile("^(\\d{1,2})\\.(\\d{1,2})$");

  private final CommonScript common;

  SlotCheck(CommonScript common) {
    this.common = common;
  }

  /**
   * @param raw the visitor's words
   * @param old the value that is being corrected, if any
   */
  Checked check(SlotScript slot, String raw, LocalDate today, Optional<String> old, Lang lang) {
    String text = Wordings.shortened(Normaliser.normalise(raw), READ);
    String head = Wordings.shortened(raw, READ);
    return switch (slot.type()) {
      case TEXT -> text(slot, raw, text, TEXT_LENGTH, lang);
      case LONGTEXT -> text(slot, raw, text, LONGTEXT_LENGTH, lang);
      case NUMBER -> bounded(slot, Amounts.number(text), Phrase.REFUSED_NUMBER);
      case PEOPLE ->
          bounded(slot, Amounts.people(text).or(() -> Amounts.number(text)), Phrase.REFUSED_PEOPLE);
      case MONEY -> bounded(slot, Amounts.money(text, true), Phrase.REFUSED_MONEY);
      case DATE -> date(text, today, old);
      case TIME -> time(slot, Hours.find(text, true));
      case PHONE -> found(Contacts.phone(head), Function.identity(), Phrase.REFUSED_PHONE);
      case EMAIL -> found(Contacts.email(head), Function.identity(), Phrase.REFUSED_EMAIL);
      case CHOICE ->
          Choices.named(slot, text).map(c -> Checked.taken(c.id())).orElse(refused(slot));
      case YESNO -> yesNo(raw);
    };
  }

  static Checked date(String text, LocalDate today, Optional<String> old) {
    DateReader reader =
        new DateReader(
            today, old.map(LocalDate::parse), dev.doorstep.bot.value.WorkCalendar.WEEKENDS);
    String asDay = BARE_DAY.matcher(text).replaceFirst("$1号");
    String asDate = DOTTED.matcher(asDay).replaceFirst("$1月$2日");
    Optional<Found<Optional<LocalDate>>> found = reader.find(asDate);
    if (found.isEmpty()) {
      return Checked.refused(Phrase.REFUSED_DATE);
    }
    Optional<LocalDate> date = found.get().value();
    if (date.isEmpty()) {
      return Checked.refused(Phrase.REFUSED_DATE_INVALID);
    }
    if (date.get().isBefore(today)) {
      return Checked.refused(Phrase.REFUSED_DATE_PAST);
    }
    if (date.get().isAfter(today.plusYears(YEARS_AHEAD))) {
      return Checked.refused(Phrase.REFUSED_DATE_FAR);
    }
    return Checked.taken(date.get().toString());
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

  private static Checked refused(SlotScript slot) {
    return Checked.refused(
        slot.type() == SlotType.CHOICE ? Phrase.REFUSED_CHOICE : Phrase.REFUSED_TEXT);
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

  private Checked yesNo(String raw) {
    String bare = Wordings.bare(raw);
    if (common.commands().get(Command.YES).covers(bare)) {
      return Checked.taken("yes");
    }
    if (common.commands().get(Command.NO).covers(bare)) {
      return Checked.taken("no");
    }
    return Checked.refused(Phrase.REFUSED_YESNO);
  }
}
