package dev.doorstep.bot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation that an author wrote: what the visitor says and what the assistant must do. See
 * {@link TestReader}.
 *
 * @param file the file it stands in, {@code line} its place there, counted from 1
 * @param now when it takes place, if that matters
 * @param requests what the visitor already asked for
 * @param directory the enterprises the hub knows, with their buildings
 */
public record TestCase(
    String file,
    int line,
    String title,
    Lang lang,
    Optional<Instant> now,
    List<KnownRequest> requests,
    List<KnownEnterprise> directory,
    List<Step> steps) {
  public TestCase {
    requests = List.copyOf(requests);
    directory = List.copyOf(directory);
    steps = List.copyOf(steps);
  }

  /** A thing the visitor does, or an expectation about the assistant's turn before it. */
  public enum Does {
    /** Writes this. */
    VISITOR("visitor"),
    /** Presses the button with this id. */
    PRESS("press"),
    /** Sends a file of this name. */
    SENDS("sends"),
    /** Comes back after this time, such as {@code PT25H}. */
    LATER("later"),
    /** These words are in a reply. */
    ASSISTANT("assistant"),
    /** This slot is asked for now, or {@code none}. */
    ASKS("asks"),
    /** There is a button with this id. */
    OFFERS("offers"),
    /** The decision rests on this line, or {@code none}. */
    LINE("line"),
    /** The decision does not rest on this line. */
    NOT_LINE("not-line"),
    /** The decision is of this kind: {@code form}, {@code answer}, {@code unsure} … */
    KIND("kind"),
    /** This layer, or this rule, decided. */
    WHY("why"),
    /** A request is opened, with these details. */
    OPENS("opens"),
    /** The request with this number is taken back. */
    WITHDRAWS("withdraws"),
    /** A person is called; these words are in the reason. */
    HANDS_OVER("hands-over");

    private final String key;

    Does(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }

    /** Whether the visitor does it; the rest are expectations. */
    public boolean isVisitor() {
      return this == VISITOR || this == PRESS || this == SENDS || this == LATER;
    }

    static Optional<Does> of(String key) {
      for (Does does : values()) {
        if (does.key.equals(key)) {
          return Optional.of(does);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * One step of the conversation.
   *
   * @param details for {@link Does#OPENS}: what the request must say, by name
   * @param line its place in the file, counted from 1
   */
  public record Step(Does does, String value, Map<String, String> details, int line) {}
}
