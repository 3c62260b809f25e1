package dev.doorstep.request;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
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
   * @param after the last one of the page before; empty begins with the newest
   */
  public record Query(
      Optional<Set<CommunityCode>> communities,
      Set<RequestState> states,
      Instant finishedSince,
      Optional<String> line,
      Optional<String> owner,
      Optional<String> text,
      Optional<Instant> overdueAt,
      Optional<RequestNumber> after,
      int limit) {
    /** The page past this request. */
    public Query after(RequestNumber last) {
      return new Query(
          communities,
          states,
          finishedSince,
          line,
          owner,
          text,
          overdueAt,
          Optional.of(last),
          limit);
    }

    private Query in(RequestState state) {
      return new Query(
          communities, Set.of(state), finishedSince, line, owner, text, overdueAt, after, limit);
    }
  }

  /** A request with its history and what was promised. */
  public record File(Request request, List<Move> history, List<Promise> promises) {}

  /**
   * What a board shows first.
   *
   * @param first of each state, those that want an answer first
   * @param counts of each state that has any, whatever is among the first
   */
  public record Heads(List<Request> first, Map<RequestState, Long> counts) {}

  /** The clock that runs: urgent ones first, then by it; what has ended, newest first. */
  private static final String BY_CLOCK =
      " order by urgent desc, case when firstAnsweredAt is null then firstAnswerDueAt else resolutionDueAt end, number";

  private static final String NEWEST = " order by openedAt desc, number desc";
  private static final String NEWEST_ENDED = " order by updatedAt desc, number";

  /** Newest first. */
  public Uni<List<Request>> list(Query query) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    StringBuilder where = where(query, parameters);
    query
        .after()
        .ifPresent(
            after ->
                and(
                    where,
                    parameters,
                    " and (openedAt, number) < (select l.openedAt, l.number from RequestRow l where l.number = :after)",
                    "after",
                    after.value()));
    return transactions.read(session -> rows(session, where, parameters, NEWEST, query.limit()));
  }

  /** At most {@code limit} of each state. */
  public Uni<Heads> heads(Query query) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    String where = where(query, parameters).toString();
    return transactions.read(
        session ->
            counts(session, where, parameters)
                .chain(
                    counts ->
                        Multi.createFrom()
                            .iterable(counts.keySet())
                            .onItem()
                            .transformToUniAndConcatenate(state -> head(session, query, state))
                            .collect()
                            .asList()
                            .map(
                                heads ->
                                    new Heads(
                                        heads.stream().flatMap(List::stream).toList(), counts))));
  }

  private Uni<Map<RequestState, Long>> counts(
      Mutiny.Session session, String where, Map<String, Object> parameters) {
    var states =
        session.createQuery(
            "select state, count(*) from RequestRow where " + where + " group by state",
            Object[].class);
    parameters.forEach(states::setParameter);
    return states
        .getResultList()
        .map(
            rows -> {
              Map<RequestState, Long> counts = new EnumMap<>(RequestState.class);
              for (Object[] row : rows)
                counts.put(RequestState.ofCode((String) row[0]), (Long) row[1]);
              return counts;
            });
  }

  private Uni<List<Request>> head(Mutiny.Session session, Query query, RequestState state) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    StringBuilder where = where(query.in(state), parameters);
    if (!state.isOpen() && query.states().isEmpty())
      and(
          where,
          parameters,
          " and updatedAt >= :finishedSince",
          "finishedSince",
          query.finishedSince());
    String order = state.isOpen() ? BY_CLOCK : NEWEST_ENDED;
    return rows(session, where, parameters, order, query.limit());
  }

  private Uni<List<Request>> rows(
      Mutiny.Session session,
      CharSequence where,
      Map<String, Object> parameters,
      String order,
      int limit) {
    var rows =
        session
            .createQuery("from RequestRow where " + where + order, RequestRow.class)
            .setMaxResults(limit);
    parameters.forEach(rows::setParameter);
    return rows.getResultList().map(list -> list.stream().map(mapping::read).toList());
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

  private static StringBuilder where(Query query, Map<String, Object> parameters) {
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
    query.line().ifPresent(line -> and(where, parameters, " and line = :line", "line", line));
    query.owner().ifPresent(owner -> and(where, parameters, " and owner = :owner", "owner", owner));
    query
        .overdueAt()
        .ifPresent(
            now ->
                and(
                    where,
                    parameters,
                    " and state in ('new', 'claimed', 'in_progress')"
                        + " and (resolutionDueAt < :now or (firstAnsweredAt is null and firstAnswerDueAt < :now))",
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
                    parameters,
                    " and (lower(number) like :text escape '\\' or lower(title) like :text escape '\\'"
                        + " or lower(enterpriseName) like :text escape '\\' or lower(contactName) like :text escape '\\')",
                    "text",
                    like));
    return where;
  }

  private static void and(
      StringBuilder where,
      Map<String, Object> parameters,
      String clause,
      String name,
      Object value) {
    where.append(clause);
    parameters.put(name, value);
  }
}
