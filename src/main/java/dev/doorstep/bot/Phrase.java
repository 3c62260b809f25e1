package dev.doorstep.bot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Everything the assistant says that belongs to no line; the words are in {@code common.yml}. */
public enum Phrase {
  MENU,
  LESS_SURE,
  DID_NOT_UNDERSTAND,
  TELL_MORE("line", "hint"),
  SHALL_I_OPEN,
  HANDING_OVER,
  HANDING_OVER_UNSURE,
  OPENED("line", "request"),
  ANYTHING_ELSE,
  GOODBYE,
  CANCELLED,
  NOTHING_TO_CANCEL,
  NOTHING_TO_GO_BACK_TO,
  SUMMARY("title"),
  RIGHT,
  WHAT_TO_CHANGE,
  CHANGED("label", "value"),
  SKIPPABLE,
  NEEDED,
  PHONE_UNKNOWN,
  HOURS_UNKNOWN,
  OR_A_PERSON,
  BACK_TO_QUESTION,
  NO_REQUESTS,
  YOUR_REQUESTS,
  EMERGENCY("request"),
  REPEAT_CHOICE,
  BUTTON_OTHERS,
  BUTTON_PERSON,
  BUTTON_MENU,
  BUTTON_BACK,
  BUTTON_CANCEL,
  BUTTON_SKIP,
  BUTTON_CONFIRM,
  BUTTON_CHANGE,
  BUTTON_YES,
  BUTTON_NO,
  BUTTON_OPEN,
  BUTTON_NO_THANKS,
  BUTTON_NOTHING_ELSE,
  REASON_ASKED,
  REASON_UNSURE,
  REASON_STUCK,
  REASON_EMERGENCY,
  REFUSED_TEXT("example", "min", "max"),
  REFUSED_NUMBER("example", "min", "max"),
  REFUSED_PEOPLE("example", "min", "max"),
  REFUSED_MONEY("example", "min", "max"),
  REFUSED_DATE("example", "min", "max"),
  REFUSED_DATE_PAST("example", "min", "max"),
  REFUSED_DATE_FAR("example", "min", "max"),
  REFUSED_DATE_INVALID("example", "min", "max"),
  REFUSED_TIME("example", "min", "max"),
  REFUSED_TIME_RANGE("example", "min", "max"),
  REFUSED_PHONE("example", "min", "max"),
  REFUSED_EMAIL("example", "min", "max"),
  REFUSED_CHOICE("example", "min", "max"),
  REFUSED_YESNO("example", "min", "max"),
  REFUSED_SMALL("example", "min", "max"),
  REFUSED_LARGE("example", "min", "max");

  private final Set<String> places;

  /**
   * @param places the names in braces that are filled in where the phrase is said
   */
  Phrase(String... places) {
    this.places = Set.of(places);
  }

  Set<String> places() {
    return places;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Phrase::key).toList();
  }

  static Optional<Phrase> of(String key) {
    return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst();
  }
}
