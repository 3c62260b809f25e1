package dev.doorstep.eventlog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.function.Consumer;

/** A connection of its own, kept open to hear {@code NOTIFY}. */
final class DatabaseListener {
  /**
   * Longer than any answer takes; a server that is silent for so long is gone, whatever TCP
   * believes.
   */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private DatabaseListener() {}

  /**
   * @param heard gets each notification's payload
   */
  static Uni<SqlConnection> open(Pool pool, String channel, Consumer<String> heard, Runnable lost) {
    return pool.getConnection()
        .call(
            connection -> {
              connection.closeHandler(lost);
              PgConnection listening = PgConnection.newInstance(pgDelegate(connection));
              listening.notificationHandler(
                  notification -> heard.accept(notification.getPayload()));
              return connection.query("listen " + channel).execute();
            });
  }

  /**
   * Asks whether the other end is still there; when not, {@code lost} is called and nothing fails.
   */
  static Uni<Void> check(SqlConnection connection, Runnable lost) {
    return connection
        .query("select 1")
        .execute()
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .replaceWithVoid()
        .onFailure()
        .recoverWithUni(
            () -> {
              lost.run();
              connection.closeAndForget();
              return Uni.createFrom().voidItem();
            });
  }

  private static io.vertx.pgclient.PgConnection pgDelegate(SqlConnection connection) {
    return (io.vertx.pgclient.PgConnection) connection.getDelegate();
  }
}
