package dev.doorstep.access;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** Keys that all processes of a cluster share, each made once by whichever process is first. */
@ApplicationScoped
class Secrets {
  private static final int BYTES = 32;

  private final Pool database;

  Secrets(Pool database) {
    this.database = database;
  }

  /** The secret of that name, made if it is missing. */
  Uni<byte[]> obtain(String name) {
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
        .map(rows -> rows.iterator().next().getBuffer("value").getBytes());
  }
}
