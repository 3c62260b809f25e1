package dev.doorstep.stream.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.platform.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Takes a record, as often as it takes: until what it says is on disk, or can never be. */
@ApplicationScoped
class Taking {
  private static final Logger LOG = Logger.getLogger(Taking.class);

  /** What fails for some minutes while the database answers is the record's fault. */
  private static final int ATTEMPTS = 20;

  private static final Duration SHORTEST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final IncomingEvents events;
  private final ObjectMapper json;
  private final Pool pool;
  private final Counter taken;
  private final Counter repeated;
  private final AtomicInteger waiting = new AtomicInteger();

  Taking(IncomingEvents events, ObjectMapper json, Pool pool, MeterRegistry metrics) {
    this.events = events;
    this.json = json;
    this.pool = pool;
    this.taken = metrics.counter("doorstep.kafka.requests.taken");
    this.repeated = metrics.counter("doorstep.kafka.requests.repeated");
  }

  /** Whether records wait for the database. */
  boolean waits() {
    return waiting.get() > 0;
  }

  /** Fails with the reason when the record must be refused. */
  Uni<Void> untilDone(IncomingKafkaRecord<byte[], byte[]> record) {
    return new Attempts(record).untilDone();
  }

  private final class Attempts {
    private final IncomingKafkaRecord<byte[], byte[]> record;
    private int made;
    private boolean waits;

    Attempts(IncomingKafkaRecord<byte[], byte[]> record) {
      this.record = record;
    }

    Uni<Void> untilDone() {
      return Uni.createFrom()
          .deferred(this::take)
          .runSubscriptionOn(record::runOnMessageContext) // a database session of its own
          .onFailure(failure -> !isRefusal(failure))
          .recoverWithUni(this::judge)
          .onFailure(NotYet.class)
          .retry()
          .withBackOff(SHORTEST, LONGEST)
          .indefinitely()
          .onTermination()
          .invoke(() -> waits(false));
    }

    private Uni<Void> take() {
      made++;
      return events
          .take(ReceivedRecord.read(record.getHeaders(), record.getPayload(), json))
          .invoke(fresh -> (fresh ? taken : repeated).increment())
          .replaceWithVoid();
    }

    /** Whose fault it is: it waits while the database does not even answer this. */
    private Uni<Void> judge(Throwable failure) {
      if (isAboutData(failure)) return Uni.createFrom().failure(unusable());
      return pool.query("select 1")
          .execute()
          .ifNoItem()
          .after(PATIENCE)
          .fail()
          .onItemOrFailure()
          .transformToUni(
              (answers, away) -> {
                waits(away != null);
                if (away != null) made = 0;
                return Uni.createFrom()
                    .failure(made < ATTEMPTS ? new NotYet(failure) : failed(failure));
              });
    }

    private void waits(boolean now) {
      if (waits == now) return;
      waits = now;
      if (now && waiting.getAndIncrement() == 0)
        LOG.warn("The database does not take requests from Kafka; they wait");
      if (!now) waiting.decrementAndGet();
    }
  }

  /** Told by whoever takes events; being too busy is no refusal. */
  private static boolean isRefusal(Throwable failure) {
    return failure instanceof Problem problem && problem.status() < 500 && problem.status() != 429;
  }

  /**
   * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL's
   *     class 22, data exceptions</a>
   */
  private static boolean isAboutData(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused
          && refused.getSQLState() != null
          && refused.getSQLState().startsWith("22")) return true;
    }
    return false;
  }

  private static Problem unusable() {
    return Problem.badRequest(
        "It holds what cannot be stored, such as the character U+0000. Remove it. / 含有无法保存的字符（如 U+0000），请删除。");
  }

  private static Problem failed(Throwable failure) {
    LOG.error("A request from Kafka cannot be stored, though the database answers", failure);
    return new Problem(
        500,
        "incident",
        "Our mistake",
        "It could not be stored. Send it again; if it stays, ask the operator. / 无法保存，请重发；如仍不行，请联系管理员。");
  }

  private static final class NotYet extends RuntimeException {
    NotYet(Throwable cause) {
      super(cause.getMessage(), cause, false, false);
    }
  }
}
