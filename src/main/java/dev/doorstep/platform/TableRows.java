package dev.doorstep.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows of one table, however many, written with one statement: each column travels as one array,
 * opened with {@code unnest}. Immutable; made once per table.
 */
public final class TableRows<T> {
  private final String table;
  private final List<Column<T>> columns;
  private final String insert;
  private final String update;

  private record Column<T>(String name, String type, Function<List<T>, Object> values) {}

  private TableRows(String table, List<Column<T>> columns) {
    this.table = table;
    this.columns = columns;
    String arrays = list(i -> "$" + (i + 1) + "::" + columns.get(i).type + "[]");
    String names = list(i -> columns.get(i).name);
    insert =
        "insert into %s (%s) select %s from unnest(%s) with ordinality as r (%s, place) order by place"
            .formatted(table, names, names, arrays, names);
    update =
        columns.isEmpty()
            ? ""
            : "update %s t set %s from unnest(%s) as r (%s) where t.%5$s = r.%5$s"
                .formatted(
                    table,
                    list(i -> columns.get(i).name + " = r." + columns.get(i).name),
                    arrays,
                    names,
                    columns.get(0).name);
  }

  public static <T> TableRows<T> of(String table) {
    return new TableRows<>(table, List.of());
  }

  public TableRows<T> uuid(String name, Function<T, UUID> value) {
    return with(name, "uuid", rows -> rows.stream().map(value).toArray(UUID[]::new));
  }

  public TableRows<T> text(String name, Function<T, String> value) {
    return with(name, "text", rows -> rows.stream().map(value).toArray(String[]::new));
  }

  public TableRows<T> integer(String name, Function<T, Integer> value) {
    return with(name, "integer", rows -> rows.stream().map(value).toArray(Integer[]::new));
  }

  public TableRows<T> flag(String name, Function<T, Boolean> value) {
    return with(name, "boolean", rows -> rows.stream().map(value).toArray(Boolean[]::new));
  }

  public TableRows<T> bytes(String name, Function<T, byte[]> value) {
    return with(
        name, "bytea", rows -> rows.stream().map(value).map(Buffer::buffer).toArray(Buffer[]::new));
  }

  public TableRows<T> time(String name, Function<T, Instant> value) {
    return with(
        name,
        "timestamptz",
        rows ->
            rows.stream()
                .map(value)
                .map(at -> at == null ? null : at.atOffset(ZoneOffset.UTC))
                .toArray(java.time.OffsetDateTime[]::new));
  }

  /** In this order, so that identities rise with it. */
  public Uni<Void> insert(SqlClient client, List<T> rows) {
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : client.preparedQuery(insert).execute(arrays(rows)).replaceWithVoid();
  }

  /** Leaves out those that are there already. */
  public Uni<Void> insertNew(SqlClient client, List<T> rows) {
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : client
            .preparedQuery(insert + " on conflict do nothing")
            .execute(arrays(rows))
            .replaceWithVoid();
  }

  /**
   * Changes the rows that have the same first column.
   *
   * @throws IllegalStateException (as failure) when one of them is not there
   */
  public Uni<Void> update(SqlClient client, List<T> rows) {
    if (rows.isEmpty()) return Uni.createFrom().voidItem();
    return client
        .preparedQuery(update)
        .execute(arrays(rows))
        .invoke(
            updated -> {
              if (updated.rowCount() != rows.size())
                throw new IllegalStateException("A row of " + table + " is not there any more");
            })
        .replaceWithVoid();
  }

  private Tuple arrays(List<T> rows) {
    Tuple arrays = Tuple.tuple();
    columns.forEach(column -> arrays.addValue(column.values.apply(rows)));
    return arrays;
  }

  private TableRows<T> with(String name, String type, Function<List<T>, Object> values) {
    List<Column<T>> more = new ArrayList<>(columns);
    more.add(new Column<>(name, type, values));
    return new TableRows<>(table, List.copyOf(more));
  }

  private String list(Function<Integer, String> each) {
    return IntStream.range(0, columns.size()).boxed().map(each).collect(Collectors.joining(", "));
  }
}
