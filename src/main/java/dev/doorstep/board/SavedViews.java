package dev.doorstep.board;

import dev.doorstep.access.StaffMember;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps saved views: everybody's own, and those that leads share with a community. */
@ApplicationScoped
class SavedViews {
  /** Of one owner. */
  private static final int MOST = 50;

  private static final String SEEN =
      """
      select * from saved_view
      where owner = $1 or (community is not null and ($2::text[] is null or community = any($2)))
      order by community nulls first, name, id
      """;

  private static final String SAVE =
      """
      insert into saved_view values ($1, $2, $3, $4, $5, $6)
      on conflict (id) do update set community = excluded.community, name = excluded.name,
        filters = excluded.filters, updated_at = excluded.updated_at
      """;

  private final Pool pool;
  private final Clock clock;

  SavedViews(Pool pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  Uni<List<SavedView>> seenBy(StaffMember member) {
    String[] communities =
        member.scope().codes().map(codes -> codes.toArray(String[]::new)).orElse(null);
    return pool.preparedQuery(SEEN)
        .execute(Tuple.of(member.username(), communities))
        .map(rows -> rows.stream().map(SavedViews::read).toList());
  }

  /**
   * Makes it, or changes it; whoever made it stays its owner. Fails with a 403 or 409 {@link
   * Problem}.
   */
  Uni<SavedView> save(SavedView view, StaffMember member) {
    if (!mayChange(view, member)) return Uni.createFrom().failure(notYours());
    return pool.withTransaction(
        connection ->
            find(connection, view.id())
                .invoke(before -> before.ifPresent(one -> refuseStrangers(one, member)))
                .call(before -> before.isEmpty() ? refuseTooMany(connection, member) : nothing())
                .map(before -> view.ownedBy(before.map(SavedView::owner).orElse(view.owner())))
                .invoke(kept -> refuseStrangers(kept, member)) // nor make it another's own
                .call(kept -> write(connection, kept)));
  }

  /** Does nothing when it is gone already. */
  Uni<Void> delete(UUID id, StaffMember member) {
    return pool.withTransaction(
        connection ->
            find(connection, id)
                .invoke(found -> found.ifPresent(view -> refuseStrangers(view, member)))
                .chain(
                    () ->
                        connection
                            .preparedQuery("delete from saved_view where id = $1")
                            .execute(Tuple.of(id))
                            .replaceWithVoid()));
  }

  private static boolean mayChange(SavedView view, StaffMember member) {
    return view.community()
        .map(code -> member.role().leads() && member.scope().allows(code))
        .orElse(view.owner().equals(member.username()));
  }

  private static void refuseStrangers(SavedView view, StaffMember member) {
    if (!mayChange(view, member)) throw notYours();
  }

  private static Problem notYours() {
    return Problem.forbidden(
        "Leads look after the views that their communities share; all others belong to who made them. / 社区共享的视图由负责人管理，其余只归创建者本人。");
  }

  private static Uni<Void> refuseTooMany(SqlConnection connection, StaffMember member) {
    return connection
        .preparedQuery("select count(*) from saved_view where owner = $1")
        .execute(Tuple.of(member.username()))
        .invoke(
            rows -> {
              if (rows.iterator().next().getLong(0) >= MOST)
                throw Problem.conflict(
                    "views-full",
                    "You have saved 50 views; delete one first. / 您已保存 50 个视图，请先删除一个。");
            })
        .replaceWithVoid();
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  private static Uni<Optional<SavedView>> find(SqlConnection connection, UUID id) {
    return connection
        .preparedQuery("select * from saved_view where id = $1 for update")
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().findFirst().map(SavedViews::read));
  }

  private Uni<Void> write(SqlConnection connection, SavedView view) {
    return connection
        .preparedQuery(SAVE)
        .execute(
            Tuple.of(
                view.id(),
                view.owner(),
                view.community().map(CommunityCode::value).orElse(null),
                view.name(),
                JsonObject.mapFrom(view.filters()),
                clock.instant().atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  private static SavedView read(Row row) {
    return new SavedView(
        row.getUUID("id"),
        row.getString("owner"),
        Optional.ofNullable(row.getString("community")).map(CommunityCode::new),
        row.getString("name"),
        row.getJsonObject("filters").mapTo(SavedView.Filters.class));
  }
}
