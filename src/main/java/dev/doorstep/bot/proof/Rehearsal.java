package dev.doorstep.bot.proof;

import dev.doorstep.bot.Bilingual;
import dev.doorstep.bot.Context;
import dev.doorstep.bot.EnterpriseMatches;
import dev.doorstep.bot.KnownBuilding;
import dev.doorstep.bot.KnownEnterprise;
import dev.doorstep.bot.KnownRequest;
import dev.doorstep.bot.TestCase;
import dev.doorstep.bot.value.CompanyNames;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The place where written conversations happen: a business community on a working day. */
public final class Rehearsal {
  /** Monday 2026-11-23, 9:00 in Hangzhou, unless a conversation says otherwise. */
  public static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T01:00:00Z");

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Rehearsal() {}

  /** What the hub does before a decision: it asks the directory, here the one of the test. */
  static Context asked(TestCase test, List<String> lookups, Context context) {
    if (test.directory().isEmpty()) {
      return context;
    }
    List<KnownBuilding> buildings =
        test.directory().stream()
            .map(KnownEnterprise::building)
            .distinct()
            .map(name -> new KnownBuilding(name.zh(), name))
            .toList();
    return context.knowing(
        buildings,
        lookups.stream().map(asked -> new EnterpriseMatches(asked, found(test, asked))).toList());
  }

  private static List<KnownEnterprise> found(TestCase test, String asked) {
    String core = CompanyNames.core(asked);
    return test.directory().stream()
        .filter(e -> e.name().contains(core) || e.code().equals(asked))
        .toList();
  }

  public static Context at(Instant now, List<KnownRequest> requests) {
    return new Context(now, ZONE, new Bilingual("新天地商务社区", "Xintiandi community"), requests);
  }
}
