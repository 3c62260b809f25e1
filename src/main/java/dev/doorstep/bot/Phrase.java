package dev.doorstep.bot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything the assistant says that belongs to no line; the words are in {@code common.yml}. */
public enum Phrase {
  MENU,
  LESS_SURE,
  DID_NOT_UNDERSTAND,
  TELL_MORE,
  SHALL_I_OPEN,
  HANDING_OVER,
  HANDING_OVER_UNSURE,
  OPENED,
  ANYTHING_ELSE,
  GOODBYE,
  CANCELLED,
  NOTHING_TO_CANCEL,
  NOTHING_TO_GO_BACK_TO,
  SUMMARY,
  RIGHT,
  WHAT_TO_CHANGE,
  CHANGED,
  SKIPPABLE,
  NEEDED,
  OR_A_PERSON,
  BACK_TO_QUESTION,
  NO_REQUESTS,
  YOUR_REQUESTS,
  EMERGENCY,
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
  REFUSED_TEXT,
  REFUSED_NUMBER,
  REFUSED_PEOPLE,
  REFUSED_MONEY,
  REFUSED_DATE,
  REFUSED_DATE_PAST,
  REFUSED_DATE_FAR,
  REFUSED_DATE_INVALID,
  REFUSED_TIME,
  REFUSED_TIME_RANGE,
  REFUSED_PHONE,
  REFUSED_EMAIL,
  REFUSED_CHOICE,
  REFUSED_YESNO,
  REFUSED_SMALL,
  REFUSED_LARGE;

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Phrase> of(String key) {
    return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst();
  }
}
