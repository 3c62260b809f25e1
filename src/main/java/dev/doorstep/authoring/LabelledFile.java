package dev.doorstep.authoring;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of labelled texts: {@code text TAB label}, UTF-8, one per line. Lines end with {@code \n}
 * alone, for texts hold all sorts of other characters.
 *
 * @param bad the lines that are left out, and why
 */
record LabelledFile(Path file, List<Row> rows, List<BadRow> bad) {

  /**
   * @param number of the line, counted from 1
   */
  record Row(int number, String text, String label) {}

  record BadRow(int number, String zh, String en) {}

  static LabelledFile read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<Row> rows = new ArrayList<>();
    List<BadRow> bad = new ArrayList<>();
    int number = 0;
    for (int from = 0; from < bytes.length; ) {
      int to = from;
      while (to < bytes.length && bytes[to] != '\n') {
        to++;
      }
      number++;
      read(number, ByteBuffer.wrap(bytes, from, to - from), rows, bad);
      from = to + 1;
    }
    return new LabelledFile(file, rows, bad);
  }

  private static void read(int number, ByteBuffer bytes, List<Row> rows, List<BadRow> bad) {
    String line;
    try {
      line = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException notUtf8) {
      bad.add(new BadRow(number, "不是 UTF-8", "it is not UTF-8"));
      return;
    }
    if (number == 1 && line.startsWith("\uFEFF")) {
      line = line.substring(1);
    }
    if (line.isBlank()) {
      return;
    }
    String[] cells = line.split("\t", -1);
    if (cells.length != 2) {
      bad.add(
          new BadRow(
              number,
              "应为“文本 TAB 标签”，却有 " + cells.length + " 列",
              "it must be text TAB label, but has " + cells.length + " columns"));
    } else if (cells[0].isBlank() || cells[1].isBlank()) {
      bad.add(new BadRow(number, "文本或标签为空", "it has no text or no label"));
    } else {
      rows.add(new Row(number, cells[0].strip(), cells[1].strip()));
    }
  }
}
