package dev.doorstep.search;

import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the database goes about the statement that asks the index. */
public final class SearchPlan {
  private SearchPlan() {}

  public static String of(Pool database, String typed) {
    Searching.Statement statement =
        Searching.byIndex(
            new Searching.Query(typed, Kind.REQUEST, Optional.empty(), Place.START, 8),
            Words.of(typed),
            List.of(),
            9);
    return database
        .preparedQuery("explain " + statement.sql())
        .execute(statement.values())
        .await()
        .indefinitely()
        .stream()
        .map(row -> row.getString(0))
        .collect(Collectors.joining("\n"));
  }
}
