package dev.doorstep.directory.csv;

import java.util.List;

/** How the rows of one kind of file become entries. */
interface RowFormat<T> {
  List<Column> columns();

  /** The column whose value names an entry. */
  Column keyColumn();

  String key(T entry);

  /** Refuses on {@code row} whatever is wrong with it; the answer counts only if nothing is. */
  T read(CsvRow row);
}
