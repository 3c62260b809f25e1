package dev.doorstep.stream.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes down what came of attempts: those that end together as one statement. What another process
 * has settled meanwhile stays as it is.
 */
@ApplicationScoped
class Settling {
  private static final String WRITE =
      """
      with outcome as (
        select * from unnest($2::bigint[], $3::text[], $4::bigint[], $5::timestamptz[], $6::text[],
          $7::text[], $8::int[], $9::int[], $10::text[], $11::text[])
          as o(delivery, state, wait_ms, at, url, signature, took_ms, status, trouble, answer)
      ), settled as (
        update webhook_delivery d set attempts = attempts + 1, state = o.state,
          next_at = now() + o.wait_ms * interval '1 millisecond',
          done_at = case when o.state <> 'waiting' then now() end
        from outcome o where d.id = o.delivery and d.state = 'waiting'
        returning d.id, d.attempts
      ), endpoint as (
        update webhook set failures = $12, probes = $13, held_until = $14,
          last_success_at = greatest(last_success_at, $15),
          last_failure_at = greatest(last_failure_at, $16),
          last_failure = coalesce($17, last_failure),
          disabled_at = case when $18 then coalesce(disabled_at, now()) else disabled_at end
        where id = $1
      )
      insert into webhook_attempt
        (delivery, number, at, url, signature, took_ms, status, trouble, answer)
      select s.id, s.attempts, o.at, o.url, o.signature, o.took_ms, o.status, o.trouble, o.answer
      from settled s join outcome o on o.delivery = s.id
      """;

  private final Pool database;

  Settling(Pool database) {
    this.database = database;
  }

  /**
   * @param circuit as these outcomes have left it
   */
  Uni<Void> write(UUID endpoint, List<Outcome> outcomes, Circuit circuit) {
    Optional<Answer> success = newest(outcomes, true);
    Optional<Answer> failure = newest(outcomes, false);
    Tuple values =
        Tuple.from(
            Arrays.asList(
                endpoint,
                column(outcomes, Long[]::new, outcome -> outcome.due().id()),
                column(outcomes, String[]::new, Outcome::state),
                column(
                    outcomes,
                    Long[]::new,
                    outcome -> outcome.again().map(Duration::toMillis).orElse(0L)),
                answers(outcomes, OffsetDateTime[]::new, answer -> EndpointRow.utc(answer.at())),
                answers(outcomes, String[]::new, Answer::url),
                answers(outcomes, String[]::new, Answer::signature),
                answers(outcomes, Integer[]::new, answer -> (int) answer.took().toMillis()),
                answers(outcomes, Integer[]::new, answer -> answer.status().orElse(null)),
                answers(
                    outcomes,
                    String[]::new,
                    answer -> answer.trouble().map(Trouble::code).orElse(null)),
                answers(outcomes, String[]::new, Answer::text),
                circuit.failures(),
                circuit.probes(),
                EndpointRow.utc(circuit.heldUntil()),
                EndpointRow.utc(success.map(Answer::at)),
                EndpointRow.utc(failure.map(Answer::at)),
                failure.map(Answer::inShort).orElse(null),
                outcomes.stream().anyMatch(outcome -> outcome.answer().gone())));
    return database.preparedQuery(WRITE).execute(values).replaceWithVoid();
  }

  private static Optional<Answer> newest(List<Outcome> outcomes, boolean arrived) {
    return outcomes.stream()
        .map(Outcome::answer)
        .filter(answer -> answer.arrived() == arrived)
        .reduce((earlier, later) -> later);
  }

  private static <T> T[] column(
      List<Outcome> outcomes, Function<Integer, T[]> array, Function<Outcome, T> value) {
    return outcomes.stream().map(value).toArray(array::apply);
  }

  private static <T> T[] answers(
      List<Outcome> outcomes, Function<Integer, T[]> array, Function<Answer, T> value) {
    return column(outcomes, array, outcome -> value.apply(outcome.answer()));
  }
}
