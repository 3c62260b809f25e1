package dev.doorstep.conversation;

import dev.doorstep.bot.Bilingual;
import dev.doorstep.bot.Context;
import dev.doorstep.bot.Counter;
import dev.doorstep.bot.EnterpriseMatches;
import dev.doorstep.bot.KnownBuilding;
import dev.doorstep.bot.KnownRequest;
import dev.doorstep.bot.value.WorkCalendar;
import dev.doorstep.platform.TableRows;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the assistant knows of a community at a moment. Every turn rests on it and it seldom
 * changes, so it goes on record once for all turns that it is the same for.
 *
 * @param id made from what it says
 */
record Surroundings(UUID id, String json, OfCommunity community) {
  static final TableRows<Surroundings> TABLE =
      TableRows.<Surroundings>of("bot_surroundings")
          .uuid("id", Surroundings::id)
          .text("json", Surroundings::json);

  record OfCommunity(
      ZoneId zone, Bilingual community, Counter counter, List<KnownBuilding> buildings) {}

  /** The rest of a turn's context, its own. */
  record OfTurn(
      Instant now,
      List<KnownRequest> requests,
      boolean enterpriseKnown,
      List<EnterpriseMatches> enterprises) {
    static OfTurn of(Context context) {
      return new OfTurn(
          context.now(), context.requests(), context.enterpriseKnown(), context.enterprises());
    }

    Context in(OfCommunity around) {
      return new Context(
          now,
          around.zone(),
          around.community(),
          requests,
          around.counter(),
          enterpriseKnown,
          around.buildings(),
          enterprises,
          WorkCalendar.WEEKENDS);
    }
  }

  static Surroundings of(OfCommunity community, Function<Object, String> json) {
    String text = json.apply(community);
    return new Surroundings(
        UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)), text, community);
  }

  /**
   * Each once, in one order, so that two batches that store the same cannot wait for each other.
   */
  static List<Surroundings> each(Stream<Surroundings> all) {
    return all.distinct().sorted(Comparator.comparing(Surroundings::id)).toList();
  }
}
