package dev.doorstep.widget;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorstep.access.Limits;
import dev.doorstep.access.VisitorToken;
import dev.doorstep.conversation.AcceptingMessage;
import dev.doorstep.eventlog.Signals;
import dev.doorstep.platform.Problem;
import dev.doorstep.stream.Closing;
import dev.doorstep.stream.Filter;
import dev.doorstep.stream.ws.Dialogue;
import dev.doorstep.stream.ws.Frames;
import dev.doorstep.stream.ws.LiveConnection;
import dev.doorstep.stream.ws.LiveConnections;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.SessionScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The visitor's live connection: hello with the token, then messages out and the conversation's
 * events in.
 */
@WebSocket(path = "/ws/chat")
@SessionScoped
public class ChatSocket implements Dialogue {
  private final Frames frames;
  private final VisitorAccess access;
  private final AcceptingMessage accepting;
  private final Signals signals;
  private final Limits limits;
  private final LiveConnection live;
  private VisitorToken visitor;

  ChatSocket(
      WebSocketConnection connection,
      LiveConnections connections,
      Frames frames,
      VisitorAccess access,
      AcceptingMessage accepting,
      Signals signals,
      Limits limits) {
    this.frames = frames;
    this.access = access;
    this.accepting = accepting;
    this.signals = signals;
    this.limits = limits;
    this.live = connections.of(connection, this);
  }

  @OnOpen
  Uni<Void> open() {
    return live.opened();
  }

  @OnClose
  void close() {
    live.closed();
  }

  @OnError
  Uni<Void> broken(Throwable failure) {
    return live.failed(failure);
  }

  @OnTextMessage
  Uni<Void> receive(String text) {
    return live.receive(text);
  }

  @Override
  public Uni<Void> hello(JsonNode frame) {
    try {
      visitor = access.visitor(Frames.text(frame, "token").orElse(""));
    } catch (Problem refused) {
      return live.end(Closing.REFUSED);
    }
    String topic = "conversation/" + visitor.conversation();
    return live.follow(new Filter(Set.of(topic), entry -> true), Frames.after(frame));
  }

  @Override
  public Uni<Void> frame(String type, JsonNode frame) {
    return switch (type) {
      case "message" -> message(frame);
      case "typing" -> typing();
      default ->
          throw Problem.badRequest(
              "This socket takes hello, message, typing and ping; not '" + type + "'.");
    };
  }

  private Uni<Void> message(JsonNode frame) {
    UUID id = Frames.uuid(frame, "id");
    limits
        .message(visitor.conversation(), live.address())
        .ifPresent(
            wait -> {
              throw ConversationResource.tooFast(wait);
            });
    AcceptingMessage.Incoming incoming =
        new AcceptingMessage.Incoming(
            id,
            Frames.text(frame, "text").orElse(""),
            Frames.text(frame, "choice"),
            Frames.uuids(frame, "files"));
    return accepting
        .accept(visitor.conversation(), incoming)
        .map(message -> frames.ack(id, message.id()))
        .onFailure(Problem.class)
        .recoverWithItem(problem -> frames.error(id.toString(), (Problem) problem))
        .onFailure()
        .recoverWithItem(failure -> frames.error(id.toString(), live.incident(failure)))
        .chain(live::send);
  }

  private Uni<Void> typing() {
    if (live.mayType()) {
      signals.send(
          List.of("conversation/" + visitor.conversation(), "community/" + visitor.community()),
          Frames.Typing.by("visitor", "", visitor.conversation()));
    }
    return Uni.createFrom().voidItem();
  }
}
