package dev.doorstep.bot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words that steer the conversation; they mean the same at any step. */
public enum Command {
  PERSON,
  MENU,
  BACK,
  CANCEL,
  STATUS,
  /** Take back a request that was opened. */
  WITHDRAW,
  /** Both of two. */
  BOTH,
  SKIP,
  CONFIRM,
  CHANGE,
  YES,
  NO,
  /** Names no need yet: "that thing". */
  VAGUE,
  /** Leads in a correction: "no, …". */
  RATHER;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Command::key).toList();
  }

  static Optional<Command> of(String key) {
    return Arrays.stream(values()).filter(c -> c.key().equals(key)).findFirst();
  }
}
