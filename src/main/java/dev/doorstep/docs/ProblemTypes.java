package dev.doorstep.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What each problem {@code type} means and what to do about it. */
@ApplicationScoped
class ProblemTypes {
  private final JsonNode all = YamlResource.read("/docs/problems.yml");

  /** Reads the file while the hub starts, not on an event loop. */
  void start(@Observes StartupEvent event) {}

  /**
   * By type: {@code status}, and {@code title}, {@code meaning} and {@code remedy} in two
   * languages.
   */
  JsonNode all() {
    return all;
  }
}
