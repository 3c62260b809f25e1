package dev.doorstep.directory.csv;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.Community;
import dev.doorstep.directory.CommunityCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds a community by its code or name, written with or without 商务社区. */
final class CommunityNames {
  private static final String SUFFIX_ZH = "商务社区";
  private static final String SUFFIX_EN = "businesscommunity";

  private final Map<String, CommunityCode> codes = new HashMap<>();

  CommunityNames(List<Community> communities) {
    for (Community community : communities) {
      codes.put(key(community.code().value()), community.code());
      codes.put(key(community.name().zh()), community.code());
      codes.put(key(community.name().en()), community.code());
    }
  }

  /** {@code null}, with the row refused, when there is no such community. */
  CommunityCode find(CsvRow row, Column column, String text) {
    if (text == null) return null;
    CommunityCode code = codes.get(key(text));
    if (code == null) {
      row.refuse(
          column,
          new Bilingual(
              "没有名为“%s”的商务社区。".formatted(text), "There is no community \"%s\".".formatted(text)));
    }
    return code;
  }

  private static String key(String name) {
    String folded = Folded.of(name);
    for (String suffix : List.of(SUFFIX_ZH, SUFFIX_EN)) {
      if (folded.endsWith(suffix)) return folded.substring(0, folded.length() - suffix.length());
    }
    return folded;
  }
}
