package dev.doorstep.assignment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What the hub offers to people by itself, set per community.
 *
 * <p>{@link #WAITING} is the default. A visitor who waits in a chat is lost within minutes unless
 * one named person is asked to answer: everybody sees the card, so nobody feels meant. A request
 * without a visitor waiting has clocks for hours and days, and experts who choose their next case
 * themselves know better than a rule who should have it; being interrupted for each would cost more
 * than it brings. Communities with enough hands switch {@link #ALL} on; those with one person need
 * nobody to point, and choose {@link #OFF}.
 */
public enum Automatic {
  OFF,
  /** Conversations that wait for a person. */
  WAITING,
  /** Those, and requests that nobody has. */
  ALL;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static Automatic ofCode(String code) {
    for (Automatic one : values()) if (one.code().equals(code)) return one;
    throw new IllegalArgumentException("'automatic' is off, waiting or all");
  }
}
