package dev.doorstep.board;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorstep.access.StaffMember;
import dev.doorstep.canned.CannedAnswerEvents;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.Mentions;
import dev.doorstep.request.RequestNumber;
import dev.doorstep.scripting.ScriptEvents;
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
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.SessionScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A board's live connection: all events of the communities in scope, and who else is there.
 * Commands go over REST.
 */
@WebSocket(path = "/ws/board")
@SessionScoped
public class BoardSocket implements Dialogue {
  private static final Duration RECHECK = Duration.ofSeconds(20);

  private final StaffScope scope;
  private final AtBoard atBoard;
  private final LiveConnection live;
  private final UUID id = UUID.randomUUID();
  private StaffMember member;
  private Set<String> topics;
  private Cancellable watch = () -> {};
  private Cancellable presence = () -> {};

  BoardSocket(
      WebSocketConnection connection,
      LiveConnections connections,
      StaffScope scope,
      AtBoard atBoard) {
    this.scope = scope;
    this.atBoard = atBoard;
    this.live = connections.of(connection, this);
  }

  @OnOpen
  Uni<Void> open() {
    member = scope.member();
    topics = topics(member);
    watch = watch(scope.recheck());
    return live.opened();
  }

  @OnClose
  void close() {
    watch.cancel();
    live.closed();
    presence.cancel();
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
    if (topics.isEmpty()) return live.end(Closing.REFUSED);
    var after = Frames.after(frame);
    presence = atBoard.enter(id, member, live);
    return live.follow(new Filter(topics, entry -> true), after);
  }

  @Override
  public Uni<Void> frame(String type, JsonNode frame) {
    return switch (type) {
      case "typing" -> typing(frame);
      case "looking" -> atBoard.lookAt(id, member, request(frame));
      default ->
          throw Problem.badRequest(
              "This socket takes hello, looking, typing and ping; not '" + type + "'.");
    };
  }

  /** An answer to the visitor names the conversation, a note the request. */
  private Uni<Void> typing(JsonNode frame) {
    Optional<RequestNumber> request = request(frame);
    UUID conversation = request.isPresent() ? null : Frames.uuid(frame, "conversation");
    if (!live.mayType()) return Uni.createFrom().voidItem();
    return request
        .map(number -> atBoard.notes(member, number))
        .orElseGet(() -> atBoard.replies(member, conversation));
  }

  private static Optional<RequestNumber> request(JsonNode frame) {
    return Frames.text(frame, "request").map(RequestNumber::parse);
  }

  private Set<String> topics(StaffMember member) {
    Set<String> topics =
        scope.communities(member).stream()
            .map(community -> "community/" + community.code())
            .collect(Collectors.toCollection(HashSet::new));
    if (topics.isEmpty()) return topics;
    topics.add(CannedAnswerEvents.TOPIC);
    topics.add(Mentions.topic(member.username()));
    if (member.role().writesScripts()) topics.add(ScriptEvents.TOPIC);
    return topics;
  }

  /**
   * A board stays open for hours: who signs out or gets another scope meanwhile must not go on
   * seeing.
   */
  private Cancellable watch(Supplier<Uni<Optional<StaffMember>>> recheck) {
    return Multi.createFrom()
        .ticks()
        .every(RECHECK)
        .onOverflow()
        .drop()
        .onItem()
        .transformToUniAndConcatenate(
            tick -> recheck.get().onFailure().recoverWithItem(Optional.of(member)))
        .subscribe()
        .with(this::rechecked);
  }

  /**
   * Another scope, or a community that is new in it: the page takes a fresh snapshot and
   * reconnects.
   */
  private void rechecked(Optional<StaffMember> now) {
    if (now.isEmpty()) end(Closing.REFUSED);
    else if (!now.get().equals(member) || !topics(member).equals(topics))
      end(Closing.POSITION_TOO_OLD);
  }

  private void end(Closing reason) {
    live.end(reason).subscribe().with(ended -> {}, failure -> {});
  }
}
