package dev.doorstep.directory.demo;

import dev.doorstep.directory.BuildingEntry;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.CreditCode;
import dev.doorstep.directory.EnterpriseEntry;
import dev.doorstep.directory.EnterpriseSize;
import dev.doorstep.directory.Industry;
import dev.doorstep.directory.Tier;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws enterprises as a district has them: taller buildings hold more, half of them follow their
 * community's industry, most are small, and about one in twenty is a key tax payer.
 */
final class DemoEnterprises {
  /** 3301 is Hangzhou, but no place bears 99: these codes are valid and belong to nobody. */
  private static final String REGISTERED_NOWHERE = "91330199MA";

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private final Random random;
  private final EnterpriseNames names;
  private final Set<String> codes = new HashSet<>();
  private final Draw<BuildingEntry> buildings;
  private final Map<CommunityCode, Industry> industries;
  private final Draw<Industry> anyIndustry;
  private final Draw<EnterpriseSize> sizes;

  DemoEnterprises(Random random, List<BuildingEntry> buildings, List<DemoCommunity> communities) {
    this.random = random;
    this.names = new EnterpriseNames(random);
    this.industries =
        communities.stream()
            .collect(Collectors.toMap(DemoCommunity::code, DemoCommunity::industry));
    Map<BuildingEntry, Integer> byHeight = new LinkedHashMap<>();
    buildings.forEach(building -> byHeight.put(building, building.floors() * building.floors()));
    this.buildings = new Draw<>(byHeight);
    this.anyIndustry = new Draw<>(industryShares());
    this.sizes = new Draw<>(sizeShares());
  }

  List<EnterpriseEntry> draw(int count) {
    return Stream.generate(this::next).limit(count).toList();
  }

  private EnterpriseEntry next() {
    BuildingEntry building = buildings.next(random);
    Industry industry =
        random.nextBoolean() ? industries.get(building.community()) : anyIndustry.next(random);
    EnterpriseSize size = sizes.next(random);
    return new EnterpriseEntry(
        creditCode(),
        building.code(),
        names.next(industry, size),
        (1 + random.nextInt(building.floors())) + "F",
        industry,
        size,
        tier(size),
        // No subscriber's number begins with 0, so nobody is rung up by a demonstration.
        "0571-0%03d-%04d".formatted(random.nextInt(1_000), random.nextInt(10_000)));
  }

  private CreditCode creditCode() {
    while (true) {
      StringBuilder body = new StringBuilder(REGISTERED_NOWHERE);
      while (body.length() < 17) body.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      if (codes.add(body.toString())) return CreditCode.of(body.toString());
    }
  }

  private Tier tier(EnterpriseSize size) {
    double share =
        switch (size) {
          case MICRO -> 0.01;
          case SMALL -> 0.05;
          case MEDIUM -> 0.18;
          case LARGE -> 0.35;
        };
    if (random.nextDouble() >= share) return Tier.NONE;
    return size == EnterpriseSize.LARGE && random.nextInt(4) == 0 ? Tier.TOP : Tier.KEY;
  }

  private static Map<Industry, Integer> industryShares() {
    Map<Industry, Integer> shares = new LinkedHashMap<>();
    shares.put(Industry.TRADE_FINANCE, 35);
    shares.put(Industry.DIGITAL, 25);
    shares.put(Industry.HEALTH, 8);
    shares.put(Industry.ESPORTS_CULTURE, 7);
    shares.put(Industry.MANUFACTURING, 10);
    shares.put(Industry.OTHER, 15);
    return shares;
  }

  private static Map<EnterpriseSize, Integer> sizeShares() {
    Map<EnterpriseSize, Integer> shares = new LinkedHashMap<>();
    shares.put(EnterpriseSize.MICRO, 55);
    shares.put(EnterpriseSize.SMALL, 32);
    shares.put(EnterpriseSize.MEDIUM, 10);
    shares.put(EnterpriseSize.LARGE, 3);
    return shares;
  }
}
