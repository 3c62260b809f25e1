package dev.doorstep.stream.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CircuitTest {
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final int MOST = 8;

  @Test
  void a_few_failures_change_nothing() {
    Circuit circuit = afterFailures(4);

    assertThat(circuit.isOpen()).isFalse();
    assertThat(circuit.allows(NOW, MOST - 1, MOST)).isTrue();
    assertThat(circuit.allows(NOW, MOST, MOST)).isFalse();
  }

  @Test
  void a_broken_endpoint_is_left_alone_and_then_gets_one_at_a_time() {
    Circuit circuit = afterFailures(5);

    assertThat(circuit.isOpen()).isTrue();
    assertThat(circuit.allows(NOW, 0, MOST)).isFalse();
    assertThat(circuit.allows(NOW.plusSeconds(5), 0, MOST)).isTrue();
    assertThat(circuit.allows(NOW.plusSeconds(5), 1, MOST)).isFalse();
  }

  @Test
  void probes_become_rarer_up_to_five_minutes() {
    Circuit once = failed(afterFailures(5), true);
    assertThat(once.heldUntil()).contains(NOW.plusSeconds(10));

    Circuit often = once;
    for (int i = 0; i < 100; i++) often = failed(often, true);
    assertThat(often.heldUntil()).contains(NOW.plus(Duration.ofMinutes(5)));
  }

  @Test
  void what_was_under_way_when_it_broke_does_not_make_probes_rarer() {
    Circuit circuit = afterFailures(5);

    assertThat(failed(circuit, false).heldUntil()).isEqualTo(circuit.heldUntil());
  }

  @Test
  void an_endpoint_that_asks_to_slow_down_is_left_alone() {
    Circuit circuit = Circuit.CLOSED.failed(NOW, false, Optional.of(Duration.ofMinutes(1)), 0);

    assertThat(circuit.isOpen()).isFalse();
    assertThat(circuit.allows(NOW.plusSeconds(59), 0, MOST)).isFalse();
    assertThat(circuit.allows(NOW.plusSeconds(60), 0, MOST)).isTrue();
  }

  private static Circuit afterFailures(int failures) {
    Circuit circuit = Circuit.CLOSED;
    for (int i = 0; i < failures; i++) circuit = failed(circuit, false);
    return circuit;
  }

  private static Circuit failed(Circuit circuit, boolean probe) {
    return circuit.failed(NOW, probe, Optional.empty(), 0);
  }
}
