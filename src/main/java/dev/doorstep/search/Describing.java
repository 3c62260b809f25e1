package dev.doorstep.search;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what an entry of the index stands for. What was erased since is left out. */
@ApplicationScoped
class Describing {
  private static final Map<Kind, String> SELECT =
      Map.of(
          Kind.REQUEST,
          """
          select number as id, community, opened_at as at, title, number as request, state, line, conversation,
                 null as author, building_zh, building_en, null::integer as requests,
                 array[enterprise_name, contact_name, contact_phone, building_zh, building_en, enterprise, number]
                 || array(select each ->> 'value' from jsonb_array_elements(details::jsonb) as each) as texts
          from request where number = any($1)
          """,
          Kind.MESSAGE,
          """
          select m.id::text, c.community, m.sent_at as at,
                 coalesce(nullif(m.author_name, ''), nullif(c.contact_name, ''), c.enterprise_name) as title,
                 r.number as request, r.state, r.line, m.conversation, m.author_kind as author,
                 c.building_zh, c.building_en, null::integer as requests,
                 array[search_text(m.body::jsonb)] as texts
          from message m join conversation c on c.id = m.conversation
          left join lateral (select number, state, line from request where conversation = c.id
                             order by opened_at desc, number desc limit 1) r on true
          where m.id = any($1::text[]::uuid[])
          """,
          Kind.ENTERPRISE,
          """
          select e.credit_code as id, b.community, null::timestamptz as at, e.name as title, null as request, null as state,
                 null as line, null::uuid as conversation, null as author, b.name_zh as building_zh, b.name_en as building_en,
                 (select count(*) from request r where r.enterprise = e.credit_code)::integer as requests,
                 array[e.credit_code, e.phone] as texts
          from enterprise e join building b on b.code = e.building where e.credit_code = any($1)
          """);

  private final Pool pool;

  Describing(Pool pool) {
    this.pool = pool;
  }

  /** In the order of the ids. */
  Uni<List<Found>> each(Kind kind, List<String> ids, Words words) {
    if (ids.isEmpty()) return Uni.createFrom().item(List.of());
    return pool.preparedQuery(SELECT.get(kind))
        .execute(Tuple.of(ids.toArray(String[]::new)))
        .map(
            rows -> {
              Map<String, Found> found =
                  rows.stream()
                      .map(row -> found(kind, row, words))
                      .collect(Collectors.toMap(Found::id, Function.identity()));
              return ids.stream().map(found::get).filter(Objects::nonNull).toList();
            });
  }

  private static Found found(Kind kind, Row row, Words words) {
    return new Found(
        kind,
        row.getString("id"),
        new CommunityCode(row.getString("community")),
        Optional.ofNullable(row.getOffsetDateTime("at")).map(at -> Instant.from(at)),
        Excerpt.of(row.getString("title"), words),
        Excerpt.of(text(row, words), words),
        Optional.ofNullable(row.getString("request")),
        Optional.ofNullable(row.getString("state")),
        Optional.ofNullable(row.getString("line")),
        Optional.ofNullable(row.getUUID("conversation")),
        Optional.ofNullable(row.getString("author")),
        Optional.ofNullable(row.getString("building_zh"))
            .filter(name -> !name.isEmpty())
            .map(name -> new Bilingual(name, row.getString("building_en"))),
        Optional.ofNullable(row.getInteger("requests")));
  }

  /** The texts that hold a word come first; the first of all stands for them when none does. */
  private static String text(Row row, Words words) {
    List<String> texts =
        Stream.of(row.getArrayOfStrings("texts"))
            .filter(text -> text != null && !text.isBlank())
            .filter(text -> !row.getString("title").contains(text))
            .toList();
    String hits =
        texts.stream()
            .filter(text -> !Excerpt.of(text, words).hits().isEmpty())
            .collect(Collectors.joining(" · "));
    return hits.isEmpty() ? texts.stream().findFirst().orElse("") : hits;
  }
}
