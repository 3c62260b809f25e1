package dev.doorstep.directory.demo;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.BuildingEntry;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.EnterpriseEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The rows of the demonstration, drawn from a fixed seed. {@link Random} is used because its
 * algorithm is part of its contract: every JDK draws the same district.
 */
record DemoDistrict(
    List<BuildingEntry> buildings,
    List<Station> stations,
    List<EnterpriseEntry> enterprises,
    List<Staff> staff) {
  /** A desk inside a building. */
  record Station(String building, Bilingual name, String floor) {}

  /**
   * Somebody who will work here; no password is made up for them.
   *
   * @param community {@code null} for the district's own leads
   */
  record Staff(String username, String name, String role, CommunityCode community) {}

  private static final long SEED = 20_220_600L;
  private static final int OFFICERS = 3;
  private static final int DISTRICT_LEADS = 2;

  /** More enterprises leave the first ones and everything else as they are. */
  static DemoDistrict draw(int enterprises) {
    List<BuildingEntry> buildings = buildings(new Random(SEED));
    return new DemoDistrict(
        buildings,
        stations(new Random(SEED + 1), buildings),
        new DemoEnterprises(new Random(SEED + 2), buildings, Gongshu.COMMUNITIES).draw(enterprises),
        staff(new StaffNames(new Random(SEED + 3))));
  }

  private static List<BuildingEntry> buildings(Random random) {
    Map<String, Bilingual> subdistricts =
        Gongshu.SUBDISTRICTS.stream()
            .collect(Collectors.toMap(Gongshu.Subdistrict::code, Gongshu.Subdistrict::name));
    DemoBuildings drawing = new DemoBuildings(random);
    return Gongshu.COMMUNITIES.stream()
        .flatMap(
            community -> drawing.of(community, subdistricts.get(community.subdistrict())).stream())
        .toList();
  }

  /**
   * The service centre in each community's first building, a station in about half of the others.
   */
  private static List<Station> stations(Random random, List<BuildingEntry> buildings) {
    Map<CommunityCode, DemoCommunity> communities =
        Gongshu.COMMUNITIES.stream().collect(Collectors.toMap(DemoCommunity::code, c -> c));
    List<Station> stations = new ArrayList<>();
    CommunityCode previous = null;
    for (BuildingEntry building : buildings) {
      boolean first = !building.community().equals(previous);
      previous = building.community();
      if (first) {
        stations.add(centre(building.code(), communities.get(building.community()).place()));
      } else if (random.nextBoolean()) {
        Bilingual name =
            new Bilingual(building.nameZh() + "服务站点", building.nameEn() + " Service Station");
        stations.add(new Station(building.code(), name, "1F"));
      }
    }
    return stations;
  }

  private static Station centre(String building, Bilingual place) {
    Bilingual name =
        new Bilingual(place.zh() + "商务社区企业综合服务中心", place.en() + " Enterprise Service Centre");
    return new Station(building, name, "1F");
  }

  private static List<Staff> staff(StaffNames names) {
    List<Staff> staff = new ArrayList<>();
    for (DemoCommunity community : Gongshu.COMMUNITIES) {
      staff.add(member(names.next(), "lead", community.code()));
      for (int i = 0; i < OFFICERS; i++) {
        staff.add(member(names.next(), "staff", community.code()));
      }
    }
    for (int i = 0; i < DISTRICT_LEADS; i++) staff.add(member(names.next(), "district", null));
    return staff;
  }

  private static Staff member(StaffNames.Person person, String role, CommunityCode community) {
    return new Staff(person.username(), person.name(), role, community);
  }
}
