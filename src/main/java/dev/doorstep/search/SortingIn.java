package dev.doorstep.search;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Sorts what was written lately into the index, so that nobody's message has to: PostgreSQL would
 * leave that to whoever fills the list of new pieces.
 */
@ApplicationScoped
class SortingIn {
  private final Pool pool;

  SortingIn(Pool pool) {
    this.pool = pool;
  }

  @Scheduled(every = "5s", delayed = "30s", identity = "sort-search-in")
  Uni<Void> sortIn() {
    return Multi.createFrom()
        .items(Kind.values())
        .onItem()
        .transformToUniAndConcatenate(
            kind ->
                pool.query(
                        "select gin_clean_pending_list('%s_search_pieces_idx'::regclass)"
                            .formatted(kind.table()))
                    .execute())
        .collect()
        .last()
        .replaceWithVoid();
  }
}
