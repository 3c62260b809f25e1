package dev.doorstep.board;

import dev.doorstep.conversation.ChatOwner;
import dev.doorstep.conversation.ReadingConversation;
import dev.doorstep.conversation.ReplyingToVisitor;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** A colleague has said what only a person could say; the assistant answers again. */
@Path("/api/conversations")
public class HandBackResource {
  private final StaffScope scope;
  private final ReadingConversation conversations;
  private final ReplyingToVisitor replying;

  HandBackResource(
      StaffScope scope, ReadingConversation conversations, ReplyingToVisitor replying) {
    this.scope = scope;
    this.conversations = conversations;
    this.replying = replying;
  }

  @POST
  @Path("{id}/hand-back")
  public Uni<ChatOwner> handBack(UUID id) {
    var member = scope.member();
    var actor = scope.actor();
    return conversations
        .community(id)
        .invoke(
            community -> {
              if (!member.scope().allows(community)) {
                throw Problem.notFound("There is no conversation " + id + " that you may see.");
              }
            })
        .chain(() -> replying.handBack(id, actor));
  }
}
