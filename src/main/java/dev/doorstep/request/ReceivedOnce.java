package dev.doorstep.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A request that another channel sent as an event is opened once, however often and in however many
 * places the event arrives. What {@code source} and {@code id} name is kept for good.
 */
@ApplicationScoped
public class ReceivedOnce {
  /**
   * What makes an event that event.
   *
   * @see <a
   *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md#id">CloudEvents,
   *     id</a>
   */
  public record Event(String source, String id) {}

  /**
   * In the caller's transaction. One that takes the same event at the same time waits for its end.
   *
   * @return the request, when this opened it; empty when the event was there before
   */
  public Uni<Optional<Request>> open(
      Mutiny.Session session, Event event, Instant now, Supplier<Uni<Request>> opening) {
    return claim(session, event, now)
        .chain(
            mine ->
                mine
                    ? opening
                        .get()
                        .call(request -> keep(session, event, request.number()))
                        .map(Optional::of)
                    : Uni.createFrom().item(Optional.empty()));
  }

  // Written as queries: as updates they would make Hibernate sweep its caches.

  private static Uni<Boolean> claim(Mutiny.Session session, Event event, Instant now) {
    return session
        .createNativeQuery(
            "with claimed as (insert into request_received (source, event_id, at)"
                + " values (:source, :id, :at) on conflict do nothing returning 1)"
                + " select count(*) from claimed",
            Long.class)
        .setParameter("source", event.source())
        .setParameter("id", event.id())
        .setParameter("at", now)
        .getSingleResult()
        .map(claimed -> claimed > 0);
  }

  private static Uni<Long> keep(Mutiny.Session session, Event event, RequestNumber number) {
    return session
        .flush()
        .chain(
            () ->
                session
                    .createNativeQuery(
                        "with kept as (update request_received set request = :request"
                            + " where source = :source and event_id = :id returning 1)"
                            + " select count(*) from kept",
                        Long.class)
                    .setParameter("request", number.value())
                    .setParameter("source", event.source())
                    .setParameter("id", event.id())
                    .getSingleResult());
  }
}
