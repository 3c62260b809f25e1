package dev.doorstep.stream.kafka;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** A hub in scaled mode, which all tests of Kafka share. */
public class WithBroker implements QuarkusTestProfile {
  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(TestBroker.class));
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("doorstep.stream.source", "kafka");
  }
}
