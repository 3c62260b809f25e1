package dev.doorstep.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Columns that stand under each other: words to the left, numbers to the right. */
final class Table {
  private static final Pattern NUMBER = Pattern.compile("[\\d.,]+ ?(?:%|s|ms|µs)?|[·–]|");

  private final List<String> head;
  private final List<List<String>> rows = new ArrayList<>();

  Table(String... head) {
    this(Arrays.asList(head));
  }

  Table(List<String> head) {
    this.head = List.copyOf(head);
  }

  Table row(String... cells) {
    return row(Arrays.asList(cells));
  }

  Table row(List<String> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  void print(Console console) {
    if (head.stream().anyMatch(name -> !name.isEmpty())) {
      console.print(console.quiet(line(head)));
    }
    rows.forEach(row -> console.print(line(row)));
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < head.size(); column++) {
      String cell = cells.get(column);
      int width = width(column);
      line.append("  ")
          .append(numeric(column) ? Width.paddedLeft(cell, width) : Width.padded(cell, width));
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return IntStream.concat(
            IntStream.of(Width.of(head.get(column))),
            rows.stream().mapToInt(row -> Width.of(row.get(column))))
        .max()
        .orElse(0);
  }

  private boolean numeric(int column) {
    return rows.stream().allMatch(row -> NUMBER.matcher(row.get(column)).matches());
  }
}
