package dev.doorstep.stream.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineupTest {
  private final Lineup lineup = new Lineup();

  @Test
  void of_one_key_only_the_first_is_under_way_until_it_is_finished() {
    Due first = due(1, "a");
    lineup.admit(List.of(first, due(2, "a"), due(3, "b")));

    assertThat(lineup.next()).contains(first);
    assertThat(lineup.next().orElseThrow().id()).isEqualTo(3);
    assertThat(lineup.next()).isEmpty();

    lineup.finished(first);
    assertThat(lineup.next().orElseThrow().id()).isEqualTo(2);
  }

  @Test
  void what_failed_holds_back_its_key_until_that_is_written_down() {
    Due first = due(1, "a");
    lineup.admit(List.of(first, due(2, "a"), due(3, "b")));
    lineup.next();
    lineup.failed(first);

    assertThat(lineup.next().orElseThrow().id()).isEqualTo(3);
    lineup.admit(List.of(due(2, "a"))); // read before the failure
    assertThat(lineup.next()).isEmpty();

    lineup.written(List.of(first));
    lineup.admit(List.of(first, due(2, "a")));
    assertThat(lineup.next()).contains(first);
    assertThat(lineup.next()).isEmpty();
  }

  @Test
  void writing_down_what_arrived_does_not_let_go_what_failed_since() {
    Due first = due(1, "a");
    Due second = due(2, "a");
    lineup.admit(List.of(first, second, due(3, "a")));
    lineup.next();
    lineup.finished(first);
    lineup.next();
    lineup.failed(second);
    lineup.written(List.of(first));

    lineup.admit(List.of(due(3, "a"))); // the database does not know of the failure
    assertThat(lineup.next()).isEmpty();
  }

  @Test
  void what_is_here_already_is_not_taken_twice() {
    lineup.admit(List.of(due(1, "a")));
    lineup.admit(List.of(due(1, "a"), due(2, "a")));

    assertThat(lineup.known()).containsExactlyInAnyOrder(1L, 2L);
    lineup.next();
    lineup.finished(due(1, "a"));
    lineup.next();
    lineup.finished(due(2, "a"));
    assertThat(lineup.next()).isEmpty();
  }

  @Test
  void clearing_keeps_what_is_under_way() {
    lineup.admit(List.of(due(1, "a"), due(2, "a"), due(3, "b"), due(4, "b")));
    Due underWay = lineup.next().orElseThrow();
    lineup.clear();

    assertThat(lineup.next()).isEmpty();
    assertThat(lineup.known()).containsExactly(underWay.id());
    lineup.admit(List.of(due(2, "a"), due(3, "b")));
    assertThat(lineup.next().orElseThrow().id()).isEqualTo(3);
    lineup.finished(underWay);
    assertThat(lineup.next().orElseThrow().id()).isEqualTo(2);
  }

  private static Due due(long id, String key) {
    return new Due(id, key, 0, new Parcel("event-" + id, "{}"));
  }
}
