package dev.doorstep.stream.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are posted. */
@ConfigMapping(prefix = "doorstep.webhooks")
interface WebhookConfig {
  /**
   * Whether endpoints may be on private addresses, and without TLS. For tests and closed networks.
   */
  @WithDefault("false")
  boolean allowPrivate();

  /** How long an endpoint may take to answer. */
  @WithDefault("20s")
  Duration timeout();

  /** Requests under way at once to one endpoint. */
  @WithDefault("8")
  int inFlight();

  /** How long deliveries stay on record. */
  @WithDefault("P30D")
  Duration keep();

  /** Endpoints that can be made. */
  @WithDefault("100")
  int most();
}
