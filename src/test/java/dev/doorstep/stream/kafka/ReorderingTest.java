package dev.doorstep.stream.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.eventlog.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReorderingTest {
  @Property(tries = 200)
  void however_they_arrive_they_leave_in_order_and_once(
      @ForAll @IntRange(min = 1, max = 60) int entries, @ForAll long seed) {
    List<LogEntry> arriving = new ArrayList<>(entries(1, entries));
    arriving.addAll(entries(1, entries));
    Collections.shuffle(arriving, new Random(seed));
    Reordering order = new Reordering(0);

    List<LogEntry> left = new ArrayList<>();
    for (LogEntry entry : arriving) left.addAll(order.add(List.of(entry)));

    assertThat(left).isEqualTo(entries(1, entries));
    assertThat(order.hasHole()).isFalse();
  }

  @Test
  void nothing_passes_a_hole() {
    Reordering order = new Reordering(10);

    assertThat(order.add(entries(12, 14))).isEmpty();
    assertThat(order.hasHole()).isTrue();
    assertThat(order.reached()).isEqualTo(10);
    assertThat(order.add(entries(9, 11))).isEqualTo(entries(11, 14));
  }

  @Test
  void what_waits_behind_a_hole_is_bounded_and_the_nearest_is_kept() {
    Reordering order = new Reordering(0);
    order.add(entries(2, 30_000));

    assertThat(order.add(entries(1, 1))).isEqualTo(entries(1, 10_001));
  }

  private static List<LogEntry> entries(long first, long last) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(position -> new LogEntry(new Position(position), "type", List.of(), "{}"))
        .toList();
  }
}
