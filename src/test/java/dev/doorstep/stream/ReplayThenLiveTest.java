package dev.doorstep.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorstep.TestDatabase;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import dev.doorstep.eventlog.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReplayThenLiveTest {
  private static final int PAST = 700; // more than a page of replay
  private static final int WRITERS = 4;
  private static final int TRANSACTIONS = 40;
  private static final int WRITTEN = WRITERS * TRANSACTIONS * 2;
  private static final int SUBSCRIBERS = 40;

  @Inject FanOut fanOut;
  @Inject Transactions transactions;
  @Inject LogReader log;

  private EventsOfOneTopic events;

  @BeforeEach
  void a_topic_of_our_own() {
    events = new EventsOfOneTopic(transactions, log, "test/" + UUID.randomUUID());
  }

  @RepeatedTest(3)
  void subscribers_that_join_while_events_are_written_miss_none_and_see_none_twice() {
    events.write(PAST, "before");
    await().atMost(Duration.ofSeconds(30)).until(() -> events.positionsAfter(0).size() == PAST);
    long begin = events.positionsAfter(0).get(0);
    List<CompletableFuture<Void>> writers =
        IntStream.range(0, WRITERS)
            .mapToObj(writer -> CompletableFuture.runAsync(this::writeOften))
            .toList();

    Random random = new Random();
    List<Follower> followers = new ArrayList<>();
    for (int i = 0; i < SUBSCRIBERS; i++) {
      long end = events.end().value();
      followers.add(follow(random.nextLong(begin - 1, end + 1), written(random)));
    }
    writers.forEach(CompletableFuture::join);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> events.positionsAfter(0).size() == PAST + WRITTEN);
    List<Long> all = events.positionsAfter(0);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(followers)
                    .allSatisfy(
                        follower ->
                            assertThat(follower.sink.positions())
                                .as("after %d", follower.after)
                                .isEqualTo(
                                    all.stream().filter(it -> it > follower.after).toList())));
    followers.forEach(follower -> fanOut.leave(follower.subscription));
  }

  @Test
  void a_slow_reader_is_told_to_resume_and_then_gets_all() {
    long before = events.end().value();
    Follower slow = follow(before, Uni.createFrom().nothing());
    events.write(1_200, "a lot");

    assertThat(slow.sink.closed().orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join())
        .isEqualTo(Closing.TOO_SLOW);
    List<Long> read = slow.sink.positions();
    assertThat(read).hasSize(1);

    Follower resumed = follow(read.get(0), Uni.createFrom().voidItem());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> events.positionsAfter(before).size() == 1_200);
    await()
        .untilAsserted(
            () ->
                assertThat(resumed.sink.positions()).isEqualTo(events.positionsAfter(read.get(0))));
    fanOut.leave(resumed.subscription);
  }

  @Test
  void a_broken_connection_costs_the_others_nothing() {
    long before = events.end().value();
    Follower broken = follow(before, Uni.createFrom().failure(new IllegalStateException("gone")));
    Follower sound = follow(before, Uni.createFrom().voidItem());
    events.write(3, "news");

    await().atMost(Duration.ofSeconds(30)).until(() -> sound.sink.positions().size() == 3);
    assertThat(broken.sink.closed()).isCompletedWithValue(Closing.TOO_SLOW);
    fanOut.leave(sound.subscription);
  }

  private record Follower(long after, CollectingSink sink, Subscription subscription) {}

  private Follower follow(long after, Uni<Void> written) {
    CollectingSink sink = new CollectingSink(written);
    Subscription subscription =
        EventsOfOneTopic.await(
            () ->
                fanOut.subscribe(
                    events.filter(),
                    Optional.of(new Position(after)),
                    sink,
                    position -> Uni.createFrom().voidItem()));
    return new Follower(after, sink, subscription);
  }

  private void writeOften() {
    for (int i = 0; i < TRANSACTIONS; i++) events.write(2, "meanwhile");
  }

  /** Some connections have written a frame at once, some on another thread a little later. */
  private static Uni<Void> written(Random random) {
    Uni<Void> written = Uni.createFrom().voidItem();
    return random.nextBoolean() ? written : written.emitOn(Infrastructure.getDefaultExecutor());
  }
}
