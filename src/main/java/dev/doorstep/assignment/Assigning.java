package dev.doorstep.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who is asked to take what; pure.
 *
 * <p>What is urgent comes first, then visitors who wait in a chat, then what has waited longest. Of
 * the people who are suited and free it asks, in this order: who has not returned it yet; who knows
 * the case; the named officer of the enterprise, then of the building; experts of the line before
 * those who take any; who speaks the language; who has least in hand; whose turn it is.
 */
final class Assigning {
  private static final Comparator<Waiting> FIRST =
      Comparator.comparing(Waiting::urgent, Comparator.reverseOrder())
          .thenComparing(Waiting::live, Comparator.reverseOrder())
          .thenComparing(Waiting::since)
          .thenComparing(waiting -> waiting.request().value());

  private final Duration againAfter;

  /**
   * @param againAfter so long nobody is asked for the same thing again
   */
  Assigning(Duration againAfter) {
    this.againAfter = againAfter;
  }

  /** Why somebody was asked. */
  enum Reason {
    KNOWS_IT,
    ENTERPRISE_OFFICER,
    BUILDING_OFFICER,
    LINE,
    TURN;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  record Assignment(Waiting waiting, Person person, Reason reason) {}

  /** At most one for each thing and each person. */
  List<Assignment> decide(List<Waiting> waiting, List<Person> people, Instant now) {
    List<Assignment> decided = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    for (Waiting one : waiting.stream().sorted(FIRST).toList()) {
      people.stream()
          .filter(person -> !asked.contains(person.username()) && suits(one, person, now))
          .min(bestFor(one))
          .ifPresent(
              person -> {
                asked.add(person.username());
                decided.add(new Assignment(one, person, reason(one, person)));
              });
    }
    return decided;
  }

  /** Whether the person may be asked for it now. */
  boolean suits(Waiting waiting, Person person, Instant now) {
    return person.isFree()
        && person.communities().contains(waiting.community())
        && (person.skills().takes(waiting.line()) || isMeant(waiting, person))
        && !hasJustReturned(waiting, person, now);
  }

  private boolean hasJustReturned(Waiting waiting, Person person, Instant now) {
    Waiting.Returned returned = waiting.returns().get(person.username());
    return returned != null && now.isBefore(returned.last().plus(againAfter));
  }

  private static boolean isMeant(Waiting waiting, Person person) {
    return switch (reason(waiting, person)) {
      case KNOWS_IT, ENTERPRISE_OFFICER, BUILDING_OFFICER -> true;
      case LINE, TURN -> false;
    };
  }

  private static Comparator<Person> bestFor(Waiting waiting) {
    return Comparator.comparingInt((Person person) -> waiting.timesReturnedBy(person.username()))
        .thenComparing(person -> reason(waiting, person))
        .thenComparing(person -> !person.skills().speaks(waiting.lang()))
        .thenComparingInt(Person::load)
        .thenComparing(Person::lastAsked)
        .thenComparing(Person::username);
  }

  private static Reason reason(Waiting waiting, Person person) {
    if (is(waiting.knownTo(), person)) return Reason.KNOWS_IT;
    if (is(waiting.officers().enterprise(), person)) return Reason.ENTERPRISE_OFFICER;
    if (is(waiting.officers().building(), person)) return Reason.BUILDING_OFFICER;
    return person.skills().isExpertIn(waiting.line()) ? Reason.LINE : Reason.TURN;
  }

  private static boolean is(Optional<String> named, Person person) {
    return named.filter(person.username()::equals).isPresent();
  }
}
