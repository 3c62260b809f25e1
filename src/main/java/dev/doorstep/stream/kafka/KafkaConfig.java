package dev.doorstep.stream.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where Kafka is and what goes there. What its clients know is set with {@code KAFKA_…}. */
@ConfigMapping(prefix = "doorstep.kafka")
interface KafkaConfig {
  /** {@code host:port}, separated by commas. Empty: no Kafka. */
  Optional<String> bootstrap();

  /** The topic that events are published to. */
  @WithDefault("doorstep.events")
  String events();

  /** The topic that the hub's own processes read whole entries from, in scaled mode. */
  @WithDefault("doorstep.log")
  String log();

  /** Whether published events say what they know about persons. */
  @WithDefault("false")
  boolean personal();

  /** The topic that requests from other channels come by. */
  @WithDefault("doorstep.requests.in")
  String requests();

  /** The topic for those that cannot be taken. */
  @WithDefault("doorstep.requests.in.dead")
  String dead();

  /** The group that all processes of the hub take requests as. */
  @WithDefault("doorstep")
  String group();

  /** Partitions of a topic that the hub creates. */
  @WithDefault("6")
  int partitions();

  /** Copies of a topic that the hub creates. Empty: as the broker has it. */
  Optional<Short> replicas();
}
