package dev.doorstep.stream.kafka;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The Kafka cluster that the operator named, if any. */
@ApplicationScoped
class Broker {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final KafkaConfig config;
  private final Map<String, Object> defaults;

  /**
   * @param defaults what is set with {@code KAFKA_…}: security, compression
   */
  Broker(KafkaConfig config, @Identifier("default-kafka-broker") Map<String, Object> defaults) {
    this.config = config;
    this.defaults = defaults;
  }

  /** Whether there is one at all. */
  boolean isNamed() {
    return config.bootstrap().isPresent();
  }

  /** For a client of the cluster, with these settings of its own. */
  Map<String, Object> settings(Map<String, String> own) {
    Map<String, Object> settings = new HashMap<>(defaults);
    settings.put("bootstrap.servers", config.bootstrap().orElseThrow());
    settings.put("reconnect.backoff.max.ms", "5000");
    settings.putAll(own);
    return settings;
  }

  /**
   * A topic that must be there.
   *
   * @param settings for its creation
   */
  record Topic(String name, int partitions, Map<String, String> settings) {}

  /**
   * Creates the topic when there is none.
   *
   * @return how many partitions it has; fails with {@link TopicRefused} when the operator must do
   *     something about it
   */
  Uni<Integer> ensure(Topic topic) {
    return Uni.createFrom()
        .item(() -> Admin.create(settings(Map.of("client.id", "doorstep-topics"))))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()) // it looks up names
        .chain(
            admin ->
                ensure(admin, topic)
                    .ifNoItem()
                    .after(PATIENCE)
                    .failWith(
                        () ->
                            new TopicRefused(
                                "No broker answers at %s. Check that one runs there, DOORSTEP_KAFKA_BOOTSTRAP and the KAFKA_SECURITY_… settings."
                                    .formatted(config.bootstrap().orElseThrow())))
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .eventually(() -> admin.close(Duration.ZERO)));
  }

  private Uni<Integer> ensure(Admin admin, Topic topic) {
    return partitions(admin, topic)
        .onFailure(UnknownTopicOrPartitionException.class)
        .recoverWithUni(() -> create(admin, topic))
        .onFailure(AuthorizationException.class)
        .transform(denied -> refused(topic, denied));
  }

  private static Uni<Integer> partitions(Admin admin, Topic topic) {
    return uni(() ->
            admin.describeTopics(List.of(topic.name())).topicNameValues().get(topic.name()))
        .map(TopicDescription::partitions)
        .map(List::size);
  }

  private Uni<Integer> create(Admin admin, Topic topic) {
    NewTopic wanted =
        new NewTopic(topic.name(), Optional.of(topic.partitions()), config.replicas())
            .configs(topic.settings());
    return uni(() -> admin.createTopics(List.of(wanted)).all())
        .replaceWith(topic.partitions())
        .onFailure(TopicExistsException.class) // by another process
        .recoverWithItem(topic.partitions());
  }

  private static TopicRefused refused(Topic topic, Throwable denied) {
    return new TopicRefused(
        "The topic %s is not there, or not ours to use (%s): let the hub's user describe, create, read and write it, or create it with %d partitions."
            .formatted(topic.name(), denied.getMessage(), topic.partitions()));
  }

  private static <T> Uni<T> uni(Supplier<KafkaFuture<T>> asked) {
    return Uni.createFrom().completionStage(() -> asked.get().toCompletionStage());
  }

  /** The message tells the operator what to do. */
  static final class TopicRefused extends RuntimeException {
    TopicRefused(String message) {
      super(message, null, false, false);
    }
  }
}
