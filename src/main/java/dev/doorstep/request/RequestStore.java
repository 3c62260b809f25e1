package dev.doorstep.request;

import dev.doorstep.directory.Community;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Requests and their history, within the caller's session. */
@ApplicationScoped
class RequestStore {
  private static final String NEXT =
      """
      insert into request_counter (community, day, last) values (?, ?, 1)
      on conflict (community, day) do update set last = request_counter.last + 1 returning last
      """;

  private final RequestMapping mapping;
  private final PromiseLedger promises;

  RequestStore(RequestMapping mapping, PromiseLedger promises) {
    this.mapping = mapping;
    this.promises = promises;
  }

  /**
   * The next number of the community's day. Its row stays locked until the commit, so numbers have
   * no holes.
   */
  Uni<RequestNumber> nextNumber(Mutiny.Session session, Community community, Instant now) {
    LocalDate day = LocalDate.ofInstant(now, community.zone());
    return session
        .createNativeQuery(NEXT, Integer.class)
        .setParameter(1, community.code().value())
        .setParameter(2, day)
        .getSingleResult()
        .map(count -> RequestNumber.of(community.numberPrefix(), day, count));
  }

  Uni<Request> insert(Mutiny.Session session, Request request, Move opened) {
    RequestRow row = new RequestRow();
    mapping.write(request, row);
    return session
        .persist(row)
        .call(session::flush) // history refers to it
        .call(() -> session.persist(MoveRow.of(request.number(), opened)))
        .call(() -> promises.make(session, request))
        .map(done -> mapping.read(row));
  }

  Uni<Optional<Request>> find(Mutiny.Session session, RequestNumber number) {
    return session
        .find(RequestRow.class, number.value())
        .map(row -> Optional.ofNullable(row).map(mapping::read));
  }

  /** Loads and keeps others from changing it until the transaction ends. */
  Uni<Optional<Request>> lock(Mutiny.Session session, RequestNumber number) {
    return session
        .find(RequestRow.class, number.value(), LockModeType.PESSIMISTIC_WRITE)
        .map(row -> Optional.ofNullable(row).map(mapping::read));
  }

  /**
   * Stores a change of a request that this session has locked; the item carries the new version.
   */
  Uni<Request> update(Mutiny.Session session, Request request, Move move) {
    return session
        .find(RequestRow.class, request.number().value())
        .invoke(row -> mapping.write(request, row))
        .call(() -> session.persist(MoveRow.of(request.number(), move)))
        .call(session::flush)
        .call(() -> promises.follow(session, request))
        .map(mapping::read);
  }

  Uni<Void> note(Mutiny.Session session, RequestNumber number, Move note) {
    return session.persist(MoveRow.of(number, note));
  }

  Uni<List<Request>> ofConversation(Mutiny.Session session, UUID conversation) {
    return session
        .createQuery(
            "from RequestRow where conversation = :conversation order by number desc",
            RequestRow.class)
        .setParameter("conversation", conversation)
        .getResultList()
        .map(rows -> rows.stream().map(mapping::read).toList());
  }

  /** As they were made, oldest first. */
  Uni<List<Promise>> promises(Mutiny.Session session, RequestNumber number) {
    return session
        .createQuery("from PromiseRow where request = :number order by id", PromiseRow.class)
        .setParameter("number", number.value())
        .getResultList()
        .map(rows -> rows.stream().map(PromiseRow::toPromise).toList());
  }

  Uni<List<Move>> history(Mutiny.Session session, RequestNumber number) {
    return session
        .createQuery("from MoveRow where request = :number order by id", MoveRow.class)
        .setParameter("number", number.value())
        .getResultList()
        .map(rows -> rows.stream().map(MoveRow::toMove).toList());
  }
}
