package dev.doorstep.stream.kafka;

import dev.doorstep.eventlog.DatabaseTail;
import dev.doorstep.eventlog.Tail;
import dev.doorstep.platform.StartRefused;
import dev.doorstep.stream.StreamConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Where this process follows the log: the setting at its start decides. */
@ApplicationScoped
class ChosenTail {
  @Produces
  @ApplicationScoped
  Tail tail(StreamConfig config, Broker broker, DatabaseTail database, TopicTail topic) {
    if (config.source() == StreamConfig.Source.DATABASE) return database;
    if (!broker.isNamed()) {
      throw new StartRefused(
          "DOORSTEP_STREAM_SOURCE is kafka, but no broker is named. Set DOORSTEP_KAFKA_BOOTSTRAP to host:port, or leave the source out.");
    }
    return topic;
  }
}
