package dev.doorstep.eventlog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.function.Consumer;

/** A connection of its own, kept open to hear {@code NOTIFY}. */
final class DatabaseListener {
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

  private static io.vertx.pgclient.PgConnection pgDelegate(SqlConnection connection) {
    return (io.vertx.pgclient.PgConnection) connection.getDelegate();
  }
}
