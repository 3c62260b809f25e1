package dev.doorstep.bot.proof;

import dev.doorstep.bot.Bilingual;
import dev.doorstep.bot.Context;
import dev.doorstep.bot.KnownRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The place where written conversations happen: a business community on a working day. */
public final class Rehearsal {
  /** Monday 2026-11-23, 9:00 in Hangzhou, unless a conversation says otherwise. */
  public static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T01:00:00Z");

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Rehearsal() {}

  public static Context at(Instant now, List<KnownRequest> requests) {
    return new Context(now, ZONE, new Bilingual("新天地商务社区", "Xintiandi community"), requests);
  }
}
