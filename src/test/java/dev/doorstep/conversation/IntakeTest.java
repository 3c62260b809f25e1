package dev.doorstep.conversation;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.doorstep.TestDatabase;
import dev.doorstep.directory.CommunityCode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Turns that arrive together share a transaction; nobody may notice but by the speed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IntakeTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final List<String> LINES =
      List.of("我们想12月1日在东广场摆摊，大概30人", "18:00到21:00", "跳过", "13812345678", "确认", "你好", "谢谢");

  @Inject StartingConversation starting;
  @Inject AcceptingMessage accepting;
  @Inject Pool database;

  @AfterEach
  void let_everything_be_stored() {
    run("drop trigger if exists refuse_poison on message");
  }

  @Test
  void messages_of_many_conversations_sent_at_once_keep_their_order_and_count_once() {
    List<UUID> conversations = conversations(40);
    Map<UUID, List<CompletableFuture<Message>>> sent = new LinkedHashMap<>();
    Random random = new Random(7);
    for (String line : LINES) {
      Collections.shuffle(conversations, random);
      for (UUID conversation : conversations) {
        UUID clientId = UUID.randomUUID();
        CompletableFuture<Message> first = send(conversation, clientId, line);
        sent.computeIfAbsent(conversation, id -> new ArrayList<>()).add(first);
        if (random.nextInt(3) == 0) { // sent again while the first is under way
          sent.get(conversation)
              .add(send(conversation, clientId, line).thenCombine(first, IntakeTest::sameMessage));
        }
      }
    }
    sent.values().forEach(all -> all.forEach(CompletableFuture::join));

    List<String> speakers = new ArrayList<>();
    for (UUID conversation : conversations) {
      List<Row> messages = messages(conversation);
      assertThat(messages).extracting(row -> row.getInteger("seq")).isEqualTo(upTo(messages));
      assertThat(messages)
          .filteredOn(row -> row.getString("author_kind").equals("visitor"))
          .extracting(row -> row.getString("words"))
          .isEqualTo(LINES);
      assertThat(conversation(conversation).getInteger("last_seq")).isEqualTo(messages.size());
      assertThat(number("select count(*) from bot_turn where conversation = $1", conversation))
          .isEqualTo(LINES.size());
      assertThat(number("select count(*) from request where conversation = $1", conversation))
          .isEqualTo(1);
      assertThat(told(conversation))
          .isEqualTo(messages.stream().map(row -> row.getUUID("id")).toList());
      speakers.add(messages.stream().map(row -> row.getString("author_kind")).toList().toString());
    }
    assertThat(speakers).as("every conversation reads alike").containsOnly(speakers.get(0));
  }

  @Test
  void numbers_of_requests_opened_together_have_no_holes() {
    List<UUID> conversations = conversations(30);
    for (String line : LINES.subList(0, 5)) {
      conversations.stream()
          .map(conversation -> send(conversation, UUID.randomUUID(), line))
          .collect(toList())
          .forEach(CompletableFuture::join);
    }

    List<Integer> counts =
        rows("select number from request where community = 'xintiandi' order by number").stream()
            .map(row -> row.getString("number"))
            .map(number -> Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)))
            .toList();
    assertThat(counts).isEqualTo(IntStream.rangeClosed(1, counts.size()).boxed().toList());
  }

  @Test
  void a_turn_that_the_database_refuses_fails_alone_and_leaves_nothing() {
    refusePoison();
    List<UUID> conversations = conversations(60);
    Map<UUID, CompletableFuture<Message>> sent = new LinkedHashMap<>();
    for (int i = 0; i < conversations.size(); i++) {
      String line = i % 20 == 7 ? "poison" : "你好";
      sent.put(conversations.get(i), send(conversations.get(i), UUID.randomUUID(), line));
    }

    for (int i = 0; i < conversations.size(); i++) {
      UUID conversation = conversations.get(i);
      CompletableFuture<Message> answer = sent.get(conversation);
      if (i % 20 == 7) {
        assertThatThrownBy(answer::join).hasMessageContaining("poison");
        assertThat(messages(conversation)).isEmpty();
        assertThat(conversation(conversation).getInteger("last_seq")).isZero();
        assertThat(told(conversation)).isEmpty();
      } else {
        assertThat(answer.join().text()).isEqualTo("你好");
        assertThat(messages(conversation)).hasSizeGreaterThan(1);
      }
    }
  }

  @Test
  void after_a_failure_the_same_message_is_taken() {
    refusePoison();
    UUID conversation = conversations(1).get(0);
    UUID clientId = UUID.randomUUID();
    assertThatThrownBy(send(conversation, clientId, "poison")::join);
    run("drop trigger refuse_poison on message");

    Message taken = send(conversation, clientId, "poison").join();

    assertThat(taken.seq()).isEqualTo(1);
  }

  @Test
  void a_conversation_that_somebody_holds_keeps_nobody_else_waiting() {
    List<UUID> conversations = conversations(20);
    UUID held = conversations.get(3);
    var holder = database.getConnection().await().atMost(SOON);
    holder.query("begin").execute().await().atMost(SOON);
    holder
        .preparedQuery("select 1 from conversation where id = $1 for update")
        .execute(Tuple.of(held))
        .await()
        .atMost(SOON);

    Map<UUID, CompletableFuture<Message>> sent = new LinkedHashMap<>();
    conversations.forEach(id -> sent.put(id, send(id, UUID.randomUUID(), "你好")));
    CompletableFuture<Message> waits = sent.remove(held);
    CompletableFuture<Message> next = send(held, UUID.randomUUID(), "谢谢");
    sent.values().forEach(answer -> answer.orTimeout(20, TimeUnit.SECONDS).join());
    assertThat(waits).isNotDone();

    holder.query("commit").execute().await().atMost(SOON);
    holder.close().await().atMost(SOON);
    assertThat(waits.join().seq()).isLessThan(next.join().seq());
  }

  @Test
  void a_message_to_no_conversation_fails_alone() {
    UUID there = conversations(1).get(0);
    CompletableFuture<Message> lost = send(UUID.randomUUID(), UUID.randomUUID(), "你好");
    CompletableFuture<Message> taken = send(there, UUID.randomUUID(), "你好");

    assertThatThrownBy(lost::join).hasMessageContaining("conversation");
    assertThat(taken.join().conversation()).isEqualTo(there);
  }

  private List<UUID> conversations(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> i % 2 == 0 ? "xintiandi" : "huijin")
        .map(IntakeTest::opening)
        .map(opening -> starting.start(opening).await().atMost(SOON))
        .collect(toList());
  }

  private static StartingConversation.Opening opening(String community) {
    return new StartingConversation.Opening(
        new CommunityCode(community), "zh", Optional.empty(), Optional.empty(), "", "");
  }

  private CompletableFuture<Message> send(UUID conversation, UUID clientId, String text) {
    return accepting
        .accept(conversation, new AcceptingMessage.Incoming(clientId, text, Optional.empty()))
        .subscribeAsCompletionStage();
  }

  private static Message sameMessage(Message again, Message first) {
    assertThat(again.id()).isEqualTo(first.id());
    return again;
  }

  private static List<Integer> upTo(List<Row> messages) {
    return IntStream.rangeClosed(1, messages.size()).boxed().toList();
  }

  /** The database itself refuses a message, as it does when anything unforeseen goes wrong. */
  private void refusePoison() {
    run(
        """
        create or replace function refuse_poison() returns trigger language plpgsql as
        $$ begin if new.body like '%poison%' then raise exception 'poison'; end if; return new; end $$
        """);
    run(
        "create or replace trigger refuse_poison before insert on message"
            + " for each row execute function refuse_poison()");
  }

  private List<Row> messages(UUID conversation) {
    return rows(
        "select *, cast(body as json) ->> 'text' as words from message where conversation = $1 order by seq",
        conversation);
  }

  /** The messages that the log tells of, in its order. */
  private List<UUID> told(UUID conversation) {
    await().atMost(SOON).until(() -> number("select count(*) from outbox") == 0);
    return rows(
            """
            select cast(cast(data as json) -> 'message' ->> 'id' as uuid) as id from event_log
            where type = 'dev.doorstep.message.posted.v1' and subject = $1::text order by position
            """,
            conversation.toString())
        .stream()
        .map(row -> row.getUUID("id"))
        .toList();
  }

  private Row conversation(UUID id) {
    return rows("select * from conversation where id = $1", id).get(0);
  }

  private long number(String sql, Object... parameters) {
    return rows(sql, parameters).get(0).getLong(0);
  }

  private void run(String sql) {
    database.query(sql).execute().await().atMost(SOON);
  }

  private List<Row> rows(String sql, Object... parameters) {
    return StreamSupport.stream(
            database
                .preparedQuery(sql)
                .execute(Tuple.from(parameters))
                .await()
                .atMost(SOON)
                .spliterator(),
            false)
        .toList();
  }
}
