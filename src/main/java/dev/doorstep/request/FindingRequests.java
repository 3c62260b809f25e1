package dev.doorstep.request;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads requests for lists and pages. */
@ApplicationScoped
public class FindingRequests {
  private final Transactions transactions;
  private final RequestStore store;
  private final RequestMapping mapping;

  FindingRequests(Transactions transactions, RequestStore store, RequestMapping mapping) {
    this.transactions = transactions;
    this.store = store;
    this.mapping = mapping;
  }

  /**
   * What to list. Without states: all open ones and those finished since {@code finishedSince}.
   *
   * @param communities empty means every community
   * @param text found in number, title, enterprise or contact, whatever the case
   * @param overdueAt only those with a due time before this instant that still counts
   */
  public record Query(
      Optional<Set<CommunityCode>> communities,
      Set<RequestState> states,
      Instant finishedSince,
      Optional<String> line,
      Optional<String> owner,
      Optional<String> text,
      Optional<Instant> overdueAt,
      int limit) {}

  /** A request with its history and what was promised. */
  public record File(Request request, List<Move> history, List<Promise> promises) {}

  public Uni<List<Request>> list(Query query) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    String where = where(query, parameters);
    return transactions.read(
        session -> {
          Mutiny.SelectionQuery<RequestRow> rows =
              session
                  .createQuery(
                      "from RequestRow where " + where + " order by openedAt desc, number desc",
                      RequestRow.class)
                  .setMaxResults(query.limit());
          parameters.forEach(rows::setParameter);
          return rows.getResultList().map(list -> list.stream().map(mapping::read).toList());
        });
  }

  public Uni<Optional<File>> file(RequestNumber number) {
    return transactions.read(
        session ->
            store
                .find(session, number)
                .chain(
                    found ->
                        found.isEmpty()
                            ? Uni.createFrom().item(Optional.<File>empty())
                            : file(session, found.get()).map(Optional::of)));
  }

  private Uni<File> file(Mutiny.Session session, Request request) {
    return store
        .history(session, request.number())
        .chain(
            moves ->
                store
                    .promises(session, request.number())
                    .map(promises -> new File(request, moves, promises)));
  }

  /**
   * In the caller's transaction; others cannot change the request until it ends.
   *
   * @throws Problem (as failure) 404 when it does not exist for the caller
   */
  public Uni<Request> locked(
      Mutiny.Session session, RequestNumber number, Predicate<Request> visible) {
    return store.lock(session, number).map(found -> MovingRequest.visible(found, number, visible));
  }

  /** The requests of a conversation, newest first. */
  public Uni<List<Request>> ofConversation(Mutiny.Session session, UUID conversation) {
    return store.ofConversation(session, conversation);
  }

  private static String where(Query query, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder();
    if (query.states().isEmpty()) {
      where.append("(state in (:open) or updatedAt >= :finishedSince)");
      parameters.put("open", RequestState.open().stream().map(RequestState::code).toList());
      parameters.put("finishedSince", query.finishedSince());
    } else {
      where.append("state in (:states)");
      parameters.put("states", query.states().stream().map(RequestState::code).toList());
    }
    query
        .communities()
        .ifPresent(
            communities -> {
              where.append(" and community in (:communities)");
              parameters.put(
                  "communities", communities.stream().map(CommunityCode::value).toList());
            });
    query.line().ifPresent(line -> and(where, " and line = :line", parameters, "line", line));
    query.owner().ifPresent(owner -> and(where, " and owner = :owner", parameters, "owner", owner));
    query
        .overdueAt()
        .ifPresent(
            now ->
                and(
                    where,
                    " and state in ('new', 'claimed', 'in_progress')"
                        + " and (resolutionDueAt < :now or (firstAnsweredAt is null and firstAnswerDueAt < :now))",
                    parameters,
                    "now",
                    now));
    query
        .text()
        .map(
            text ->
                "%"
                    + text.toLowerCase(java.util.Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                    + "%")
        .ifPresent(
            like ->
                and(
                    where,
                    " and (lower(number) like :text escape '\\' or lower(title) like :text escape '\\'"
                        + " or lower(enterpriseName) like :text escape '\\' or lower(contactName) like :text escape '\\')",
                    parameters,
                    "text",
                    like));
    return where.toString();
  }

  private static void and(
      StringBuilder where,
      String clause,
      Map<String, Object> parameters,
      String name,
      Object value) {
    where.append(clause);
    parameters.put(name, value);
  }
}
