package dev.doorstep.eventlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * What passes between processes and is not worth keeping (somebody is typing). Not part of the log,
 * has no position and no order against it; whoever misses it has missed nothing.
 */
@ApplicationScoped
public class Signals {
  private static final Logger LOG = Logger.getLogger(Signals.class);
  private static final String CHANNEL = "doorstep_signal";

  private final Pool pool;
  private final ObjectMapper json;
  private final AtomicReference<SqlConnection> ear = new AtomicReference<>();
  private final List<Consumer<Signal>> hearers = new CopyOnWriteArrayList<>();

  Signals(Pool pool, ObjectMapper json) {
    this.pool = pool;
    this.json = json;
  }

  /**
   * @param topics whose followers get it
   * @param frame sent to them as it is; the whole signal stays under PostgreSQL's 8,000 bytes
   */
  public record Signal(List<String> topics, String frame) {}

  public void send(List<String> topics, Object frame) {
    try {
      String payload = json.writeValueAsString(new Signal(topics, json.writeValueAsString(frame)));
      pool.preparedQuery("select pg_notify($1, $2)")
          .execute(Tuple.of(CHANNEL, payload))
          .subscribe()
          .with(sent -> {}, failure -> LOG.debugf("A signal was lost: %s", failure.getMessage()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A signal that is no JSON", e);
    }
  }

  /** From now on this one hears every signal, too. It must not block. */
  public void hear(Consumer<Signal> hearer) {
    hearers.add(hearer);
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tick() {
    SqlConnection listening = ear.get();
    if (listening != null) return DatabaseListener.check(listening, () -> ear.set(null));
    if (hearers.isEmpty()) return Uni.createFrom().voidItem();
    return DatabaseListener.open(pool, CHANNEL, this::heard, () -> ear.set(null))
        .invoke(ear::set)
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private void heard(String payload) {
    try {
      Signal signal = json.readValue(payload, Signal.class);
      hearers.forEach(hearer -> hearer.accept(signal));
    } catch (JsonProcessingException e) {
      LOG.warnf("A signal that cannot be read: %s", e.getOriginalMessage());
    }
  }
}
