package dev.doorstep.request;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.LineCode;
import dev.doorstep.directory.OpeningHours;
import dev.doorstep.directory.ServiceLine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Requests in the words of the tests. */
final class RequestFixture {
  static final ZoneId HANGZHOU = ZoneId.of("Asia/Shanghai");

  /** A Monday, 09:00 in Hangzhou. */
  static final Instant MONDAY_NINE = Instant.parse("2026-11-23T01:00:00Z");

  static final ServiceLine PERMITS = line("permits", 60, 8 * 60);
  static final ServiceLine FINANCE = line("finance", 30, 16 * 60);
  static final Actor LI_MIN = Actor.staff("li.min", "李敏", false);
  static final Actor WANG_WEI = Actor.staff("wang.wei", "王伟", false);
  static final Actor LEAD = Actor.staff("lead", "书记", true);

  private RequestFixture() {}

  static Request aNewRequest() {
    return new Request(
        new RequestNumber("XTD-20261123-0001"),
        0,
        new Origin(
            new CommunityCode("xintiandi"),
            Optional.empty(),
            "zh",
            Origin.Contact.NONE,
            Optional.empty(),
            Optional.empty()),
        PERMITS.code(),
        RequestState.NEW,
        "外摆 · 东广场",
        List.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        Clocks.start(PERMITS, HANGZHOU, MONDAY_NINE),
        Aftermath.NONE,
        List.of(),
        MONDAY_NINE);
  }

  static Request aRequestClaimedBy(Actor actor) {
    return after(aNewRequest(), Command.CLAIM, actor, MONDAY_NINE);
  }

  static Request after(Request request, Command command, Actor actor, Instant now) {
    return decide(request, command, actor, "because", now).request();
  }

  static Lifecycle.Outcome decide(
      Request request, Command command, Actor actor, String note, Instant now) {
    Optional<ServiceLine> target =
        command == Command.TRANSFER ? Optional.of(FINANCE) : Optional.empty();
    return Lifecycle.decide(
        request,
        new Lifecycle.Wish(command, actor, note, target, Optional.empty()),
        PERMITS,
        HANGZHOU,
        now);
  }

  private static ServiceLine line(String code, int firstAnswerMinutes, int resolutionMinutes) {
    return new ServiceLine(
        new LineCode(code),
        1,
        new Bilingual(code, code),
        new Bilingual("", ""),
        OpeningHours.parse("MON-FRI 09:00-12:00,13:00-18:00"),
        Duration.ofMinutes(firstAnswerMinutes),
        Duration.ofMinutes(resolutionMinutes),
        false);
  }
}
