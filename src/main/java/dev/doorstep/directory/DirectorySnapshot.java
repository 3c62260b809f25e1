package dev.doorstep.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The small and often asked part of the directory at one moment. */
record DirectorySnapshot(
    District district,
    Map<CommunityCode, Community> communities,
    Map<LineCode, ServiceLine> lines,
    Map<CommunityCode, List<BuildingSummary>> buildings,
    Map<CommunityCode, List<SpecialDay>> days) {

  static final DirectorySnapshot EMPTY =
      new DirectorySnapshot(District.UNNAMED, Map.of(), Map.of(), Map.of(), Map.of());

  static DirectorySnapshot of(
      District district,
      List<Community> communities,
      List<ServiceLine> lines,
      List<BuildingSummary> buildings,
      Map<CommunityCode, List<SpecialDay>> days) {
    return new DirectorySnapshot(
        district,
        inOrder(communities, Community::code),
        inOrder(lines, ServiceLine::code),
        buildings.stream().collect(Collectors.groupingBy(BuildingSummary::community)),
        days);
  }

  private static <K, V> Map<K, V> inOrder(List<V> values, Function<V, K> key) {
    return values.stream()
        .collect(Collectors.toMap(key, Function.identity(), (one, two) -> one, LinkedHashMap::new));
  }
}
