package dev.doorstep.board;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorstep.access.StaffMember;
import dev.doorstep.canned.CannedAnswerEvents;
import dev.doorstep.conversation.ReadingConversation;
import dev.doorstep.eventlog.Signals;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.Mentions;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A board's live connection: all events of the communities in scope. Commands go over REST. */
@WebSocket(path = "/ws/board")
@SessionScoped
public class BoardSocket implements Dialogue {
  private static final Duration RECHECK = Duration.ofSeconds(20);

  private final StaffScope scope;
  private final ReadingConversation conversations;
  private final Signals signals;
  private final LiveConnection live;
  private StaffMember member;
  private Set<String> topics;
  private Cancellable watch = () -> {};

  BoardSocket(
      WebSocketConnection connection,
      LiveConnections connections,
      StaffScope scope,
      ReadingConversation conversations,
      Signals signals) {
    this.scope = scope;
    this.conversations = conversations;
    this.signals = signals;
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
    return live.follow(new Filter(topics, entry -> true), Frames.after(frame));
  }

  @Override
  public Uni<Void> frame(String type, JsonNode frame) {
    if (type.equals("typing")) return typing(Frames.uuid(frame, "conversation"));
    throw Problem.badRequest("This socket takes hello, typing and ping; not '" + type + "'.");
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

  private Uni<Void> typing(UUID conversation) {
    if (!live.mayType()) return Uni.createFrom().voidItem();
    return conversations
        .community(conversation)
        .invoke(
            community -> {
              if (member.scope().allows(community)) {
                signals.send(
                    List.of("conversation/" + conversation, "community/" + community),
                    Frames.Typing.by("staff", member.name(), conversation));
              }
            })
        .onFailure(Problem.class)
        .recoverWithNull()
        .replaceWithVoid();
  }
}
