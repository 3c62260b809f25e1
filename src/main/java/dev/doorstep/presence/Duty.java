package dev.doorstep.presence;

import dev.doorstep.eventlog.Signals;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Everybody's own switch between on duty and away. It is remembered until they turn it again. */
@ApplicationScoped
public class Duty {
  private static final String TURN =
      """
      insert into staff_duty (username, on_duty) values ($1, $2)
      on conflict (username) do update set on_duty = excluded.on_duty, missed = 0
      """;

  /** Who lets two offers in a row run out is not there, whatever their switch says. */
  private static final String MISSED =
      """
      insert into staff_duty as d (username, on_duty, missed) values ($1, true, 1)
      on conflict (username) do update
      set on_duty = d.on_duty and d.missed = 0, missed = (d.missed + 1) % 2
      returning on_duty
      """;

  private static final String ANSWERED =
      "update staff_duty set missed = 0 where username = $1 and missed > 0";

  private final Pool database;
  private final Signals signals;

  Duty(Pool database, Signals signals) {
    this.database = database;
    this.signals = signals;
  }

  /** Who never turned it is on duty. */
  public Uni<Boolean> isOn(String username) {
    return database
        .preparedQuery("select on_duty from staff_duty where username = $1")
        .execute(Tuple.of(username))
        .map(rows -> rows.size() == 0 || rows.iterator().next().getBoolean("on_duty"));
  }

  public Uni<Void> turn(String username, boolean on) {
    return database
        .preparedQuery(TURN)
        .execute(Tuple.of(username, on))
        .invoke(() -> Presence.signal(signals))
        .replaceWithVoid();
  }

  /** Something was offered to them and they did not answer; the second time they are away. */
  public Uni<Void> missed(SqlClient client, String username) {
    return client
        .preparedQuery(MISSED)
        .execute(Tuple.of(username))
        .invoke(() -> Presence.signal(signals))
        .replaceWithVoid();
  }

  public Uni<Void> answered(SqlClient client, String username) {
    return client.preparedQuery(ANSWERED).execute(Tuple.of(username)).replaceWithVoid();
  }
}
