package dev.doorstep.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import dev.doorstep.board.AtTheDesk.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClaimRaceTest {
  private static final int STAFF = 20;

  @Test
  void of_twenty_who_claim_at_once_one_wins_and_the_others_are_told_who() {
    String number = Visitor.in("xintiandi", "zh").opensARequest();
    List<Colleague> colleagues =
        IntStream.range(0, STAFF).mapToObj(i -> Colleague.in("xintiandi")).toList();

    List<ValidatableResponse> answers = claimAtOnce(number, colleagues);

    assertThat(answers.stream().map(answer -> answer.extract().statusCode()))
        .containsOnlyOnce(200)
        .filteredOn(status -> status == 409)
        .hasSize(STAFF - 1);
    Map<String, String> owner =
        Colleague.admin().reads(number).statusCode(200).extract().jsonPath().getMap("owner");
    assertThat(colleagues).extracting(Colleague::username).contains(owner.get("username"));
    for (ValidatableResponse answer : answers) {
      answer.body("owner", equalTo(owner));
    }
    Colleague.admin().reads(number).body("history.command", contains("open", "claim"));
  }

  @Test
  void an_illegal_move_is_refused_with_those_that_are_possible() {
    String number = Visitor.in("xintiandi", "zh").opensARequest();
    Colleague colleague = Colleague.in("xintiandi");

    colleague
        .orders(number, "resolve")
        .statusCode(409)
        .body("state", equalTo("new"))
        .body("possible", containsInAnyOrder("claim", "transfer", "reject", "withdraw"))
        .body("detail", containsString("claim"));
    colleague.reads(number).body("state", equalTo("new")).body("history.command", contains("open"));
  }

  @Test
  void a_rejected_request_that_is_reopened_belongs_to_nobody() {
    String number = Visitor.in("xintiandi", "zh").opensARequest();
    Colleague first = Colleague.in("xintiandi");
    Colleague second = Colleague.in("xintiandi");
    first.orders(number, "claim").statusCode(200);
    first.orders(number, "reject", Map.of("note", "不归我们管")).statusCode(200);

    second.orders(number, "reopen").statusCode(200).body("owner", equalTo(null));
    second
        .orders(number, "claim")
        .statusCode(200)
        .body("owner.username", equalTo(second.username()));
  }

  private static List<ValidatableResponse> claimAtOnce(String number, List<Colleague> colleagues) {
    ExecutorService desks = Executors.newFixedThreadPool(colleagues.size());
    CountDownLatch go = new CountDownLatch(1);
    try {
      List<CompletableFuture<ValidatableResponse>> claims =
          colleagues.stream()
              .map(
                  colleague ->
                      CompletableFuture.supplyAsync(
                          () -> {
                            awaitGo(go);
                            return colleague.orders(number, "claim");
                          },
                          desks))
              .toList();
      go.countDown();
      return claims.stream().map(CompletableFuture::join).toList();
    } finally {
      desks.shutdown();
    }
  }

  private static void awaitGo(CountDownLatch go) {
    try {
      go.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
