package dev.doorstep;

import com.fasterxml.jackson.databind.JsonNode;

/** The hub refused a frame with a problem. */
public final class Refused extends RuntimeException {
  private final transient JsonNode problem;

  Refused(JsonNode problem) {
    super(problem.path("detail").asText());
    this.problem = problem;
  }

  /** RFC 9457: type, title, status, detail. */
  public JsonNode problem() {
    return problem;
  }
}
