package dev.doorstep.request;

import dev.doorstep.platform.TableRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which requests were opened under which keys of their senders. */
final class SentRequests {
  private static final String FIND =
      """
      select s.sender, s.idempotency_key, s.content, s.request, s.at
      from unnest($1::text[], $2::text[]) as r (sender, idempotency_key)
      join request_sent s on s.sender = r.sender and s.idempotency_key = r.idempotency_key
      """;

  private static final TableRows<Sent> TABLE =
      TableRows.<Sent>of("request_sent")
          .text("sender", sent -> sent.mark.sender())
          .text("idempotency_key", sent -> sent.mark.key())
          .bytes("content", Sent::content)
          .text("request", sent -> sent.request.value())
          .time("at", Sent::at);

  private SentRequests() {}

  /** Under which a sender's request is known. */
  record Mark(String sender, String key) {
    static Mark of(OpeningOnce.Sending sending) {
      return new Mark(sending.sender(), sending.key());
    }
  }

  record Sent(Mark mark, byte[] content, RequestNumber request, Instant at) {}

  /** What came under the same marks before. */
  static Uni<Map<Mark, Sent>> before(SqlClient client, List<OpeningOnce.Sending> sendings) {
    if (sendings.isEmpty()) return Uni.createFrom().item(Map.of());
    return client
        .preparedQuery(FIND)
        .execute(
            Tuple.of(
                sendings.stream().map(OpeningOnce.Sending::sender).toArray(String[]::new),
                sendings.stream().map(OpeningOnce.Sending::key).toArray(String[]::new)))
        .map(
            rows ->
                rows.stream()
                    .map(SentRequests::sent)
                    .collect(Collectors.toMap(Sent::mark, Function.identity())));
  }

  /** Fails when another process has stored one of the marks meanwhile. */
  static Uni<Void> insert(SqlClient client, List<Sent> sent) {
    return TABLE.insert(client, sent);
  }

  private static Sent sent(Row row) {
    return new Sent(
        new Mark(row.getString("sender"), row.getString("idempotency_key")),
        row.getBuffer("content").getBytes(),
        new RequestNumber(row.getString("request")),
        row.getOffsetDateTime("at").toInstant());
  }
}
