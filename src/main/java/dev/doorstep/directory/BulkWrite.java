package dev.doorstep.directory;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes many rows with one statement per thousand: each column travels as one array, to be opened
 * with {@code unnest}. The statement returns a row with a boolean {@code added} for every row it
 * wrote, and none for a row that was the same already.
 */
public final class BulkWrite<T> {
  private static final int BATCH = 1_000;

  /** One parameter of the statement: the column's values of a batch, as an array. */
  public interface Column<T> {
    Object values(List<T> rows);

    static <T> Column<T> text(Function<T, String> value) {
      return rows -> rows.stream().map(value).toArray(String[]::new);
    }

    static <T> Column<T> integer(Function<T, Integer> value) {
      return rows -> rows.stream().map(value).toArray(Integer[]::new);
    }
  }

  private final String sql;
  private final List<Column<T>> columns;

  @SafeVarargs
  public BulkWrite(String sql, Column<T>... columns) {
    this.sql = sql;
    this.columns = List.of(columns);
  }

  /** Batches follow one another, so that {@code client} may be one connection in a transaction. */
  public Uni<Tally> run(SqlClient client, List<T> rows) {
    return Multi.createFrom()
        .iterable(batches(rows))
        .onItem()
        .transformToUniAndConcatenate(batch -> write(client, batch))
        .collect()
        .with(Collectors.reducing(Tally.NOTHING, Tally::plus));
  }

  private Uni<Tally> write(SqlClient client, List<T> batch) {
    Tuple arrays = Tuple.tuple();
    columns.forEach(column -> arrays.addValue(column.values(batch)));
    return client.preparedQuery(sql).execute(arrays).map(written -> tally(written, batch.size()));
  }

  private static Tally tally(RowSet<Row> written, int size) {
    int added = 0;
    for (Row row : written) if (row.getBoolean("added")) added++;
    return new Tally(added, written.size() - added, size - written.size());
  }

  private static <T> List<List<T>> batches(List<T> rows) {
    List<List<T>> batches = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += BATCH) {
      batches.add(rows.subList(from, Math.min(rows.size(), from + BATCH)));
    }
    return batches;
  }
}
