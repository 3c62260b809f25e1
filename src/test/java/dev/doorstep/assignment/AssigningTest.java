package dev.doorstep.assignment;

import static dev.doorstep.assignment.Counter.ELSEWHERE;
import static dev.doorstep.assignment.Counter.NOW;
import static dev.doorstep.assignment.Counter.asked;
import static dev.doorstep.assignment.Counter.busy;
import static dev.doorstep.assignment.Counter.chat;
import static dev.doorstep.assignment.Counter.deciding;
import static dev.doorstep.assignment.Counter.expert;
import static dev.doorstep.assignment.Counter.from;
import static dev.doorstep.assignment.Counter.knownTo;
import static dev.doorstep.assignment.Counter.officers;
import static dev.doorstep.assignment.Counter.person;
import static dev.doorstep.assignment.Counter.returnedBy;
import static dev.doorstep.assignment.Counter.speaking;
import static dev.doorstep.assignment.Counter.unavailable;
import static dev.doorstep.assignment.Counter.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssigningTest {
  private final Assigning assigning = new Assigning(Duration.ofMinutes(10));

  @Test
  void the_named_officer_comes_before_experts_whatever_they_have_in_hand() {
    Waiting one = officers(chat(1, "permits"), "zhao", "qian");

    assertThat(asks(one, expert("li", "permits"), busy("qian", 9), busy("zhao", 9)))
        .isEqualTo("zhao enterprise-officer");
    assertThat(asks(one, expert("li", "permits"), busy("qian", 9)))
        .isEqualTo("qian building-officer");
    assertThat(asks(one, expert("li", "permits"), unavailable("qian"))).isEqualTo("li line");
  }

  @Test
  void an_officer_is_asked_even_on_lines_that_are_not_theirs() {
    Waiting one = officers(chat(1, "permits"), null, "qian");

    assertThat(asks(one, expert("qian", "safety"))).isEqualTo("qian building-officer");
  }

  @Test
  void who_has_the_case_already_is_asked_first() {
    Waiting one = knownTo(officers(chat(1, "permits"), "zhao", "qian"), "li");

    assertThat(asks(one, person("zhao"), person("li"))).isEqualTo("li knows-it");
  }

  @Test
  void experts_of_the_line_come_before_those_who_take_any_and_others_are_not_asked() {
    assertThat(asks(chat(1, "permits"), person("any"), busy("b", 3), expert("li", "permits")))
        .isEqualTo("li line");
    assertThat(asks(chat(1, "permits"), expert("li", "safety", "legal"))).isEqualTo("nobody");
  }

  @Test
  void who_speaks_the_language_comes_before_who_has_less_in_hand() {
    assertThat(asks(chat(1, "permits"), speaking("english", "en"), busy("both", 5)))
        .isEqualTo("both turn");
    assertThat(asks(chat(1, "permits"), speaking("english", "en"))).isEqualTo("english turn");
  }

  @Test
  void then_the_load_decides_and_then_the_turn() {
    assertThat(asks(chat(1, "permits"), busy("a", 2), busy("b", 1))).isEqualTo("b turn");
    assertThat(asks(chat(1, "permits"), asked("a", NOW), asked("b", NOW.minusSeconds(60))))
        .isEqualTo("b turn");
  }

  @Test
  void who_is_away_deciding_or_of_another_community_is_not_asked() {
    assertThat(asks(chat(1, "permits"), unavailable("a"), deciding("b"), from("c", ELSEWHERE)))
        .isEqualTo("nobody");
  }

  @Test
  void what_somebody_returned_goes_to_the_next_and_comes_back_only_after_a_while() {
    Waiting one = returnedBy(officers(chat(1, "permits"), "zhao", null), "zhao", 1, NOW);

    assertThat(asks(one, person("zhao"), person("li"))).isEqualTo("li turn");
    assertThat(asks(one, person("zhao"))).isEqualTo("nobody");
    Waiting later = returnedBy(chat(1, "permits"), "zhao", 1, NOW.minus(Duration.ofMinutes(10)));
    assertThat(asks(later, person("zhao"))).isEqualTo("zhao turn");
    assertThat(asks(later, person("zhao"), busy("li", 7))).isEqualTo("li turn");
  }

  @Test
  void what_is_urgent_comes_first_then_visitors_in_the_chat_then_what_waited_longest() {
    Waiting quiet = waiting(1, "permits", false, false, NOW.minusSeconds(900));
    Waiting chat = waiting(2, "permits", true, false, NOW.minusSeconds(60));
    Waiting longer = waiting(3, "permits", true, false, NOW.minusSeconds(120));
    Waiting urgent = waiting(4, "safety", false, true, NOW);
    List<Waiting> all = List.of(quiet, chat, longer, urgent);

    var decided =
        assigning.decide(all, List.of(person("a"), person("b"), person("c")), NOW).stream()
            .map(Assigning.Assignment::waiting);

    assertThat(decided).containsExactly(urgent, longer, chat);
  }

  private String asks(Waiting one, Person... people) {
    return assigning.decide(List.of(one), List.of(people), NOW).stream()
        .map(decided -> decided.person().username() + " " + decided.reason().code())
        .findFirst()
        .orElse("nobody");
  }
}
