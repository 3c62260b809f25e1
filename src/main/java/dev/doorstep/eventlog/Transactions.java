package dev.doorstep.eventlog;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The one way to change the database: rows and the events that tell of them commit together or not
 * at all. When the returned item arrives, both are on disk.
 */
@ApplicationScoped
public class Transactions {
  private final Mutiny.SessionFactory sessions;
  private final ObjectMapper json;
  private final OutboxSignal signal;
  private final Pool pool;

  Transactions(Mutiny.SessionFactory sessions, Pool pool, ObjectMapper json, OutboxSignal signal) {
    this.sessions = sessions;
    this.pool = pool;
    this.json = json;
    this.signal = signal;
  }

  /**
   * Runs the work; a failure rolls all of it back. The work must be one chain: a session is not for
   * parallel use.
   */
  public <T> Uni<T> run(BiFunction<Mutiny.Session, Outbox, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Outbox outbox = new Outbox(json);
              return sessions
                  .withTransaction(
                      session ->
                          work.apply(session, outbox)
                              .call(session::flush)
                              .call(() -> outbox.write(session)))
                  .invoke(
                      () -> {
                        if (!outbox.isEmpty()) signal.committed();
                      });
            });
  }

  /** As {@link #run}, for work that speaks SQL itself: many rows with each statement. */
  public <T> Uni<T> inBulk(BiFunction<SqlConnection, Outbox, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Outbox outbox = new Outbox(json);
              return pool.withTransaction(
                      connection ->
                          work.apply(connection, outbox).call(() -> outbox.write(connection)))
                  .invoke(
                      () -> {
                        if (!outbox.isEmpty()) signal.committed();
                      });
            });
  }

  /** Reads entities without a transaction. */
  public <T> Uni<T> read(java.util.function.Function<Mutiny.Session, Uni<T>> work) {
    return sessions.withSession(work);
  }
}
