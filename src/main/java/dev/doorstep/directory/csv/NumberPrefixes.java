package dev.doorstep.directory.csv;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import java.util.HashMap;
import java.util.Map;

/**
 * Which community has which number prefix, as stored and as the file's rows so far have it. A
 * prefix is given once: numbers that bear it are quoted for years, so no community changes its own
 * and none inherits another's.
 */
final class NumberPrefixes {
  private final Map<CommunityCode, String> prefixes;
  private final Map<String, CommunityCode> holders = new HashMap<>();

  NumberPrefixes(Map<CommunityCode, String> stored) {
    prefixes = new HashMap<>(stored);
    stored.forEach((community, prefix) -> holders.put(prefix, community));
  }

  /** Refuses the row unless the prefix is free or the community's own. */
  void claim(CsvRow row, Column column, CommunityCode community, String prefix) {
    CommunityCode holder = holders.get(prefix);
    String own = prefixes.get(community);
    if (own != null && !own.equals(prefix)) row.refuse(column, settled(community, own));
    else if (holder != null && !holder.equals(community)) row.refuse(column, taken(prefix, holder));
    else {
      prefixes.put(community, prefix);
      holders.put(prefix, community);
    }
  }

  private static Bilingual settled(CommunityCode community, String own) {
    return new Bilingual(
        "社区 %s 的编号前缀是 %s，已发出的诉求编号带有它，不能更改。".formatted(community, own),
        "The community %s has the prefix %s; numbers already given bear it, so it stays."
            .formatted(community, own));
  }

  private static Bilingual taken(String prefix, CommunityCode holder) {
    return new Bilingual(
        "编号前缀 %s 已属于社区 %s，请另选一个。".formatted(prefix, holder),
        "The prefix %s belongs to the community %s; choose another.".formatted(prefix, holder));
  }
}
