package dev.doorstep.stream;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorstep.PlainSocket;
import dev.doorstep.TestDatabase;
import dev.doorstep.VisitorClient;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SlowSocketTest {
  private static final int EVENTS = 3_000;
  private static final String OPEN = "doorstep.connections.open";
  private static final String TEN_KILOBYTES = "x".repeat(10_000);

  @Inject Transactions transactions;
  @Inject LogReader log;
  @Inject MeterRegistry metrics;

  @Test
  void a_client_that_reads_late_gets_everything_without_reconnecting() throws Exception {
    VisitorClient quick = VisitorClient.start(RunningHub.uri(), "xintiandi", "zh");
    try (quick;
        PlainSocket slow = PlainSocket.unread(RunningHub.uri(), "/ws/chat")) {
      List<Long> all = writtenWhileUnread(quick, slow);
      await().atMost(Duration.ofSeconds(30)).until(() -> quick.events().size() == EVENTS);

      slow.read();
      await().atMost(Duration.ofSeconds(30)).until(() -> positions(slow).size() == EVENTS);
      assertThat(positions(slow)).isEqualTo(all);
    }
  }

  @Test
  void a_client_that_reads_nothing_is_cut_off_and_resumes_completely() throws Exception {
    VisitorClient quick = VisitorClient.start(RunningHub.uri(), "xintiandi", "zh");
    try (quick;
        PlainSocket stuck = PlainSocket.unread(RunningHub.uri(), "/ws/chat")) {
      List<Long> all = writtenWhileUnread(quick, stuck);
      await().atMost(Duration.ofSeconds(40)).until(() -> metrics.get(OPEN).gauge().value() == 1);

      stuck.read();
      stuck.closed().handle((code, failure) -> code).get(30, SECONDS);
      List<Long> read = positions(stuck);
      assertThat(read).hasSizeLessThan(EVENTS).isEqualTo(all.subList(0, read.size()));

      try (PlainSocket resumed = PlainSocket.open(RunningHub.uri(), "/ws/chat")) {
        resumed.send(hello(quick, read.get(read.size() - 1)));
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> read.size() + positions(resumed).size() >= EVENTS);
        List<Long> together = new ArrayList<>(read);
        together.addAll(positions(resumed));
        assertThat(together).isEqualTo(all);
      }
    }
  }

  private List<Long> writtenWhileUnread(VisitorClient quick, PlainSocket unread) throws Exception {
    var events = new EventsOfOneTopic(transactions, log, "conversation/" + quick.conversation());
    await("the conversation to be told of").until(() -> events.positionsAfter(0).size() == 1);
    long start = events.positionsAfter(0).get(0);
    unread.send(hello(quick, start));
    quick.connect(start).get(10, SECONDS);
    for (int i = 0; i < EVENTS / 100; i++) events.write(100, TEN_KILOBYTES);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> events.positionsAfter(start).size() == EVENTS);
    return events.positionsAfter(start);
  }

  private static String hello(VisitorClient visitor, long after) {
    return "{\"type\":\"hello\",\"token\":\"%s\",\"after\":%d}".formatted(visitor.token(), after);
  }

  private static List<Long> positions(PlainSocket socket) {
    return socket.frames().stream()
        .filter(frame -> frame.get("type").asText().equals("event"))
        .map(frame -> frame.get("position").asLong())
        .toList();
  }
}
