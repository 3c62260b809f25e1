package dev.doorstep.assignment;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.LineCode;
import dev.doorstep.request.RequestNumber;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People and cases in the words of the tests. */
final class Counter {
  static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  static final CommunityCode HERE = new CommunityCode("xintiandi");
  static final CommunityCode ELSEWHERE = new CommunityCode("hemu");

  private Counter() {}

  /** On duty here, free, takes everything, has nothing in hand. */
  static Person person(String name) {
    return new Person(name, "同事 " + name, Set.of(HERE), Skills.ANY, true, false, 0, Instant.EPOCH);
  }

  static Person expert(String name, String... lines) {
    return with(person(name), new Skills(lines(lines), Set.of()));
  }

  static Person speaking(String name, String... langs) {
    return with(person(name), new Skills(Set.of(), Set.of(langs)));
  }

  static Person busy(String name, int load) {
    Person one = person(name);
    return new Person(
        name, one.name(), one.communities(), one.skills(), true, false, load, one.lastAsked());
  }

  static Person asked(String name, Instant last) {
    Person one = person(name);
    return new Person(name, one.name(), one.communities(), one.skills(), true, false, 0, last);
  }

  static Person unavailable(String name) {
    Person one = person(name);
    return new Person(
        name, one.name(), one.communities(), one.skills(), false, false, 0, one.lastAsked());
  }

  static Person deciding(String name) {
    Person one = person(name);
    return new Person(
        name, one.name(), one.communities(), one.skills(), true, true, 0, one.lastAsked());
  }

  static Person from(String name, CommunityCode community) {
    Person one = person(name);
    return new Person(
        name, one.name(), Set.of(community), one.skills(), true, false, 0, one.lastAsked());
  }

  /** A visitor who has waited in the chat since {@link #NOW}. */
  static Waiting chat(int serial, String line) {
    return waiting(serial, line, true, false, Instant.EPOCH);
  }

  static Waiting waiting(int serial, String line, boolean live, boolean urgent, Instant since) {
    return new Waiting(
        new RequestNumber("XTD-20261123-%04d".formatted(serial)),
        HERE,
        new LineCode(line),
        "zh",
        urgent,
        live,
        Optional.empty(),
        Waiting.Officers.NONE,
        since,
        Map.of());
  }

  static Waiting officers(Waiting one, String enterprise, String building) {
    return copy(
        one,
        one.knownTo(),
        new Waiting.Officers(Optional.ofNullable(enterprise), Optional.ofNullable(building)),
        one.returns());
  }

  static Waiting knownTo(Waiting one, String username) {
    return copy(one, Optional.of(username), one.officers(), one.returns());
  }

  static Waiting returnedBy(Waiting one, String username, int times, Instant last) {
    Map<String, Waiting.Returned> returns = new HashMap<>(one.returns());
    returns.put(username, new Waiting.Returned(times, last));
    return copy(one, one.knownTo(), one.officers(), returns);
  }

  private static Waiting copy(
      Waiting one,
      Optional<String> knownTo,
      Waiting.Officers officers,
      Map<String, Waiting.Returned> returns) {
    return new Waiting(
        one.request(),
        one.community(),
        one.line(),
        one.lang(),
        one.urgent(),
        one.live(),
        knownTo,
        officers,
        one.since(),
        returns);
  }

  private static Person with(Person one, Skills skills) {
    return new Person(
        one.username(),
        one.name(),
        one.communities(),
        skills,
        one.available(),
        one.deciding(),
        one.load(),
        one.lastAsked());
  }

  static Set<LineCode> lines(String... codes) {
    return Stream.of(codes).map(LineCode::new).collect(Collectors.toSet());
  }
}
