package dev.doorstep.widget;

import dev.doorstep.access.CurrentStaff;
import dev.doorstep.access.Limits;
import dev.doorstep.attachment.Attachment;
import dev.doorstep.attachment.ReadingFile;
import dev.doorstep.attachment.ReceivingFile;
import dev.doorstep.conversation.ReadingConversation;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The files of a conversation: in from its visitor, out to the visitor and to staff. */
@Path("/api/conversations/{conversation}/files")
public class FileResource {
  /**
   * Nothing in a file may act: it is saved or shown as a picture, never opened as a page of ours.
   */
  private static final String INERT = "sandbox; default-src 'none'";

  private final ReceivingFile receiving;
  private final ReadingFile reading;
  private final ReadingConversation conversations;
  private final VisitorAccess access;
  private final CurrentStaff staff;
  private final Limits limits;

  FileResource(
      ReceivingFile receiving,
      ReadingFile reading,
      ReadingConversation conversations,
      VisitorAccess access,
      CurrentStaff staff,
      Limits limits) {
    this.receiving = receiving;
    this.reading = reading;
    this.conversations = conversations;
    this.access = access;
    this.staff = staff;
    this.limits = limits;
  }

  /** To be named in a message's {@code files}. */
  public record Uploaded(UUID id, String name, String type, long size) {
    static Uploaded of(Attachment file) {
      return new Uploaded(file.id(), file.name(), file.type(), file.size());
    }
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Upload a file, then name its id in a message",
      description =
          "The body is the file. Images, PDF, Office documents, text and CSV; 10 MB each, 20 files and 50 MB per conversation.")
  @RequestBody(
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Uploaded.class)))
  public Uni<Response> upload(
      UUID conversation,
      @QueryParam("id") String clientId,
      @QueryParam("name") String name,
      @HeaderParam("Authorization") String authorization,
      @HeaderParam("Content-Type") String contentType,
      @Context HttpServerRequest request) {
    request.pause();
    return Uni.createFrom()
        .deferred(
            () -> {
              access.visitorOf(conversation, authorization);
              limits
                  .file(ConversationResource.address(request))
                  .ifPresent(
                      wait -> {
                        throw ConversationResource.tooFast(wait);
                      });
              Optional<Long> size =
                  Optional.ofNullable(request.getHeader("Content-Length")).map(Long::valueOf);
              return receiving.receive(
                  conversation,
                  new ReceivingFile.Announced(uuid(clientId), name, contentType, size),
                  request);
            })
        .onTermination()
        .invoke(request::resume) // what is not wanted is read and dropped: the answer must arrive
        .map(file -> Response.status(201).entity(Uploaded.of(file)).build());
  }

  /** For the visitor by token, or for staff of the community by session. */
  @GET
  @Path("{file}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "Download a file")
  public Uni<Response> download(
      UUID conversation, UUID file, @HeaderParam("Authorization") String authorization) {
    return mayRead(conversation, file, authorization)
        .chain(() -> reading.open(conversation, file))
        .map(FileResource::answer);
  }

  private Uni<Void> mayRead(UUID conversation, UUID file, String authorization) {
    if (authorization != null) {
      boolean own = access.bearer(authorization).conversation().equals(conversation);
      if (!own) throw ReadingFile.notFound(file);
      return Uni.createFrom().voidItem();
    }
    var member = staff.get();
    return conversations
        .community(conversation)
        .invoke(
            community -> {
              if (!member.scope().allows(community)) throw ReadingFile.notFound(file);
            })
        .replaceWithVoid();
  }

  private static Response answer(ReadingFile.Opened opened) {
    Attachment file = opened.file();
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(opened.bytes(), file.type())
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + name.replace("*", "%2A"))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", INERT)
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "private, no-store")
        .build();
  }

  private static UUID uuid(String clientId) {
    try {
      return UUID.fromString(clientId == null ? "" : clientId);
    } catch (IllegalArgumentException notOne) {
      throw Problem.badRequest(
          "Give the file a UUID of yours, and keep it when you send it again: ?id=<uuid>&name=<name>. / 缺少文件的 id（UUID）。");
    }
  }
}
