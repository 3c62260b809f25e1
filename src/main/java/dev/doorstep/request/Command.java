package dev.doorstep.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** What someone can do to a request; {@link RequestState} says when. */
public enum Command {
  CLAIM("claimed"),
  RELEASE("released"),
  START("started"),
  WAIT("waiting-started"),
  RESUME("resumed"),
  RESOLVE("resolved"),
  CLOSE("closed"),
  REOPEN("reopened"),
  REJECT("rejected"),
  TRANSFER("transferred"),
  WITHDRAW("withdrawn");

  private final String pastTense;

  Command(String pastTense) {
    this.pastTense = pastTense;
  }

  /** As it stands in event types. */
  String pastTense() {
    return pastTense;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Command> of(String code) {
    for (Command command : values()) if (command.code().equals(code)) return Optional.of(command);
    return Optional.empty();
  }

  /** Rejecting and transferring need a reason that the visitor and the next colleague can read. */
  boolean needsReason() {
    return this == REJECT || this == TRANSFER;
  }
}
