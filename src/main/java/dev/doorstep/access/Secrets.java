package dev.doorstep.access;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;

/** Keys that all processes of a cluster share, each made once by whichever process is first. */
@ApplicationScoped
class Secrets {
  private static final int BYTES = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Pool database;

  Secrets(Pool database) {
    this.database = database;
  }

  /**
   * The secret of that name, made if it is missing. For start-up only: it blocks, which is right on
   * the main thread because nothing may be signed or verified before the key is there.
   */
  byte[] obtain(String name) {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    return database
        .preparedQuery("insert into secret (name, value) values ($1, $2) on conflict do nothing")
        .execute(Tuple.of(name, Buffer.buffer(fresh)))
        .chain(
            () ->
                database
                    .preparedQuery("select value from secret where name = $1")
                    .execute(Tuple.of(name)))
        .map(rows -> rows.iterator().next().getBuffer("value").getBytes())
        .await()
        .atMost(PATIENCE);
  }
}
