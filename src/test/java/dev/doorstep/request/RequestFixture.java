package dev.doorstep.request;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.BusinessDays;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.LineCode;
import dev.doorstep.directory.OpeningHours;
import dev.doorstep.directory.ServiceLine;
import dev.doorstep.directory.SpecialDay;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests in the words of the tests. */
final class RequestFixture {
  static final ZoneId HANGZHOU = ZoneId.of("Asia/Shanghai");

  /** A Monday, 09:00 in Hangzhou. */
  static final Instant MONDAY_NINE = Instant.parse("2026-11-23T01:00:00Z");

  /** National Day 2026: closed from the 1st to the 7th, Saturday the 10th is worked. */
  static final BusinessDays NATIONAL_DAY =
      BusinessDays.of(
          Stream.concat(
                  IntStream.rangeClosed(1, 7)
                      .mapToObj(day -> SpecialDay.closed(LocalDate.of(2026, 10, day), "国庆节")),
                  Stream.of(SpecialDay.worked(LocalDate.of(2026, 10, 10), DayOfWeek.FRIDAY, "调休")))
              .toList());

  private static final String OFFICE = "MON-FRI 09:00-12:00,13:00-18:00";

  static final Terms PERMITS = terms("permits", OFFICE, 60, 8 * 60);
  static final Terms FINANCE = terms("finance", OFFICE, 30, 16 * 60);
  static final Terms SAFETY = terms("safety", "MON-SUN 00:00-24:00", 10, 4 * 60);
  static final Actor LI_MIN = Actor.staff("li.min", "李敏", false);
  static final Actor WANG_WEI = Actor.staff("wang.wei", "王伟", false);
  static final Actor LEAD = Actor.staff("lead", "书记", true);

  private RequestFixture() {}

  static Request aNewRequest() {
    return aNewRequest(PERMITS, MONDAY_NINE);
  }

  static Request aNewRequest(Terms terms, Instant openedAt) {
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
        terms.line().code(),
        RequestState.NEW,
        "外摆 · 东广场",
        List.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        Clocks.start(terms, openedAt),
        Aftermath.NONE,
        List.of(),
        Optional.empty(),
        openedAt);
  }

  static Request aRequestClaimedBy(Actor actor) {
    return after(aNewRequest(), Command.CLAIM, actor, MONDAY_NINE);
  }

  static Request after(Request request, Command command, Actor actor, Instant now) {
    return decide(request, command, actor, "because", now).request();
  }

  static Lifecycle.Outcome decide(
      Request request, Command command, Actor actor, String note, Instant now) {
    Optional<Terms> target = command == Command.TRANSFER ? Optional.of(FINANCE) : Optional.empty();
    return Lifecycle.decide(
        request, new Lifecycle.Wish(command, actor, note, target, Optional.empty()), PERMITS, now);
  }

  private static Terms terms(
      String code, String hours, int firstAnswerMinutes, int resolutionMinutes) {
    ServiceLine line =
        new ServiceLine(
            new LineCode(code),
            1,
            new Bilingual(code, code),
            new Bilingual("", ""),
            OpeningHours.parse(hours),
            Duration.ofMinutes(firstAnswerMinutes),
            Duration.ofMinutes(resolutionMinutes),
            false);
    return new Terms(line, line.hours().on(NATIONAL_DAY, HANGZHOU), 0.5);
  }
}
