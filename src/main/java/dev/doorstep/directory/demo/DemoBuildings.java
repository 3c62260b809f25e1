package dev.doorstep.directory.demo;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.BuildingEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws the buildings of a community: its landmarks, then towers named after its place. */
final class DemoBuildings {
  private static final List<Bilingual> KINDS =
      List.of(
          new Bilingual("大厦", "Tower"),
          new Bilingual("国际大厦", "International Tower"),
          new Bilingual("财富中心", "Fortune Centre"),
          new Bilingual("时代大厦", "Times Tower"),
          new Bilingual("科创园", "Innovation Park"),
          new Bilingual("创意园", "Creative Park"),
          new Bilingual("商业广场", "Shopping Plaza"));

  private final Random random;

  DemoBuildings(Random random) {
    this.random = random;
  }

  List<BuildingEntry> of(DemoCommunity community, Bilingual subdistrict) {
    List<Bilingual> names = names(community);
    List<BuildingEntry> buildings = new ArrayList<>();
    for (int i = 0; i < community.buildings(); i++) {
      buildings.add(
          new BuildingEntry(
              "%s-%02d".formatted(community.code(), i + 1),
              community.code(),
              names.get(i).zh(),
              names.get(i).en(),
              "杭州市拱墅区%s%s %d 号（演示地址）"
                  .formatted(subdistrict.zh(), community.place().zh(), 2 * i + 1),
              floors()));
    }
    return buildings;
  }

  private static List<Bilingual> names(DemoCommunity community) {
    List<Bilingual> names = new ArrayList<>(community.landmarks());
    for (Bilingual kind : KINDS) {
      Bilingual name = joined(community.place(), kind);
      if (names.stream().noneMatch(taken -> taken.zh().equals(name.zh()))) names.add(name);
    }
    for (int block = 1; names.size() < community.buildings(); block++) {
      names.add(
          joined(
              community.place(),
              new Bilingual(
                  "商务园 %d 号楼".formatted(block), "Business Park Block %d".formatted(block))));
    }
    return names;
  }

  private static Bilingual joined(Bilingual place, Bilingual kind) {
    return new Bilingual(place.zh() + kind.zh(), place.en() + " " + kind.en());
  }

  /** Many of middling height, few tall ones. */
  private int floors() {
    double tall = random.nextDouble();
    return 5 + random.nextInt(12) + (int) (tall * tall * tall * 28);
  }
}
