package dev.doorstep.assignment;

import static dev.doorstep.assignment.Counter.ELSEWHERE;
import static dev.doorstep.assignment.Counter.HERE;
import static dev.doorstep.assignment.Counter.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.LineCode;
import dev.doorstep.request.RequestNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any staff and any queues. */
class AssigningLawsTest {
  private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);
  private static final List<String> NAMES = List.of("zhao", "qian", "sun", "li", "zhou", "wu");
  private static final Arbitrary<CommunityCode> COMMUNITIES = Arbitraries.of(HERE, ELSEWHERE);
  private static final Arbitrary<LineCode> LINES =
      Arbitraries.of("permits", "safety", "general").map(LineCode::new);
  private static final Arbitrary<String> LANGS = Arbitraries.of("zh", "en");
  private static final Arbitrary<Instant> TIMES =
      Arbitraries.integers().between(0, 3).map(tens -> NOW.minusSeconds(600L * tens));

  private final Assigning assigning = new Assigning(AGAIN_AFTER);

  @Property
  void nobody_is_asked_who_is_not_there_or_not_of_the_community_or_has_just_said_no(
      @ForAll("queues") List<Waiting> waiting, @ForAll("staff") List<Person> people) {
    for (Assigning.Assignment decided : assigning.decide(waiting, people, NOW)) {
      Person person = decided.person();
      assertThat(person.available()).isTrue();
      assertThat(person.deciding()).isFalse();
      assertThat(person.communities()).contains(decided.waiting().community());
      Waiting.Returned returned = decided.waiting().returns().get(person.username());
      if (returned != null) assertThat(returned.last()).isBeforeOrEqualTo(NOW.minus(AGAIN_AFTER));
    }
  }

  @Property
  void nothing_is_offered_twice_and_nobody_is_asked_for_two_things(
      @ForAll("queues") List<Waiting> waiting, @ForAll("staff") List<Person> people) {
    var decided = assigning.decide(waiting, people, NOW);

    assertThat(decided.stream().map(each -> each.waiting().request())).doesNotHaveDuplicates();
    assertThat(decided.stream().map(each -> each.person().username())).doesNotHaveDuplicates();
  }

  @Property
  void nothing_waits_while_somebody_suitable_is_free(
      @ForAll("queues") List<Waiting> waiting, @ForAll("staff") List<Person> people) {
    var decided = assigning.decide(waiting, people, NOW);
    List<Waiting> left =
        waiting.stream()
            .filter(one -> decided.stream().noneMatch(each -> each.waiting().equals(one)))
            .toList();
    List<Person> free =
        people.stream()
            .filter(one -> decided.stream().noneMatch(each -> each.person().equals(one)))
            .toList();

    for (Waiting one : left)
      assertThat(free.stream().filter(person -> isSuitable(one, person))).isEmpty();
  }

  @Property
  void the_order_in_which_they_were_read_changes_nothing(
      @ForAll("queues") List<Waiting> waiting, @ForAll("staff") List<Person> people) {
    List<Waiting> otherWay = new ArrayList<>(waiting);
    Collections.reverse(otherWay);
    List<Person> others = new ArrayList<>(people);
    Collections.reverse(others);

    assertThat(assigning.decide(otherWay, others, NOW))
        .isEqualTo(assigning.decide(waiting, people, NOW));
  }

  /** In the words of the rule, apart from how it is decided. */
  private static boolean isSuitable(Waiting one, Person person) {
    boolean named =
        List.of(one.knownTo(), one.officers().enterprise(), one.officers().building())
            .contains(Optional.of(person.username()));
    boolean line =
        person.skills().lines().isEmpty() || person.skills().lines().contains(one.line());
    Waiting.Returned returned = one.returns().get(person.username());
    boolean no = returned != null && returned.last().isAfter(NOW.minus(AGAIN_AFTER));
    return person.available()
        && !person.deciding()
        && person.communities().contains(one.community())
        && (named || line)
        && !no;
  }

  @Provide
  Arbitrary<List<Person>> staff() {
    Arbitrary<Skills> skills =
        Combinators.combine(LINES.set().ofMaxSize(2), LANGS.set().ofMaxSize(2)).as(Skills::new);
    return Combinators.combine(
            Arbitraries.of(NAMES),
            COMMUNITIES.set().ofMaxSize(2),
            skills,
            Arbitraries.of(true, true, false),
            Arbitraries.of(true, false, false),
            Arbitraries.integers().between(0, 3),
            TIMES)
        .as(
            (name, communities, can, available, deciding, load, asked) ->
                new Person(name, name, communities, can, available, deciding, load, asked))
        .list()
        .ofMaxSize(6)
        .uniqueElements(Person::username);
  }

  @Provide
  Arbitrary<List<Waiting>> queues() {
    Arbitrary<Optional<String>> somebody = Arbitraries.of(NAMES).optional(0.2);
    Arbitrary<Map<String, Waiting.Returned>> returns =
        Arbitraries.maps(
                Arbitraries.of(NAMES),
                Combinators.combine(Arbitraries.integers().between(1, 3), TIMES)
                    .as(Waiting.Returned::new))
            .ofMaxSize(2);
    return Combinators.combine(
            Arbitraries.integers().between(1, 99),
            COMMUNITIES,
            LINES,
            Arbitraries.of(Set.of(false), Set.of(true, false)),
            somebody,
            Combinators.combine(somebody, somebody).as(Waiting.Officers::new),
            TIMES,
            returns)
        .as(
            (serial, community, line, flags, knownTo, officers, since, returned) ->
                new Waiting(
                    new RequestNumber("XTD-20261123-%04d".formatted(serial)),
                    community,
                    line,
                    serial % 2 == 0 ? "zh" : "en",
                    flags.size() > 1,
                    serial % 3 > 0,
                    knownTo,
                    officers,
                    since,
                    returned))
        .list()
        .ofMaxSize(8)
        .uniqueElements(Waiting::request);
  }
}
