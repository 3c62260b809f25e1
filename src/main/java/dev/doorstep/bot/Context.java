package dev.doorstep.bot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.doorstep.bot.value.DateReader;
import dev.doorstep.bot.value.DateSpans;
import dev.doorstep.bot.value.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Everything outside the conversation that a decision may rest on; the assistant reads no clock.
 *
 * @param requests the visitor's own, newest first
 * @param counter the community's phone and hours
 * @param enterpriseKnown whether the conversation knows which enterprise the visitor belongs to
 * @param buildings those of the community
 * @param enterprises the directory's answers to {@link Assistant#lookups}
 * @param calendar which days are worked; the assistant puts in the one of its scripts, so it is not
 *     kept with a recorded turn
 */
public record Context(
    Instant now,
    ZoneId zone,
    Bilingual community,
    List<KnownRequest> requests,
    Counter counter,
    boolean enterpriseKnown,
    List<KnownBuilding> buildings,
    List<EnterpriseMatches> enterprises,
    @JsonIgnore WorkCalendar calendar) {
  public Context {
    requests = requests == null ? List.of() : List.copyOf(requests);
    counter = counter == null ? Counter.UNKNOWN : counter;
    buildings = buildings == null ? List.of() : List.copyOf(buildings);
    enterprises = enterprises == null ? List.of() : List.copyOf(enterprises);
    calendar = calendar == null ? WorkCalendar.WEEKENDS : calendar;
  }

  /** Of a community whose counter is not known. */
  public Context(Instant now, ZoneId zone, Bilingual community, List<KnownRequest> requests) {
    this(now, zone, community, requests, Counter.UNKNOWN, false);
  }

  /** Before anything was looked up in the directory. */
  public Context(
      Instant now,
      ZoneId zone,
      Bilingual community,
      List<KnownRequest> requests,
      Counter counter,
      boolean enterpriseKnown) {
    this(
        now,
        zone,
        community,
        requests,
        counter,
        enterpriseKnown,
        List.of(),
        List.of(),
        WorkCalendar.WEEKENDS);
  }

  /** The same with what the directory knows. */
  public Context knowing(List<KnownBuilding> buildings, List<EnterpriseMatches> enterprises) {
    return with(buildings, enterprises, calendar);
  }

  Context by(WorkCalendar calendar) {
    return with(buildings, enterprises, calendar);
  }

  private Context with(
      List<KnownBuilding> buildings, List<EnterpriseMatches> enterprises, WorkCalendar calendar) {
    return new Context(
        now, zone, community, requests, counter, enterpriseKnown, buildings, enterprises, calendar);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  /**
   * @param near the date that is being corrected, if any
   */
  DateReader dates(Optional<LocalDate> near) {
    return new DateReader(today(), near, calendar);
  }

  DateSpans spans(Optional<LocalDate> near) {
    return new DateSpans(today(), near, calendar);
  }

  /** What the directory answered for a name or code; none when it was not asked. */
  Optional<List<KnownEnterprise>> enterprises(String asked) {
    return enterprises.stream()
        .filter(e -> e.asked().equals(asked))
        .findFirst()
        .map(EnterpriseMatches::found);
  }
}
