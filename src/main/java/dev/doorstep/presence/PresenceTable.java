package dev.doorstep.presence;

import dev.doorstep.access.StaffMember;
import dev.doorstep.access.StaffRoll;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.presence.Present.Sight;
import dev.doorstep.request.RequestNumber;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The leases, as rows. Their times are the database's, the one clock that all processes share. */
@ApplicationScoped
class PresenceTable {
  private static final String RENEW =
      """
      insert into hub_process (id, renewed_at) values ($1, clock_timestamp())
      on conflict (id) do update set renewed_at = excluded.renewed_at
      """;

  private static final String WRITE =
      """
      insert into open_board (id, process, username, community, request)
      select id, $1, username, community, request
      from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as r (id, username, community, request)
      on conflict (id) do update set community = excluded.community, request = excluded.request
      where (open_board.community, open_board.request)
        is distinct from (excluded.community, excluded.request)
      """;

  private static final String LEAVE =
      "update open_board set leaves_at = clock_timestamp() + interval '3 seconds' where id = $1";

  private static final String CLEAR =
      """
      with dead as (
        delete from hub_process where renewed_at < clock_timestamp() - interval '1 minute'
      )
      delete from open_board b where leaves_at < clock_timestamp()
        or (process = $1 and leaves_at is null and not id = any($2))
        or not exists (select from hub_process p where p.id = b.process)
      """;

  private static final String READ =
      """
      select b.username, b.community, b.request, coalesce(d.on_duty, true) as on_duty
      from open_board b
      join hub_process p
        on p.id = b.process and p.renewed_at > clock_timestamp() - interval '6 seconds'
      left join staff_duty d on d.username = b.username
      where b.leaves_at is null or b.leaves_at > clock_timestamp()
      """;

  private final Pool database;
  private final StaffRoll roll;

  PresenceTable(Pool database, StaffRoll roll) {
    this.database = database;
    this.roll = roll;
  }

  /** A board that is open at this process. */
  record Board(UUID id, String username, Optional<Sight> looking) {}

  /** The lease of all boards of the process; those that have ended meanwhile are cleared away. */
  Uni<Void> renew(UUID process, Map<UUID, Board> open) {
    Collection<Board> boards = open.values();
    return database
        .preparedQuery(RENEW)
        .execute(Tuple.of(process))
        .chain(() -> write(process, boards))
        .chain(
            () ->
                database
                    .preparedQuery(CLEAR)
                    .execute(Tuple.of(process, open.keySet().toArray(UUID[]::new))))
        .replaceWithVoid();
  }

  Uni<Void> write(UUID process, Collection<Board> boards) {
    List<Board> all = List.copyOf(boards);
    return database
        .preparedQuery(WRITE)
        .execute(
            Tuple.of(
                process,
                all.stream().map(Board::id).toArray(UUID[]::new),
                texts(all, Board::username),
                texts(all, board -> sight(board, sight -> sight.community().value())),
                texts(all, board -> sight(board, sight -> sight.request().value()))))
        .replaceWithVoid();
  }

  Uni<Void> leave(UUID board) {
    return database.preparedQuery(LEAVE).execute(Tuple.of(board)).replaceWithVoid();
  }

  /** Everybody who is there, by user name. */
  Uni<Map<String, Present>> read() {
    return database
        .query(READ)
        .execute()
        .map(rows -> rows.stream().collect(Collectors.groupingBy(row -> row.getString("username"))))
        .chain(
            boards ->
                roll.find(boards.keySet())
                    .map(
                        members ->
                            members.stream()
                                .map(member -> present(member, boards.get(member.username())))
                                .collect(
                                    Collectors.toMap(
                                        one -> one.member().username(), Function.identity()))));
  }

  private static Present present(StaffMember member, List<Row> boards) {
    Set<Sight> looking = new HashSet<>();
    for (Row board : boards) {
      if (board.getString("request") != null)
        looking.add(
            new Sight(
                new CommunityCode(board.getString("community")),
                RequestNumber.parse(board.getString("request"))));
    }
    return new Present(member, boards.get(0).getBoolean("on_duty"), looking);
  }

  private static String[] texts(List<Board> boards, Function<Board, String> text) {
    return boards.stream().map(text).toArray(String[]::new);
  }

  private static String sight(Board board, Function<Sight, String> part) {
    return board.looking().map(part).orElse(null);
  }
}
