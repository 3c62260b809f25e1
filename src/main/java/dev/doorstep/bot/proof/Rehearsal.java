package dev.doorstep.bot.proof;

import dev.doorstep.bot.Bilingual;
import dev.doorstep.bot.Context;
import dev.doorstep.bot.Counter;
import dev.doorstep.bot.EnterpriseMatches;
import dev.doorstep.bot.KnownBuilding;
import dev.doorstep.bot.KnownEnterprise;
import dev.doorstep.bot.KnownRequest;
import dev.doorstep.bot.ScriptReader;
import dev.doorstep.bot.TestCase;
import dev.doorstep.bot.value.CompanyNames;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The place where written conversations happen: a business community on a working day. All its
 * lines are at work from Monday to Friday, 9:00 to 17:30.
 */
public final class Rehearsal {
  /** Monday 2026-11-23, 9:00 in Hangzhou, unless a conversation says otherwise. */
  public static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T01:00:00Z");

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 30);

  private Rehearsal() {}

  private static Counter counter(Instant now) {
    Bilingual hours = new Bilingual("周一至周五09:00–17:30", "Monday to Friday 09:00–17:30");
    Counter.Opening opening =
        isOpen(now)
            ? new Counter.Opening(true, hours)
            : new Counter.Opening(false, hours, Optional.of(opensAfter(now)));
    return new Counter(
        "", ScriptReader.LINES.stream().collect(Collectors.toMap(line -> line, line -> opening)));
  }

  private static boolean isOpen(Instant now) {
    LocalDateTime there = LocalDateTime.ofInstant(now, ZONE);
    LocalTime time = there.toLocalTime();
    return there.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        && !time.isBefore(OPENS)
        && time.isBefore(CLOSES);
  }

  private static Instant opensAfter(Instant now) {
    LocalDateTime there = LocalDateTime.ofInstant(now, ZONE);
    LocalDate day = there.toLocalDate();
    if (!there.toLocalTime().isBefore(OPENS)) day = day.plusDays(1);
    while (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) day = day.plusDays(1);
    return day.atTime(OPENS).atZone(ZONE).toInstant();
  }

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
    return new Context(
        now, ZONE, new Bilingual("新天地商务社区", "Xintiandi community"), requests, counter(now), false);
  }
}
