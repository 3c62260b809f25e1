package dev.doorstep.stream.kafka;

import dev.doorstep.KafkaBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A broker beside the hub under test, which tests may stop and start. */
public class TestBroker implements QuarkusTestResourceLifecycleManager {
  private static KafkaBroker broker;

  static KafkaBroker running() {
    return broker;
  }

  @Override
  public Map<String, String> start() {
    try {
      broker = KafkaBroker.in(Files.createTempDirectory("doorstep-kafka-")).start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return Map.of("doorstep.kafka.bootstrap", broker.bootstrap());
  }

  @Override
  public void stop() {
    broker.close();
  }
}
