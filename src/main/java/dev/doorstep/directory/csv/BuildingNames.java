package dev.doorstep.directory.csv;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.BuildingSummary;
import dev.doorstep.directory.CommunityCode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds a building by its code or name; a name that several bear needs the community beside it. */
final class BuildingNames {
  private final Map<String, Set<BuildingSummary>> buildings = new HashMap<>();

  BuildingNames(List<BuildingSummary> all) {
    for (BuildingSummary building : all) {
      add(building.code(), building);
      add(building.name().zh(), building);
      add(building.name().en(), building);
    }
  }

  private void add(String name, BuildingSummary building) {
    buildings.computeIfAbsent(Folded.of(name), none -> new LinkedHashSet<>()).add(building);
  }

  /**
   * {@code null}, with the row refused, unless exactly one building is meant.
   *
   * @param community to look in; {@code null} for all
   */
  String find(CsvRow row, Column column, String text, CommunityCode community) {
    if (text == null) return null;
    List<BuildingSummary> meant =
        buildings.getOrDefault(Folded.of(text), Set.of()).stream()
            .filter(building -> community == null || building.community().equals(community))
            .toList();
    if (meant.size() == 1) return meant.get(0).code();
    row.refuse(column, meant.isEmpty() ? unknown(text, community) : ambiguous(text, meant));
    return null;
  }

  private static Bilingual unknown(String text, CommunityCode community) {
    return community == null
        ? new Bilingual(
            "没有名为“%s”的楼宇，请先导入楼宇。".formatted(text),
            "There is no building \"%s\"; import buildings first.".formatted(text))
        : new Bilingual(
            "该商务社区（%s）内没有名为“%s”的楼宇。".formatted(community, text),
            "There is no building \"%s\" in the community %s.".formatted(text, community));
  }

  private static Bilingual ambiguous(String text, List<BuildingSummary> meant) {
    String codes = meant.stream().map(BuildingSummary::code).collect(Collectors.joining(", "));
    return new Bilingual(
        "有多幢楼宇名为“%s”，请填楼宇编码（%s）或增加“商务社区”列。".formatted(text, codes),
        "Several buildings are named \"%s\"; give a code (%s) or add a community column."
            .formatted(text, codes));
  }
}
