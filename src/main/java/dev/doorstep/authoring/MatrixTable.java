package dev.doorstep.authoring;

import dev.doorstep.bot.proof.ConfusionMatrix;
import dev.doorstep.bot.proof.LineVerdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A confusion matrix over service lines, narrow enough for a terminal. */
final class MatrixTable {
  /** Messages on which the assistant asks back. */
  static final String ASKED = "asked";

  private static final int NAME = 4;

  private MatrixTable() {}

  static String column(LineVerdict verdict) {
    return verdict.sure() ? verdict.line().orElse(ASKED) : ASKED;
  }

  /**
   * @param order the lines in the order of the menu; what else was counted comes after them
   */
  static void print(Console console, ConfusionMatrix matrix, List<String> order) {
    Set<String> columns = new LinkedHashSet<>(order);
    columns.retainAll(union(matrix));
    Set<String> others = new LinkedHashSet<>(matrix.got());
    others.removeAll(order);
    columns.addAll(others);
    Set<String> rows = new LinkedHashSet<>(order);
    rows.retainAll(matrix.expected());
    rows.addAll(matrix.expected());
    List<String> head = new ArrayList<>(List.of(""));
    columns.forEach(column -> head.add(name(console, column)));
    head.add(console.words("对", "right"));
    Table table = new Table(head);
    for (String row : rows) {
      List<String> cells = new ArrayList<>(List.of(row));
      columns.forEach(column -> cells.add(cell(matrix.count(row, column))));
      cells.add(Console.percent(matrix.count(row, row), matrix.total(row)));
      table.row(cells);
    }
    table.print(console);
  }

  private static Set<String> union(ConfusionMatrix matrix) {
    Set<String> all = new LinkedHashSet<>(matrix.got());
    all.addAll(matrix.expected());
    return all;
  }

  private static String name(Console console, String column) {
    if (column.equals(ASKED)) {
      return console.words("询问", ASKED);
    }
    return column.length() > NAME ? column.substring(0, NAME) : column;
  }

  private static String cell(int count) {
    return count == 0 ? "·" : String.valueOf(count);
  }
}
