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
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReplayThenLiveTest {
  private static final int PAST = 700; // more than a page of replay
  private static final int WRITERS = 4;
  private static final int TRANSACTIONS = 40;
  private static final int WRITTEN = WRITERS * TRANSACTIONS * 2;
  private static final int SUBSCRIBERS = 40;
  private static final long A_LOT = 10_000_000;

  @Inject FanOut fanOut;
  @Inject Transactions transactions;
  @Inject LogReader log;

  private EventsOfOneTopic events;

  @BeforeEach
  void a_topic_of_our_own() {
    events = new EventsOfOneTopic(transactions, log, "test/" + UUID.randomUUID());
  }

  @Test
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
      followers.add(follow(random.nextLong(begin - 1, end + 1), reading(random)));
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
  void a_reader_that_reads_nothing_is_told_to_resume_and_then_gets_all() {
    long before = events.end().value();
    Follower stuck = follow(before, new CollectingSink(A_LOT, Uni.createFrom().nothing()));
    events.write(1_200, "a lot");

    assertThat(stuck.sink.closed().orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join())
        .isEqualTo(Closing.TOO_SLOW);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> events.positionsAfter(before).size() == 1_200);
    List<Long> all = events.positionsAfter(before);
    List<Long> read = stuck.sink.positions();
    assertThat(read).hasSizeLessThan(1_200).isEqualTo(all.subList(0, read.size()));

    long from = read.isEmpty() ? before : read.get(read.size() - 1);
    Follower resumed = follow(from, new CollectingSink());
    await()
        .untilAsserted(
            () -> assertThat(resumed.sink.positions()).isEqualTo(events.positionsAfter(from)));
    fanOut.leave(resumed.subscription);
  }

  @Test
  void a_slow_reader_is_not_cut_off_and_holds_nobody_up() {
    long before = events.end().value();
    Uni<Void> sometimes = Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(20));
    Follower slow = follow(before, new CollectingSink(A_LOT, sometimes));
    Follower quick = follow(before, new CollectingSink());
    events.write(50, "a lot");

    await().untilAsserted(() -> assertThat(quick.sink.positions()).hasSize(50));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(slow.sink.positions()).isEqualTo(events.positionsAfter(before)));
    assertThat(slow.sink.closed()).isNotDone();
    fanOut.leave(slow.subscription);
    fanOut.leave(quick.subscription);
  }

  @Test
  void a_subscriber_with_credit_gets_as_many_as_it_is_ready_for() {
    long before = events.end().value();
    Follower careful = follow(before, new CollectingSink());
    fanOut.allow(careful.subscription, 3);
    events.write(10, "one after the other");
    await().until(() -> events.positionsAfter(before).size() == 10);
    List<Long> all = events.positionsAfter(before);

    await().untilAsserted(() -> assertThat(careful.sink.positions()).isEqualTo(all.subList(0, 3)));
    fanOut.allow(careful.subscription, 4);
    await().untilAsserted(() -> assertThat(careful.sink.positions()).isEqualTo(all.subList(0, 7)));
    fanOut.allow(careful.subscription, Long.MAX_VALUE);
    await().untilAsserted(() -> assertThat(careful.sink.positions()).isEqualTo(all));
    fanOut.leave(careful.subscription);
  }

  @Test
  void a_filter_can_be_changed_on_the_way() {
    var others = new EventsOfOneTopic(transactions, log, "test/" + UUID.randomUUID());
    long before = events.end().value();
    Follower follower = follow(before, new CollectingSink());
    events.write(2, "mine");
    await().until(() -> follower.sink.positions().size() == 2);
    fanOut.change(follower.subscription, others.filter());
    events.write(2, "not mine any more");
    others.write(2, "mine now");

    await()
        .untilAsserted(
            () ->
                assertThat(follower.sink.positions())
                    .hasSize(4)
                    .endsWith(others.positionsAfter(before).toArray(Long[]::new)));
    fanOut.leave(follower.subscription);
  }

  private record Follower(long after, CollectingSink sink, Subscription subscription) {}

  private Follower follow(long after, CollectingSink sink) {
    Subscription subscription =
        EventsOfOneTopic.await(
            () ->
                fanOut.subscribe(
                    events.filter(),
                    CollectingSink.ENCODING,
                    Optional.of(new Position(after)),
                    sink,
                    position -> Uni.createFrom().voidItem()));
    return new Follower(after, sink, subscription);
  }

  private void writeOften() {
    for (int i = 0; i < TRANSACTIONS; i++) events.write(2, "meanwhile");
  }

  /** Some connections read at once, some have always to catch up. */
  private static CollectingSink reading(Random random) {
    Uni<Void> read = Uni.createFrom().voidItem();
    return random.nextBoolean()
        ? new CollectingSink()
        : new CollectingSink(
            random.nextBoolean() ? 0 : A_LOT, read.emitOn(Infrastructure.getDefaultExecutor()));
  }
}
