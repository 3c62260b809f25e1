package dev.doorstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/** Compares what clients were told and shown with what is on disk. */
final class Audit {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HubDatabase database;

  Audit(HubDatabase database) {
    this.database = database;
  }

  void every_message_is_stored_once(Set<String> acknowledged) {
    List<String> stored =
        database.column(String.class, "select id::text from message where author_kind = 'visitor'");
    assertThat(new HashSet<>(stored)).as("stored messages").isEqualTo(acknowledged);
    assertThat(stored).as("stored once").hasSameSizeAs(acknowledged);
    assertThat(database.number("select count(distinct client_id) from message"))
        .as("client ids")
        .isEqualTo(stored.size());
  }

  void positions_are_dense() {
    awaitEmptyOutbox();
    List<Long> positions = database.positions();
    assertThat(positions).isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
    assertThat(database.number("select position from event_log_head")).isEqualTo(positions.size());
    assertThat(
            database.number(
                """
                select count(distinct data::json -> 'message' ->> 'id') from event_log
                where type = 'dev.doorstep.message.posted.v1'
                """))
        .as("messages told of")
        .isEqualTo(database.number("select count(*) from message"))
        .isEqualTo(
            database.number(
                "select count(*) from event_log where type = 'dev.doorstep.message.posted.v1'"));
  }

  /** In each the same people speak in the same order: no turn was lost, doubled or cut in two. */
  void conversations_all_read_like(String conversation) {
    String speakers = "string_agg(author_kind, ' ' order by seq)";
    String undisturbed =
        database
            .column(
                String.class,
                "select " + speakers + " from message where conversation = ?",
                UUID.fromString(conversation))
            .get(0);
    assertThat(undisturbed).startsWith("visitor assistant visitor assistant");
    assertThat(
            database.column(
                String.class,
                "select distinct " + speakers + " from message group by conversation"))
        .containsExactly(undisturbed);
  }

  void every_board_saw_its_communities(Boards boards) {
    awaitEmptyOutbox();
    saw(boards.district());
    boards.byCommunity().forEach((community, board) -> saw(board, "community/" + community));
  }

  void every_visitor_saw_their_conversation(Crowd crowd) {
    awaitEmptyOutbox();
    for (VisitorClient visitor : crowd.visitors()) {
      saw(visitor, "conversation/" + visitor.conversation());
    }
  }

  /** Exactly the topic's events (without a topic: all), each once, in the log's order. */
  private void saw(StreamClient client, String... topics) {
    List<Long> expected = database.positions(topics);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(client.events())
                    .as("what a follower of %s saw", List.of(topics))
                    .extracting(StreamEvent::position)
                    .isEqualTo(expected));
  }

  private void awaitEmptyOutbox() {
    await("every event to have its position")
        .atMost(PATIENCE)
        .until(() -> database.number("select count(*) from outbox") == 0);
  }
}
