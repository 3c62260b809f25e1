package dev.doorstep.directory.csv;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.Tally;
import dev.doorstep.platform.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one file: its good rows become entries, its bad ones problems. Pure. */
final class CsvReading<T> {
  private static final int MOST_ROWS = 200_000;
  // Empty lines are kept by the parser, so that its line numbers can be followed, and skipped here.
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

  private record Found<T>(long line, T entry) {}

  private final RowFormat<T> format;
  private final Locale reader;
  private final RowProblems problems = new RowProblems();
  // In the order of keys, so that two imports at once lock rows in the same order.
  private final Map<String, Found<T>> found = new TreeMap<>();
  private CsvHeader header;
  private int rows;
  private int refused;

  private CsvReading(RowFormat<T> format, Locale reader) {
    this.format = format;
    this.reader = reader;
  }

  /**
   * @throws Problem when the file as a whole cannot be imported
   */
  static <T> CsvReading<T> of(byte[] file, RowFormat<T> format, Locale reader) {
    CsvReading<T> reading = new CsvReading<>(format, reader);
    reading.read(CsvText.decode(file, reader));
    return reading;
  }

  List<T> entries() {
    return found.values().stream().map(Found::entry).toList();
  }

  ImportReport report(Tally stored) {
    return new ImportReport(
        rows,
        stored.added(),
        stored.updated(),
        stored.unchanged(),
        refused,
        problems.total(),
        problems.first(),
        header.warnings(reader));
  }

  private void read(String text) {
    long line = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (hasNext(records, line)) {
        CSVRecord record = records.next();
        if (!isBlank(record)) take(line, record.toList());
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (header == null) {
      throw Refusal.of(
          reader,
          new Bilingual(
              "文件是空的，首行应为表头。", "The file is empty; its first line should be the header."));
    }
  }

  /** False at the end, and at a row whose quotation marks leave no way to tell where it ends. */
  private boolean hasNext(Iterator<CSVRecord> records, long line) {
    try {
      return records.hasNext();
    } catch (UncheckedIOException unreadable) {
      Bilingual reason =
          new Bilingual(
              "此处起的双引号不配对，之后的内容未读取；改正后请重新导入。",
              "The quotation marks from here on do not pair; nothing further was read. Correct them and import again.");
      if (header == null) throw Refusal.of(reader, reason);
      rows++;
      refused++;
      problems.add(new RowProblem(line, "", reason.in(reader)));
      return false;
    }
  }

  private static boolean isBlank(CSVRecord record) {
    return Arrays.stream(record.values()).allMatch(String::isBlank);
  }

  private void take(long line, List<String> cells) {
    if (header == null) {
      header = CsvHeader.of(cells, format.columns(), reader);
      return;
    }
    if (++rows > MOST_ROWS) {
      throw new Problem(
          413,
          "import-too-large",
          "File too large",
          new Bilingual(
                  "文件超过 20 万行，请拆分后分别导入。",
                  "The file has more than 200,000 rows; split it and import the parts.")
              .in(reader));
    }
    CsvRow row = new CsvRow(line, cells, header, problems, reader);
    row.checkWidth();
    if (!row.isRefused()) keep(row);
    if (row.isRefused()) refused++;
  }

  private void keep(CsvRow row) {
    T entry = format.read(row);
    if (row.isRefused()) return;
    Found<T> earlier = found.putIfAbsent(format.key(entry), new Found<>(row.line(), entry));
    if (earlier != null) {
      row.refuse(
          format.keyColumn(),
          new Bilingual(
              "与第 %d 行重复，以该行为准。".formatted(earlier.line()),
              "Repeats line %d, which counts.".formatted(earlier.line())));
    }
  }
}
