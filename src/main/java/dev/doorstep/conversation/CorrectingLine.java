package dev.doorstep.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.LineCode;
import dev.doorstep.eventlog.Outbox;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.Actor;
import dev.doorstep.request.Annotating;
import dev.doorstep.request.FindingRequests;
import dev.doorstep.request.Request;
import dev.doorstep.request.RequestNumber;
import dev.doorstep.request.Why;
import dev.doorstep.scripting.Author;
import dev.doorstep.scripting.Correction;
import dev.doorstep.scripting.CorrectionStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps what a colleague says about the assistant's choice of line, with the visitor's words that
 * led to it. The request stays where it is: to move it is another command.
 */
@ApplicationScoped
public class CorrectingLine {
  /**
   * The words that brought the decision about; failing that, the first of the conversation. What
   * was said later belongs to another matter.
   */
  private static final String OPENING_WORDS =
      """
      select m.id, cast(m.body as json) ->> 'text', m.lang from message m
      left join bot_turn t on t.message = m.id
      where m.conversation = ? and m.author_kind = 'visitor' and m.sent_at <= ? and t.said_choice is null
      order by (t.decision = ?) desc nulls last,
               case when t.decision = ? then -m.seq else m.seq end
      limit 1
      """;

  private final Transactions transactions;
  private final FindingRequests requests;
  private final Annotating annotating;
  private final CorrectionStore corrections;
  private final Directory directory;
  private final ObjectMapper json;
  private final Clock clock;

  CorrectingLine(
      Transactions transactions,
      FindingRequests requests,
      Annotating annotating,
      CorrectionStore corrections,
      Directory directory,
      ObjectMapper json,
      Clock clock) {
    this.transactions = transactions;
    this.requests = requests;
    this.annotating = annotating;
    this.corrections = corrections;
    this.directory = directory;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Where it belongs.
   *
   * @param line where the words should have led
   */
  public record Wish(RequestNumber number, LineCode line, String note, Actor actor) {}

  private record Words(UUID message, String text, String lang) {}

  /**
   * Saying the same again changes nothing; another line replaces what this colleague said before.
   *
   * @throws Problem (as failure) 404 when not visible, 409 when a person chose the line, 400 for an
   *     unknown line
   */
  public Uni<Correction> correct(Wish wish, Predicate<Request> visible) {
    if (directory.line(wish.line()).isEmpty()) {
      return Uni.createFrom()
          .failure(
              Problem.badRequest(
                  "There is no service line '" + wish.line() + "'; see GET /api/directory."));
    }
    return transactions.run(
        (session, outbox) ->
            requests
                .locked(session, wish.number(), visible)
                .chain(
                    request ->
                        before(session, wish)
                            .chain(
                                before ->
                                    before.filter(one -> same(one, wish)).isPresent()
                                        ? Uni.createFrom().item(before.get())
                                        : store(session, outbox, request, wish))));
  }

  private Uni<Correction> store(Mutiny.Session session, Outbox outbox, Request request, Wish wish) {
    return words(session, request)
        .chain(words -> corrections.write(session, said(wish, request, words, clock.instant())))
        .chain(
            () ->
                annotating.corrected(
                    session, outbox, request, wish.actor(), wish.line(), wish.note()))
        .chain(() -> before(session, wish))
        .map(Optional::orElseThrow);
  }

  private Uni<Optional<Correction>> before(Mutiny.Session session, Wish wish) {
    return corrections.of(session, wish.number().value(), wish.actor().id());
  }

  private static boolean same(Correction before, Wish wish) {
    return before.toLine().equals(wish.line().value()) && before.note().equals(wish.note());
  }

  private Uni<Words> words(Mutiny.Session session, Request request) {
    Optional<UUID> conversation = request.origin().conversation();
    if (conversation.isEmpty() || request.why().isEmpty()) {
      throw Problem.conflict(
          "person-chose",
          "A person chose the line of %s, not the assistant; there is nothing to correct. To move it, transfer it."
              .formatted(request.number()));
    }
    String decision = request.why().map(Why::decision).orElseThrow();
    return session
        .createNativeQuery(OPENING_WORDS, Object[].class)
        .setParameter(1, conversation.get())
        .setParameter(2, OffsetDateTime.ofInstant(request.clocks().openedAt(), ZoneOffset.UTC))
        .setParameter(3, decision)
        .setParameter(4, decision)
        .getSingleResult()
        .map(row -> new Words((UUID) row[0], (String) row[1], (String) row[2]));
  }

  /** The line the assistant chose; colleagues may have transferred the request since. */
  private String chosen(Request request) {
    try {
      String line =
          json.readTree(request.why().map(Why::decision).orElseThrow()).path("line").asText("");
      return line.isEmpty() ? request.line().value() : line;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private CorrectionStore.Said said(Wish wish, Request request, Words words, Instant now) {
    return new CorrectionStore.Said(
        wish.number().value(),
        request.origin().community().value(),
        words.message(),
        words.text(),
        words.lang(),
        chosen(request),
        wish.line().value(),
        wish.note(),
        new Author(wish.actor().id(), wish.actor().name()),
        now);
  }
}
