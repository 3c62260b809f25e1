package dev.doorstep.request;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Responsible;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Looks for promises that have a step to make and has each made. What is to come stands in the
 * database, so a start or a crash changes nothing; every process looks, which is harmless: see
 * {@link KeepingPromises}. With an index on the next check, looking costs the same however many
 * requests are open.
 */
@ApplicationScoped
class WatchingPromises {
  private static final Logger LOG = Logger.getLogger(WatchingPromises.class);
  private static final int BATCH = 200;

  /** One that fails must not keep the others from their turn. */
  private static final Duration PUT_OFF = Duration.ofMinutes(1);

  static final String DUE =
      """
      select id, request, community, due_at < $1 as late from promise
      where next_check_at < $1 order by next_check_at limit $2
      """;

  private static final String LATER =
      "update promise set next_check_at = $2 where id = $1 and next_check_at is not null";

  private final Pool pool;
  private final KeepingPromises keeping;
  private final Responsible responsible;
  private final Clock clock;

  WatchingPromises(Pool pool, KeepingPromises keeping, Responsible responsible, Clock clock) {
    this.pool = pool;
    this.keeping = keeping;
    this.responsible = responsible;
    this.clock = clock;
  }

  /**
   * @param late whether its time has passed, so that somebody may have to be told
   */
  private record Candidate(long id, RequestNumber request, CommunityCode community, boolean late) {}

  @Scheduled(
      every = "${doorstep.promises.check-every:5s}",
      delayed = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      identity = "promises")
  Uni<Void> check() {
    Instant now = clock.instant();
    return due(now)
        .chain(
            found ->
                Multi.createFrom()
                    .iterable(found)
                    .onItem()
                    .transformToUniAndConcatenate(candidate -> step(candidate, now))
                    .collect()
                    .last()
                    .chain(() -> found.size() < BATCH ? Uni.createFrom().voidItem() : check()));
  }

  private Uni<List<Candidate>> due(Instant now) {
    return pool.preparedQuery(DUE)
        .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), BATCH))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new Candidate(
                                row.getLong("id"),
                                new RequestNumber(row.getString("request")),
                                new CommunityCode(row.getString("community")),
                                row.getBoolean("late")))
                    .toList());
  }

  private Uni<Void> step(Candidate candidate, Instant now) {
    Uni<Responsible.Names> names =
        candidate.late()
            ? responsible.of(candidate.community())
            : Uni.createFrom().item(Responsible.Names.NONE);
    return names
        .chain(told -> keeping.step(candidate.id(), candidate.request(), told, now))
        .onFailure()
        .recoverWithUni(failure -> later(candidate, failure, now));
  }

  private Uni<Void> later(Candidate candidate, Throwable failure, Instant now) {
    LOG.warnf(
        "The promise of %s is looked at again in a minute: %s",
        candidate.request(), failure.getMessage());
    return pool.preparedQuery(LATER)
        .execute(Tuple.of(candidate.id(), now.plus(PUT_OFF).atOffset(ZoneOffset.UTC)))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }
}
