package dev.doorstep.request;

import dev.doorstep.directory.LineCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The links between requests, within the caller's session. */
@ApplicationScoped
class LinkStore {
  private static final String OF =
      """
      select l.kind, r.number, r.title, r.line, r.state, r.owner, r.owner_name
      from request_link l join request r on r.number = l.other
      where l.request = ? order by l.at, r.number
      """;

  private static final String INSERT =
      """
      insert into request_link (request, other, kind, at) values (?, ?, ?, ?), (?, ?, ?, ?)
      """;

  private static final String DELETE =
      "delete from request_link where (request = ? and other = ?) or (request = ? and other = ?)";

  Uni<List<Link>> of(Mutiny.Session session, RequestNumber number) {
    return session
        .createNativeQuery(OF, Object[].class)
        .setParameter(1, number.value())
        .getResultList()
        .map(rows -> rows.stream().map(LinkStore::link).toList());
  }

  Uni<Void> insert(
      Mutiny.Session session, RequestNumber one, Link.Kind kind, RequestNumber other, Instant now) {
    return session
        .createNativeQuery(INSERT)
        .setParameter(1, one.value())
        .setParameter(2, other.value())
        .setParameter(3, kind.code())
        .setParameter(4, now)
        .setParameter(5, other.value())
        .setParameter(6, one.value())
        .setParameter(7, kind.fromTheOtherSide().code())
        .setParameter(8, now)
        .executeUpdate()
        .replaceWithVoid();
  }

  Uni<Void> delete(Mutiny.Session session, RequestNumber one, RequestNumber other) {
    return session
        .createNativeQuery(DELETE)
        .setParameter(1, one.value())
        .setParameter(2, other.value())
        .setParameter(3, other.value())
        .setParameter(4, one.value())
        .executeUpdate()
        .replaceWithVoid();
  }

  private static Link link(Object[] row) {
    return new Link(
        Link.Kind.ofCode((String) row[0]),
        new RequestNumber((String) row[1]),
        (String) row[2],
        new LineCode((String) row[3]),
        RequestState.ofCode((String) row[4]),
        Optional.ofNullable((String) row[5]).map(username -> new Owner(username, (String) row[6])));
  }
}
