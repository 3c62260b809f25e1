package dev.doorstep.bot;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What spoke when the assistant decided. */
public enum Layer {
  /** The authors' keywords and patterns; without them the model would have said otherwise. */
  @JsonProperty("rule")
  RULE,
  /** The model trained from the authors' examples; no rule said anything. */
  @JsonProperty("model")
  MODEL,
  /** Rules and model agreed. */
  @JsonProperty("both")
  BOTH,
  /**
   * Neither: the place in the conversation, such as a pressed button or the answer to a question.
   */
  @JsonProperty("flow")
  FLOW;

  /** As in JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
