package dev.doorstep.assignment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How offers run. */
@ConfigMapping(prefix = "doorstep.assignment")
interface AssignmentConfig {
  /** An offer that is not accepted within this time goes to the next. */
  @WithDefault("PT2M")
  Duration acceptWithin();

  /** So long the same person is not asked for the same thing again. */
  @WithDefault("PT10M")
  Duration againAfter();
}
