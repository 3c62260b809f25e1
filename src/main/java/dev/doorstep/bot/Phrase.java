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
  TWO_NEEDS("first", "second"),
  NEXT_NEED("need"),
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
  QUESTION_NOTED,
  NOTED_FOR_LATER("need"),
  PUT_ASIDE("title"),
  PUT_ASIDE_LONG("title"),
  FILES_NOTED("files"),
  WHAT_ABOUT,
  WHICH_ENTERPRISE("name"),
  NO_REQUESTS,
  YOUR_REQUESTS,
  YOUR_REQUEST,
  UNKNOWN_NUMBER,
  COMPLAINT,
  WITHDRAW_WHICH,
  NOTHING_TO_WITHDRAW,
  WITHDRAWN("number"),
  EMERGENCY("request"),
  EMERGENCY_WHERE,
  REPEAT_CHOICE,
  BUTTON_OTHERS,
  BUTTON_BOTH,
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
  BUTTON_SWITCH,
  BUTTON_RESUME,
  BUTTON_RESUME_THAT("title"),
  BUTTON_NONE_OF_THESE,
  REASON_ASKED,
  REASON_UNSURE,
  REASON_STUCK,
  REASON_EMERGENCY,
  REASON_COMPLAINT,
  REFUSED_TEXT("example", "min", "max"),
  REFUSED_NUMBER("example", "min", "max"),
  REFUSED_PEOPLE("example", "min", "max"),
  REFUSED_MONEY("example", "min", "max"),
  REFUSED_MONEY_FOREIGN("example", "min", "max"),
  REFUSED_DATE("example", "min", "max"),
  REFUSED_DATE_PAST("example", "min", "max"),
  REFUSED_DATE_FAR("example", "min", "max"),
  REFUSED_DATE_INVALID("example", "min", "max"),
  REFUSED_DATE_VAGUE("example", "min", "max"),
  REFUSED_DATE_REST("example", "day", "why"),
  REFUSED_DATERANGE("example", "min", "max"),
  REFUSED_DATERANGE_INVALID("example", "min", "max"),
  REFUSED_TIME("example", "min", "max"),
  REFUSED_TIME_RANGE("example", "min", "max"),
  REFUSED_PHONE("example", "min", "max"),
  REFUSED_EMAIL("example", "min", "max"),
  REFUSED_CREDITCODE("example", "min", "max"),
  REFUSED_CREDITCODE_LENGTH("example", "length"),
  REFUSED_CREDITCODE_DIGIT("example", "min", "max"),
  REFUSED_FLOOR("example", "min", "max"),
  REFUSED_FILE("example", "min", "max"),
  REFUSED_CHOICE("example", "min", "max"),
  REFUSED_CHOICES("example", "min", "max"),
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
