package dev.doorstep.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.Actor;
import dev.doorstep.request.OpeningRequest;
import dev.doorstep.request.ReceivedOnce;
import dev.doorstep.stream.kafka.IncomingEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Opens the requests that other channels send as events, checked like those that programs post. The
 * history says that the event's source opened them.
 */
@ApplicationScoped
class RequestsFromElsewhere implements IncomingEvents {
  static final String TYPE = "dev.doorstep.request.wanted.v1";

  private final ObjectMapper json;
  private final Validator validator;
  private final NamedPlaces places;
  private final Transactions transactions;
  private final OpeningRequest opening;
  private final ReceivedOnce once;
  private final Clock clock;

  RequestsFromElsewhere(
      ObjectMapper json,
      Validator validator,
      NamedPlaces places,
      Transactions transactions,
      OpeningRequest opening,
      ReceivedOnce once,
      Clock clock) {
    this.json = json;
    this.validator = validator;
    this.places = places;
    this.transactions = transactions;
    this.opening = opening;
    this.once = once;
    this.clock = clock;
  }

  @Override
  public Uni<Boolean> take(Received event) {
    if (!event.type().equals(TYPE)) {
      throw Problem.badRequest(
          "Events of the type '%s' are not taken here: send %s. / 此处只接收 %s 类型的事件。"
              .formatted(event.type(), TYPE, TYPE));
    }
    RequestOpening wish = checked(read(event));
    Actor actor = Actor.api("", event.source());
    return places
        .origin(wish)
        .chain(
            origin ->
                transactions.run(
                    (session, outbox) ->
                        once.open(
                            session,
                            new ReceivedOnce.Event(event.source(), event.id()),
                            clock.instant(),
                            () ->
                                opening.open(
                                    session, outbox, origin, wish.need(), actor, clock.instant()))))
        .map(Optional::isPresent);
  }

  private RequestOpening read(Received event) {
    try {
      return json.treeToValue(event.data(), RequestOpening.class);
    } catch (JsonProcessingException unreadable) {
      throw Problem.badRequest(
          "The data is not a request to open: %s / 数据不符合诉求的格式。"
              .formatted(unreadable.getOriginalMessage()));
    }
  }

  private RequestOpening checked(RequestOpening wish) {
    String faults =
        validator.validate(wish).stream()
            .map(fault -> fault.getPropertyPath() + " " + fault.getMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    if (!faults.isEmpty()) {
      throw Problem.badRequest(
          "Correct these fields and send again: %s. / 请更正后重新发送。".formatted(faults));
    }
    return wish;
  }
}
