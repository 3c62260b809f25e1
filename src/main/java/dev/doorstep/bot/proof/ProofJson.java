package dev.doorstep.bot.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Recorded turns and reports as text.
 *
 * <p>Recorded turns travel from the hub to {@code bot replay} as JSON lines: one object per turn,
 * UTF-8, each line ended by {@code \n}. Keys that this version does not know are left alone, so
 * that an older or newer hub's export can be read.
 */
public final class ProofJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ProofJson() {}

  /** A recorded turn or a report on one line, without its end. */
  public static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @throws Unreadable when the line is no recorded turn
   */
  public static RecordedTurn readTurn(String line) throws Unreadable {
    RecordedTurn turn;
    try {
      turn = JSON.readValue(line, RecordedTurn.class);
    } catch (JsonProcessingException notOne) {
      throw new Unreadable(notOne.getOriginalMessage());
    }
    need(turn, "conversation");
    need(turn.conversation(), "conversation");
    need(turn.at(), "at");
    need(turn.said(), "said");
    need(turn.state(), "state");
    need(turn.context(), "context");
    need(turn.context().now(), "context.now");
    need(turn.context().zone(), "context.zone");
    need(turn.context().community(), "context.community");
    return turn;
  }

  private static void need(Object value, String key) throws Unreadable {
    if (value == null) {
      throw new Unreadable("the key '" + key + "' is missing");
    }
  }

  /** The line is no recorded turn; the message says what is wrong with it. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }
}
