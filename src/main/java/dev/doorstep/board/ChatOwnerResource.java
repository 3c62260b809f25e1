package dev.doorstep.board;

import dev.doorstep.conversation.ChatOwner;
import dev.doorstep.conversation.ReadingConversation;
import dev.doorstep.conversation.ReplyingToVisitor;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** Who answers a visitor, changed by hand. */
@Path("/api/conversations")
public class ChatOwnerResource {
  private final StaffScope scope;
  private final ReadingConversation conversations;
  private final ReplyingToVisitor replying;

  ChatOwnerResource(
      StaffScope scope, ReadingConversation conversations, ReplyingToVisitor replying) {
    this.scope = scope;
    this.conversations = conversations;
    this.replying = replying;
  }

  /** Whoever takes the call talks with the visitor, who waited for a person. */
  @POST
  @Path("{id}/take")
  public Uni<ChatOwner> take(UUID id) {
    var actor = scope.actor();
    return visible(id).chain(() -> replying.take(id, actor));
  }

  /** A colleague has said what only a person could say; the assistant answers again. */
  @POST
  @Path("{id}/hand-back")
  public Uni<ChatOwner> handBack(UUID id) {
    var actor = scope.actor();
    return visible(id).chain(() -> replying.handBack(id, actor));
  }

  private Uni<Void> visible(UUID id) {
    var member = scope.member();
    return conversations
        .community(id)
        .invoke(
            community -> {
              if (!member.scope().allows(community)) {
                throw Problem.notFound("There is no conversation " + id + " that you may see.");
              }
            })
        .replaceWithVoid();
  }
}
