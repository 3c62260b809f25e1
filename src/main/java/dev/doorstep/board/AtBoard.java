package dev.doorstep.board;

import dev.doorstep.access.StaffMember;
import dev.doorstep.conversation.ReadingConversation;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.eventlog.Signals;
import dev.doorstep.platform.Problem;
import dev.doorstep.presence.Presence;
import dev.doorstep.presence.Present;
import dev.doorstep.request.FindingRequests;
import dev.doorstep.request.Request;
import dev.doorstep.request.RequestNumber;
import dev.doorstep.stream.ws.Frames;
import dev.doorstep.stream.ws.LiveConnection;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells colleagues that somebody is there, and them who else is. */
@ApplicationScoped
class AtBoard {
  private final Presence presence;
  private final FindingRequests requests;
  private final ReadingConversation conversations;
  private final Signals signals;
  private final Frames frames;

  AtBoard(
      Presence presence,
      FindingRequests requests,
      ReadingConversation conversations,
      Signals signals,
      Frames frames) {
    this.presence = presence;
    this.requests = requests;
    this.conversations = conversations;
    this.signals = signals;
    this.frames = frames;
  }

  /** From now on until cancelled. */
  Cancellable enter(UUID board, StaffMember member, LiveConnection live) {
    ColleaguesInSight sight = new ColleaguesInSight(member.scope());
    presence.enter(board, member);
    Cancellable following =
        presence.follow((present, changed) -> tell(sight, present, changed, live));
    return () -> {
      following.cancel();
      presence.leave(board);
    };
  }

  /** What somebody may not see, they do not look at. Does not fail. */
  Uni<Void> lookAt(UUID board, StaffMember member, Optional<RequestNumber> number) {
    if (number.isEmpty()) {
      presence.turnTo(board, Optional.empty());
      return Uni.createFrom().voidItem();
    }
    return community(number.get())
        .invoke(
            community ->
                presence.turnTo(
                    board,
                    community
                        .filter(member.scope()::allows)
                        .map(seen -> new Present.Sight(seen, number.get()))))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  /** The visitor is told as well. */
  Uni<Void> replies(StaffMember member, UUID conversation) {
    return conversations
        .community(conversation)
        .invoke(
            community -> {
              if (!member.scope().allows(community)) return;
              signals.send(
                  List.of("conversation/" + conversation),
                  Frames.Typing.by("staff", member.name(), conversation));
              types(member, community, conversation);
            })
        .onFailure(Problem.class)
        .recoverWithNull()
        .replaceWithVoid();
  }

  /** A note among colleagues. Does not fail. */
  Uni<Void> notes(StaffMember member, RequestNumber number) {
    return community(number)
        .invoke(
            found ->
                found
                    .filter(member.scope()::allows)
                    .ifPresent(community -> types(member, community, null)))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private void types(StaffMember member, CommunityCode community, UUID conversation) {
    signals.send(
        List.of("community/" + community),
        Frames.Typing.colleague(member.username(), member.name(), conversation));
  }

  private Uni<Optional<CommunityCode>> community(RequestNumber number) {
    return requests
        .file(number)
        .map(
            found ->
                found
                    .map(FindingRequests.File::request)
                    .map(Request::origin)
                    .map(origin -> origin.community()));
  }

  private void tell(
      ColleaguesInSight sight,
      Map<String, Present> present,
      Set<String> changed,
      LiveConnection live) {
    synchronized (sight) {
      ColleaguesInSight.News news = sight.news(present, changed);
      boolean nothing = !news.all() && news.colleagues().isEmpty();
      if (nothing || live.offer(frames.write(news))) sight.told(news);
    }
  }
}
