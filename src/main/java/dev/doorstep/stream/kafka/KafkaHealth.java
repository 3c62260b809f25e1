package dev.doorstep.stream.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * How it stands with Kafka. Always ready: whoever asks and answers here needs no Kafka, and what it
 * is owed waits in the log.
 */
@Readiness
@ApplicationScoped
class KafkaHealth implements HealthCheck {
  private final Broker broker;
  private final Relay relay;
  private final IncomingRequests requests;

  KafkaHealth(Broker broker, Relay relay, IncomingRequests requests) {
    this.broker = broker;
    this.relay = relay;
    this.requests = requests;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder told = HealthCheckResponse.named("Kafka").up();
    if (!broker.isNamed()) return told.withData("used", false).build();
    Relay.Standing standing = relay.standing();
    told.withData("used", true)
        .withData("relaysHere", relay.isActive())
        .withData("relayed", standing.relayed())
        .withData("lag", standing.lag());
    relay.trouble().ifPresent(trouble -> told.withData("trouble", trouble));
    requests.trouble().ifPresent(trouble -> told.withData("requestsTrouble", trouble));
    return told.build();
  }
}
