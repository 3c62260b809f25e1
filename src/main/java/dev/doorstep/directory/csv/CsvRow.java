package dev.doorstep.directory.csv;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One row under a header. A cell that cannot be read is reported and answered as {@code null}. */
final class CsvRow {
  private static final int LONGEST = 200;
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final long line;
  private final List<String> cells;
  private final CsvHeader header;
  private final RowProblems problems;
  private final Locale reader;
  private boolean refused;

  CsvRow(long line, List<String> cells, CsvHeader header, RowProblems problems, Locale reader) {
    this.line = line;
    this.cells = cells;
    this.header = header;
    this.problems = problems;
    this.reader = reader;
  }

  long line() {
    return line;
  }

  boolean isRefused() {
    return refused;
  }

  void refuse(Column column, Bilingual reason) {
    refused = true;
    problems.add(new RowProblem(line, column.label().in(reader), reason.in(reader)));
  }

  void refuse(Bilingual reason) {
    refused = true;
    problems.add(new RowProblem(line, "", reason.in(reader)));
  }

  /** More cells than the header has: most often an unquoted comma that moved the rest along. */
  void checkWidth() {
    if (cells.stream().skip(header.width()).anyMatch(cell -> !cell.isBlank())) {
      refuse(
          new Bilingual(
              "该行有 %d 个单元格，表头只有 %d 列；含逗号的内容请加双引号。".formatted(cells.size(), header.width()),
              "This row has %d cells, the header %d; put text that holds a comma into quotation marks."
                  .formatted(cells.size(), header.width())));
    }
  }

  /** {@code null} when the file has no such column; empty when the cell is. */
  String text(Column column) {
    return text(column, LONGEST);
  }

  /** As {@link #text(Column)}, and refuses more than {@code longest} characters. */
  String text(Column column, int longest) {
    Integer place = header.places().get(column);
    if (place == null) return null;
    String text =
        place < cells.size() ? SPACES.matcher(cells.get(place)).replaceAll(" ").strip() : "";
    if (text.length() > longest) {
      refuse(
          column,
          new Bilingual(
              "内容超过 %d 个字符。".formatted(longest),
              "The text is longer than %d characters.".formatted(longest)));
      return null;
    }
    if (CONTROL.matcher(text).find()) {
      refuse(column, new Bilingual("含有不可见的控制字符。", "The text holds invisible control characters."));
      return null;
    }
    return text;
  }

  /** As {@link #text(Column)}, and refuses an empty cell. */
  String present(Column column) {
    String text = text(column);
    if (text == null || !text.isEmpty()) return text;
    refuse(column, new Bilingual("此项必填。", "This must not be empty."));
    return null;
  }

  /** A term of a fixed list, by its code or its name in either language. */
  <E extends Enum<E> & Named> E term(Column column, String text, E[] terms) {
    if (text == null) return null;
    String folded = Folded.of(text);
    for (E term : terms) {
      if (folded.equals(Folded.of(term.code()))
          || folded.equals(Folded.of(term.label().zh()))
          || folded.equals(Folded.of(term.label().en()))) return term;
    }
    refuse(
        column,
        new Bilingual(
            "“%s”不是可用的值，可填：%s。"
                .formatted(
                    text,
                    Arrays.stream(terms).map(t -> t.label().zh()).collect(Collectors.joining("、"))),
            "\"%s\" is not one of: %s."
                .formatted(
                    text,
                    Arrays.stream(terms).map(Named::code).collect(Collectors.joining(", ")))));
    return null;
  }
}
