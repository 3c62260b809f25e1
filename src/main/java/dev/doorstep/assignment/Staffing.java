package dev.doorstep.assignment;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.LineCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What administrators say about who is asked: skills, named officers, and how much is automatic.
 */
@ApplicationScoped
public class Staffing {
  private static final String SET_SKILLS =
      """
      insert into staff_skill (username, lines, langs) values ($1, $2, $3)
      on conflict (username) do update set lines = excluded.lines, langs = excluded.langs
      """;

  private static final String SET_OFFICER =
      """
      insert into officer (kind, code, username) values ($1, $2, $3)
      on conflict (kind, code) do update set username = excluded.username
      """;

  private static final String SET_AUTOMATIC =
      """
      insert into assignment_setting (community, automatic) values ($1, $2)
      on conflict (community) do update set automatic = excluded.automatic
      """;

  private static final String OFFICERS =
      """
      select o.kind, o.code, o.username, s.name, coalesce(e.name, b.name_zh) as of_zh,
        coalesce(e.name, b.name_en) as of_en
      from officer o
      join staff s on s.username = o.username
      left join enterprise e on o.kind = 'enterprise' and e.credit_code = o.code
      left join building b on o.kind = 'building' and b.code = o.code
      order by o.kind, of_zh
      """;

  private final Pool database;

  Staffing(Pool database) {
    this.database = database;
  }

  /** By user name; who is not there has {@link Skills#ANY}. */
  public Uni<Map<String, Skills>> skills() {
    return database
        .query("select username, lines, langs from staff_skill")
        .execute()
        .map(
            rows -> {
              Map<String, Skills> skills = new HashMap<>();
              rows.forEach(row -> skills.put(row.getString("username"), QueueTable.skills(row)));
              return skills;
            });
  }

  public Uni<Void> setSkills(String username, Skills skills) {
    String[] lines = skills.lines().stream().map(LineCode::value).sorted().toArray(String[]::new);
    String[] langs = skills.langs().stream().sorted().toArray(String[]::new);
    return database
        .preparedQuery(SET_SKILLS)
        .execute(Tuple.of(username, lines, langs))
        .replaceWithVoid();
  }

  public Uni<List<Officer>> officers() {
    return database
        .query(OFFICERS)
        .execute()
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Officer(
                                Officer.Kind.ofCode(row.getString("kind")),
                                row.getString("code"),
                                row.getString("of_zh"),
                                row.getString("of_en"),
                                row.getString("username"),
                                row.getString("name")))
                    .toList());
  }

  public Uni<Void> nameOfficer(Officer.Kind kind, String code, String username) {
    return database
        .preparedQuery(SET_OFFICER)
        .execute(Tuple.of(kind.code(), code, username))
        .replaceWithVoid();
  }

  /** Harmless when there is none. */
  public Uni<Void> dismissOfficer(Officer.Kind kind, String code) {
    return database
        .preparedQuery("delete from officer where kind = $1 and code = $2")
        .execute(Tuple.of(kind.code(), code))
        .replaceWithVoid();
  }

  /** By community; who is not there has {@link Automatic#WAITING}. */
  public Uni<Map<CommunityCode, Automatic>> automatic() {
    return database
        .query("select community, automatic from assignment_setting")
        .execute()
        .map(
            rows -> {
              Map<CommunityCode, Automatic> settings = new HashMap<>();
              rows.forEach(
                  row ->
                      settings.put(
                          new CommunityCode(row.getString("community")),
                          Automatic.ofCode(row.getString("automatic"))));
              return settings;
            });
  }

  public Uni<Void> setAutomatic(CommunityCode community, Automatic automatic) {
    return database
        .preparedQuery(SET_AUTOMATIC)
        .execute(Tuple.of(community.value(), automatic.code()))
        .replaceWithVoid();
  }
}
