package dev.doorstep.request;

import dev.doorstep.eventlog.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Suggests which requests may be about the same thing. */
@ApplicationScoped
public class FindingSimilar {
  private static final Duration RECENT = Duration.ofDays(30);
  private static final int LOOKED_AT = 500;
  private static final int SHOWN = 5;

  private final Transactions transactions;
  private final RequestStore store;
  private final LinkStore links;
  private final RequestMapping mapping;
  private final Clock clock;

  FindingSimilar(
      Transactions transactions,
      RequestStore store,
      LinkStore links,
      RequestMapping mapping,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.links = links;
    this.mapping = mapping;
    this.clock = clock;
  }

  /**
   * @param score from 0 to 1
   */
  public record Similar(Card request, double score) {}

  /**
   * The likeliest first, of those opened within 30 days before or after it and not linked to it.
   */
  public Uni<List<Similar>> to(RequestNumber number, Predicate<Request> visible) {
    return transactions.read(
        session ->
            store
                .find(session, number)
                .map(found -> MovingRequest.visible(found, number, visible))
                .chain(
                    request ->
                        links
                            .of(session, number)
                            .map(
                                known ->
                                    known.stream()
                                        .map(link -> link.other().value())
                                        .collect(Collectors.toSet()))
                            .chain(
                                known ->
                                    session
                                        .createQuery(
                                            "from RequestRow where community = :community and number <> :number"
                                                + " and openedAt >= :since order by openedAt desc",
                                            RequestRow.class)
                                        .setParameter(
                                            "community", request.origin().community().value())
                                        .setParameter("number", number.value())
                                        .setParameter("since", clock.instant().minus(RECENT))
                                        .setMaxResults(LOOKED_AT)
                                        .getResultList()
                                        .map(
                                            rows ->
                                                rows.stream()
                                                    .filter(row -> !known.contains(row.number))
                                                    .map(mapping::read)
                                                    .map(
                                                        other ->
                                                            new Similar(
                                                                Card.forColleagues(other),
                                                                Similarity.of(request, other)))
                                                    .filter(one -> one.score() >= Similarity.LIKELY)
                                                    .sorted(
                                                        Comparator.comparingDouble(Similar::score)
                                                            .reversed())
                                                    .limit(SHOWN)
                                                    .toList()))));
  }
}
