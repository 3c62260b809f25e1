package dev.doorstep.attachment;

import dev.doorstep.eventlog.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Deletes what was uploaded and went with no message for a day. */
@ApplicationScoped
class ForgettingFiles {
  private static final Logger LOG = Logger.getLogger(ForgettingFiles.class);
  private static final Duration KEPT = Duration.ofDays(1);

  private final Transactions transactions;
  private final FileStore store;
  private final Clock clock;

  ForgettingFiles(Transactions transactions, FileStore store, Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "10m", identity = "forget-files")
  Uni<Void> forget() {
    return forget(clock.instant().minus(KEPT));
  }

  /**
   * The rows first: a row without its bytes would be a broken link, bytes without a row are not.
   */
  Uni<Void> forget(Instant before) {
    return transactions
        .run(
            (session, outbox) ->
                session
                    .createNativeQuery(
                        "delete from attachment where message is null and uploaded_at < :before returning id",
                        UUID.class)
                    .setParameter("before", before)
                    .getResultList())
        .onItem()
        .transformToMulti(ids -> Multi.createFrom().iterable(ids))
        .onItem()
        .transformToUniAndConcatenate(
            id ->
                store
                    .delete(id)
                    .onFailure()
                    .invoke(failure -> LOG.warnf("File %s stays behind: %s", id, failure))
                    .onFailure()
                    .recoverWithNull())
        .collect()
        .last()
        .replaceWithVoid();
  }
}
