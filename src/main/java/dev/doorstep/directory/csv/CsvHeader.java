package dev.doorstep.directory.csv;

import dev.doorstep.directory.Bilingual;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The header of a file: which known column stands where. Columns may come in any order and under
 * their Chinese or English names.
 */
record CsvHeader(Map<Column, Integer> places, int width, List<String> unknown) {

  static CsvHeader of(List<String> names, List<Column> columns, Locale reader) {
    Map<Column, Integer> places = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (int place = 0; place < names.size(); place++) {
      String name = names.get(place).strip();
      if (name.isEmpty()) continue;
      Optional<Column> known = columns.stream().filter(column -> column.isNamed(name)).findFirst();
      if (known.isEmpty()) unknown.add(name);
      else if (places.putIfAbsent(known.get(), place) != null) throw twice(name, reader);
    }
    refuseMissing(columns, places, reader);
    return new CsvHeader(places, names.size(), unknown);
  }

  private static RuntimeException twice(String name, Locale reader) {
    return Refusal.of(
        reader,
        new Bilingual(
            "表头中“%s”列出现了两次，请只保留一列。".formatted(name),
            "The header has the column \"%s\" twice; keep one.".formatted(name)));
  }

  private static void refuseMissing(
      List<Column> columns, Map<Column, Integer> places, Locale reader) {
    List<Column> missing =
        columns.stream().filter(Column::required).filter(c -> !places.containsKey(c)).toList();
    if (missing.isEmpty()) return;
    throw Refusal.of(
        reader,
        new Bilingual(
            "表头（首行）缺少必需的列：%s。"
                .formatted(
                    missing.stream().map(c -> c.label().zh()).collect(Collectors.joining("、"))),
            "The header (first line) lacks these columns: %s."
                .formatted(
                    missing.stream().map(c -> c.label().en()).collect(Collectors.joining(", ")))));
  }

  List<String> warnings(Locale reader) {
    if (unknown.isEmpty()) return List.of();
    return List.of(
        new Bilingual(
                "以下列无法识别，已忽略：%s。".formatted(String.join("、", unknown)),
                "These columns are not known and were ignored: %s."
                    .formatted(String.join(", ", unknown)))
            .in(reader));
  }
}
