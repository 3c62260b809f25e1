package dev.doorstep.request;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.LineCode;
import dev.doorstep.eventlog.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lists requests by when they were opened, newest first, each with what was last told about it. */
@ApplicationScoped
public class ListingOpened {
  private final Transactions transactions;
  private final RequestMapping mapping;

  ListingOpened(Transactions transactions, RequestMapping mapping) {
    this.transactions = transactions;
    this.mapping = mapping;
  }

  /**
   * @param communities empty means every community
   * @param lines none means every line; {@code states} likewise
   * @param from inclusive; {@code to} as well
   */
  public record Query(
      Optional<Set<CommunityCode>> communities,
      Set<LineCode> lines,
      Set<RequestState> states,
      Instant from,
      Instant to,
      int limit) {}

  /**
   * @param told the last move whose note is for the visitor, too
   */
  public record Listed(Request request, Optional<Move> told) {}

  public Uni<List<Listed>> list(Query query) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    StringBuilder where = new StringBuilder("openedAt >= :from and openedAt <= :to");
    parameters.put("from", query.from());
    parameters.put("to", query.to());
    if (!query.lines().isEmpty()) {
      where.append(" and line in (:lines)");
      parameters.put("lines", query.lines().stream().map(LineCode::value).toList());
    }
    if (!query.states().isEmpty()) {
      where.append(" and state in (:states)");
      parameters.put("states", query.states().stream().map(RequestState::code).toList());
    }
    return find(where, parameters, query.communities(), query.limit());
  }

  /** Those of the numbers that exist in the communities. */
  public Uni<List<Listed>> numbered(
      Set<RequestNumber> numbers, Optional<Set<CommunityCode>> communities) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("numbers", numbers.stream().map(RequestNumber::value).toList());
    return find(new StringBuilder("number in (:numbers)"), parameters, communities, numbers.size());
  }

  private Uni<List<Listed>> find(
      StringBuilder where,
      Map<String, Object> parameters,
      Optional<Set<CommunityCode>> communities,
      int limit) {
    communities.ifPresent(
        some -> {
          where.append(" and community in (:communities)");
          parameters.put("communities", some.stream().map(CommunityCode::value).toList());
        });
    return transactions.read(
        session -> {
          var rows =
              session
                  .createQuery(
                      "from RequestRow where " + where + " order by openedAt desc, number desc",
                      RequestRow.class)
                  .setMaxResults(limit);
          parameters.forEach(rows::setParameter);
          return rows.getResultList()
              .map(list -> list.stream().map(mapping::read).toList())
              .chain(requests -> withNotes(session, requests));
        });
  }

  private static Uni<List<Listed>> withNotes(Mutiny.Session session, List<Request> requests) {
    if (requests.isEmpty()) return Uni.createFrom().item(List.of());
    return session
        .createQuery(
            "from MoveRow where request in (:numbers) and note <> '' order by id", MoveRow.class)
        .setParameter(
            "numbers", requests.stream().map(request -> request.number().value()).toList())
        .getResultList()
        .map(
            rows -> {
              Map<String, Move> last = new HashMap<>();
              for (MoveRow row : rows) {
                Move move = row.toMove();
                if (!move.internal()) last.put(row.request, move);
              }
              return requests.stream()
                  .map(
                      request ->
                          new Listed(
                              request, Optional.ofNullable(last.get(request.number().value()))))
                  .toList();
            });
  }
}
