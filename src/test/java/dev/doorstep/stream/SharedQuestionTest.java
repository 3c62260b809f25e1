package dev.doorstep.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedQuestionTest {
  private final List<UniEmitter<? super String>> asked = new ArrayList<>();
  private final SharedQuestion<String> question =
      new SharedQuestion<>(() -> Uni.createFrom().emitter(asked::add));

  @Test
  void who_asks_meanwhile_shares_the_next_answer() {
    UniAssertSubscriber<String> first = ask();
    UniAssertSubscriber<String> second = ask();
    UniAssertSubscriber<String> third = ask();
    assertThat(asked).hasSize(1);

    asked.get(0).complete("before");
    first.assertItem("before");
    second.assertNotTerminated();
    assertThat(asked).hasSize(2);

    asked.get(1).complete("after");
    second.assertItem("after");
    third.assertItem("after");
    assertThat(asked).hasSize(2);
  }

  @Test
  void a_question_that_fails_is_asked_again_for_the_next() {
    UniAssertSubscriber<String> first = ask();
    asked.get(0).fail(new IllegalStateException("away"));
    first.assertFailedWith(IllegalStateException.class);

    UniAssertSubscriber<String> second = ask();
    asked.get(1).complete("back");
    second.assertItem("back");
  }

  private UniAssertSubscriber<String> ask() {
    return question.ask().subscribe().withSubscriber(UniAssertSubscriber.create());
  }
}
