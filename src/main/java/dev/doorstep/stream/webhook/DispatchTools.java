package dev.doorstep.stream.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What every {@link Dispatch} works with. */
@ApplicationScoped
class DispatchTools {
  private final Feeding feeding;
  private final DueDeliveries due;
  private final Settling settling;
  private final Courier courier;
  private final WebhookConfig config;
  private final Clock clock;

  DispatchTools(
      Feeding feeding,
      DueDeliveries due,
      Settling settling,
      Courier courier,
      WebhookConfig config,
      Clock clock) {
    this.feeding = feeding;
    this.due = due;
    this.settling = settling;
    this.courier = courier;
    this.config = config;
    this.clock = clock;
  }

  Feeding feeding() {
    return feeding;
  }

  DueDeliveries due() {
    return due;
  }

  Settling settling() {
    return settling;
  }

  Courier courier() {
    return courier;
  }

  WebhookConfig config() {
    return config;
  }

  Clock clock() {
    return clock;
  }
}
