package dev.doorstep.canned;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.LineCode;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Keeps the canned answers. */
@ApplicationScoped
public class CannedAnswers {
  /** In a community, or in the district for all. */
  private static final int MOST = 1000;

  private static final String COLUMNS =
      "select a.id, a.line, a.community, a.title_zh, a.title_en, a.text_zh, a.text_en, a.updated_at from canned_answer a ";

  private static final String ALL =
      COLUMNS
          + """
          join service_line l on l.code = a.line
          where a.community is null or $1::text[] is null or a.community = any($1)
          order by l.ordinal, a.ordinal, a.title_zh, a.id
          """;

  private static final String ONE = COLUMNS + "where a.id = $1 for update";

  private static final String SAVE =
      """
      insert into canned_answer (id, line, community, title_zh, title_en, text_zh, text_en, updated_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (id) do update set line = excluded.line, community = excluded.community,
        title_zh = excluded.title_zh, title_en = excluded.title_en, text_zh = excluded.text_zh,
        text_en = excluded.text_en, updated_at = excluded.updated_at
      """;

  private final Pool pool;
  private final Transactions transactions;
  private final Directory directory;
  private final Clock clock;

  CannedAnswers(Pool pool, Transactions transactions, Directory directory, Clock clock) {
    this.pool = pool;
    this.transactions = transactions;
    this.directory = directory;
    this.clock = clock;
  }

  /** What an answer says, as it came in. */
  public record Wording(
      LineCode line, Optional<CommunityCode> community, Bilingual title, Bilingual text) {}

  /**
   * Those for the whole district, and those of these communities; empty means of every one. In the
   * order of the lines.
   */
  public Uni<List<CannedAnswer>> all(Optional<List<CommunityCode>> communities) {
    String[] codes =
        communities
            .map(some -> some.stream().map(CommunityCode::value).toArray(String[]::new))
            .orElse(null);
    return pool.preparedQuery(ALL)
        .execute(Tuple.of(codes))
        .map(rows -> rows.stream().map(CannedAnswers::read).toList());
  }

  /**
   * Makes it, or changes it; the same again changes nothing.
   *
   * @param mayManage answers of this community, empty for those of the whole district
   * @throws Problem (as failure) 400, 403, or 409 when there are too many
   */
  public Uni<CannedAnswer> save(
      UUID id, Wording wording, Predicate<Optional<CommunityCode>> mayManage) {
    return Uni.createFrom()
        .deferred(
            () -> {
              check(wording);
              return transactions.inBulk(
                  (connection, outbox) ->
                      find(connection, id)
                          .invoke(before -> refuse(before, wording, mayManage))
                          .call(
                              before ->
                                  before.isEmpty()
                                      ? refuseTooMany(connection, wording)
                                      : Uni.createFrom().voidItem())
                          .chain(
                              before -> {
                                if (before.filter(one -> says(one, wording)).isPresent())
                                  return Uni.createFrom().item(before.get());
                                CannedAnswer answer = answer(id, wording);
                                outbox.add(CannedAnswerEvents.saved(answer, before));
                                return write(connection, answer).replaceWith(answer);
                              }));
            });
  }

  /** Does nothing when it is gone already. */
  public Uni<Void> delete(UUID id, Predicate<Optional<CommunityCode>> mayManage) {
    return transactions.inBulk(
        (connection, outbox) ->
            find(connection, id)
                .chain(
                    found -> {
                      if (found.isEmpty()) return Uni.createFrom().voidItem();
                      if (!mayManage.test(found.get().community())) throw notYours();
                      outbox.add(CannedAnswerEvents.deleted(found.get(), clock.instant()));
                      return connection
                          .preparedQuery("delete from canned_answer where id = $1")
                          .execute(Tuple.of(id))
                          .replaceWithVoid();
                    }));
  }

  private void check(Wording wording) {
    if (directory.line(wording.line()).isEmpty())
      throw Problem.badRequest("There is no service line '" + wording.line() + "'.");
    wording
        .community()
        .filter(code -> directory.community(code).isEmpty())
        .ifPresent(
            code -> {
              throw Problem.badRequest("There is no community '" + code + "'.");
            });
    for (String text : List.of(wording.text().zh(), wording.text().en())) Variables.check(text);
  }

  private static void refuse(
      Optional<CannedAnswer> before,
      Wording wording,
      Predicate<Optional<CommunityCode>> mayManage) {
    boolean had = before.map(CannedAnswer::community).map(mayManage::test).orElse(true);
    if (!had || !mayManage.test(wording.community())) throw notYours();
  }

  private static Problem notYours() {
    return Problem.forbidden(
        "Leads look after the answers of their own communities; those of the whole district belong to the district's leads and administrators. / 负责人只能管理本社区的快捷回复；全区通用的由区级负责人或管理员管理。");
  }

  private static Uni<Void> refuseTooMany(SqlClient client, Wording wording) {
    return client
        .preparedQuery("select count(*) from canned_answer where community is not distinct from $1")
        .execute(Tuple.of(wording.community().map(CommunityCode::value).orElse(null)))
        .invoke(
            rows -> {
              if (rows.iterator().next().getLong(0) >= MOST)
                throw Problem.conflict(
                    "canned-answers-full",
                    "There are 1,000 canned answers here already; delete some first. / 快捷回复已达 1000 条，请先删除一些。");
            })
        .replaceWithVoid();
  }

  private CannedAnswer answer(UUID id, Wording wording) {
    return new CannedAnswer(
        id, wording.line(), wording.community(), wording.title(), wording.text(), clock.instant());
  }

  private static boolean says(CannedAnswer answer, Wording wording) {
    return new Wording(answer.line(), answer.community(), answer.title(), answer.text())
        .equals(wording);
  }

  private static Uni<Optional<CannedAnswer>> find(SqlClient client, UUID id) {
    return client
        .preparedQuery(ONE)
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().findFirst().map(CannedAnswers::read));
  }

  private static Uni<Void> write(SqlClient client, CannedAnswer answer) {
    return client
        .preparedQuery(SAVE)
        .execute(
            Tuple.from(
                new Object[] {
                  answer.id(),
                  answer.line().value(),
                  answer.community().map(CommunityCode::value).orElse(null),
                  answer.title().zh(),
                  answer.title().en(),
                  answer.text().zh(),
                  answer.text().en(),
                  answer.updatedAt().atOffset(ZoneOffset.UTC)
                }))
        .replaceWithVoid();
  }

  private static CannedAnswer read(Row row) {
    return new CannedAnswer(
        row.getUUID("id"),
        new LineCode(row.getString("line")),
        Optional.ofNullable(row.getString("community")).map(CommunityCode::new),
        new Bilingual(row.getString("title_zh"), row.getString("title_en")),
        new Bilingual(row.getString("text_zh"), row.getString("text_en")),
        row.getOffsetDateTime("updated_at").toInstant());
  }
}
