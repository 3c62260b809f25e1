package dev.doorstep.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.bot.AttachedFile;
import dev.doorstep.bot.BotState;
import dev.doorstep.bot.Context;
import dev.doorstep.bot.Said;
import dev.doorstep.bot.proof.RecordedTurn;
import dev.doorstep.scripting.PastTurns;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Reads what the assistant was told and knew, turn by turn. */
@ApplicationScoped
public class RecordedTurns implements PastTurns {
  private static final Logger LOG = Logger.getLogger(RecordedTurns.class);
  private static final TypeReference<List<AttachedFile>> FILES = new TypeReference<>() {};
  private static final int PAGE = 50;

  private static final String CONVERSATIONS =
      """
      with spoken as (
        select t.conversation, c.community, count(*) as turns, max(t.at) as last
        from bot_turn t join conversation c on c.id = t.conversation
        where t.at >= $1 and t.at < $2 and ($3::text[] is null or c.community = any($3))
        group by t.conversation, c.community
      ), counted as (
        select *, sum(turns) over (order by last desc, conversation) - turns as newer from spoken
      )
      select conversation, community, turns from counted where newer < $4 order by last desc, conversation
      """;

  private static final String TURNS =
      """
      select t.conversation, t.seq, t.at, t.version, t.said_choice, t.state_before, t.context, s.json as surroundings,
             cast(m.body as json) ->> 'text' as words,
             cast(m.body as json) ->> 'files' as files
      from bot_turn t join message m on m.id = t.message
      left join bot_surroundings s on s.id = t.surroundings
      where t.conversation = any($1) and t.at >= $2 and t.at < $3 order by t.conversation, t.seq
      """;

  private final Pool pool;
  private final ObjectMapper json;

  RecordedTurns(Pool pool, ObjectMapper json) {
    this.pool = pool;
    this.json = json;
  }

  /** Every turn in the span, one conversation after the other. */
  public Multi<RecordedTurn> export(Span span) {
    return conversations(span)
        .onItem()
        .transformToMulti(found -> Multi.createFrom().iterable(pages(found)))
        .onItem()
        .transformToUniAndConcatenate(page -> turns(page, span))
        .onItem()
        .transformToIterable(turns -> turns);
  }

  @Override
  public Uni<List<Past>> conversations(Span span) {
    return pool.preparedQuery(CONVERSATIONS)
        .execute(
            Tuple.of(
                time(span.from()),
                time(span.to()),
                span.communities().map(codes -> codes.toArray(String[]::new)).orElse(null),
                span.most()))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Past(
                                row.getUUID("conversation"),
                                row.getString("community"),
                                row.getInteger("turns")))
                    .toList());
  }

  @Override
  public Uni<List<RecordedTurn>> turns(List<UUID> conversations, Span span) {
    return pool.preparedQuery(TURNS)
        .execute(Tuple.of(conversations.toArray(UUID[]::new), time(span.from()), time(span.to())))
        .map(rows -> rows.stream().map(this::turn).flatMap(Optional::stream).toList());
  }

  private Optional<RecordedTurn> turn(Row row) {
    try {
      return Optional.of(
          new RecordedTurn(
              row.getUUID("conversation").toString(),
              row.getInteger("seq"),
              row.getOffsetDateTime("at").toInstant(),
              new Said(
                  row.getString("words"),
                  Optional.ofNullable(row.getString("said_choice")),
                  files(row.getString("files"))),
              json.readValue(row.getString("state_before"), BotState.class),
              context(row.getString("context"), row.getString("surroundings")),
              Optional.of(row.getInteger("version").toString())));
    } catch (JsonProcessingException outdated) {
      LOG.warnf(
          "A recorded turn of %s is left out, its state is of another version of the hub: %s",
          row.getUUID("conversation"), outdated.getOriginalMessage());
      return Optional.empty();
    }
  }

  /**
   * @param surroundings null for older turns, whose context has all of it
   */
  private Context context(String context, String surroundings) throws JsonProcessingException {
    return surroundings == null
        ? json.readValue(context, Context.class)
        : json.readValue(context, Surroundings.OfTurn.class)
            .in(json.readValue(surroundings, Surroundings.OfCommunity.class));
  }

  private List<AttachedFile> files(String files) throws JsonProcessingException {
    return files == null ? List.of() : json.readValue(files, FILES);
  }

  private static List<List<UUID>> pages(List<Past> found) {
    List<List<UUID>> pages = new ArrayList<>();
    for (int from = 0; from < found.size(); from += PAGE) {
      pages.add(
          found.subList(from, Math.min(from + PAGE, found.size())).stream()
              .map(Past::conversation)
              .toList());
    }
    return pages;
  }

  private static OffsetDateTime time(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
