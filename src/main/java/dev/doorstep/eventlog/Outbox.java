package dev.doorstep.eventlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The events of one transaction, written as its last statement. Get one from {@link Transactions}.
 */
public final class Outbox {
  private static final String INSERT =
      """
      insert into outbox (event_id, type, subject, topics, occurred_at, data)
      select event_id, type, subject, string_to_array(topics, ' '), occurred_at, data
      from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[])
        with ordinality as r (event_id, type, subject, topics, occurred_at, data, place)
      order by place
      """;

  private final ObjectMapper json;
  private final List<Event> events = new ArrayList<>();

  Outbox(ObjectMapper json) {
    this.json = json;
  }

  public void add(Event event) {
    events.add(event);
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  /**
   * One insert; its ids are drawn here, while the transaction holds its locks, so they keep the
   * order within a subject.
   */
  Uni<Void> write(Mutiny.Session session) {
    if (events.isEmpty()) return Uni.createFrom().voidItem();
    String rows =
        String.join(
            ", ", Collections.nCopies(events.size(), "(?, ?, ?, string_to_array(?, ' '), ?, ?)"));
    var insert =
        session.createNativeQuery(
            // read as a query: as an update it would make Hibernate sweep its caches
            "with written as (insert into outbox (event_id, type, subject, topics, occurred_at, data) values "
                + rows
                + " returning 1) select count(*) from written",
            Long.class);
    int parameter = 1;
    for (Event event : events) {
      insert.setParameter(parameter++, UUID.randomUUID());
      insert.setParameter(parameter++, event.type());
      insert.setParameter(parameter++, event.subject());
      insert.setParameter(parameter++, String.join(" ", event.topics()));
      insert.setParameter(parameter++, OffsetDateTime.ofInstant(event.at(), ZoneOffset.UTC));
      insert.setParameter(parameter++, serialise(event));
    }
    return insert.getSingleResult().replaceWithVoid();
  }

  /** Likewise, in a transaction that speaks SQL itself. */
  Uni<Void> write(SqlConnection connection) {
    if (events.isEmpty()) return Uni.createFrom().voidItem();
    return connection
        .preparedQuery(INSERT)
        .execute(
            Tuple.of(
                array(event -> UUID.randomUUID(), UUID[]::new),
                array(Event::type, String[]::new),
                array(Event::subject, String[]::new),
                array(event -> String.join(" ", event.topics()), String[]::new),
                array(event -> event.at().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new),
                array(this::serialise, String[]::new)))
        .replaceWithVoid();
  }

  private <T> T[] array(Function<Event, T> value, IntFunction<T[]> made) {
    return events.stream().map(value).toArray(made);
  }

  private String serialise(Event event) {
    try {
      return json.writeValueAsString(event.data());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Event data that is no JSON: " + event.type(), e);
    }
  }
}
