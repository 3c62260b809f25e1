package dev.doorstep.open311;

import dev.doorstep.access.KeyCallers;
import dev.doorstep.access.KeyScope;
import dev.doorstep.request.OpeningOnce;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Takes requests as forms. */
@Path("/open311/v2")
public class ServiceRequestOpeningResource {
  private final KeyCallers callers;
  private final OpeningPosted opening;
  private final Describing describing;
  private final Documents documents;

  ServiceRequestOpeningResource(
      KeyCallers callers, OpeningPosted opening, Describing describing, Documents documents) {
    this.callers = callers;
    this.opening = opening;
    this.describing = describing;
    this.documents = documents;
  }

  @POST
  @Path("requests" + Documents.ENDING)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema =
                  @Schema(type = SchemaType.ARRAY, implementation = ServiceRequest.Opened.class)))
  public Uni<Response> open(
      @PathParam("format") String ending,
      @HeaderParam("Idempotency-Key") String mark,
      @HeaderParam("Accept-Language") String language,
      @HeaderParam("Accept") String accept,
      String body) {
    Format format = documents.format(ending, accept);
    SentForm sent = SentForm.read(body);
    Reader reader = Reader.of(sent.field("lang").orElse(null), language);
    return callers
        .with(KeyScope.REQUESTS_WRITE, sent.field("api_key"))
        .chain(key -> opening.open(sent, key, mark, reader))
        .map(opened -> answer(opened, format, ending, reader));
  }

  private Response answer(OpeningOnce.Opened opened, Format format, String ending, Reader reader) {
    String number = opened.request().number().value();
    var told = new ServiceRequest.Opened(number, describing.notice(opened.request(), reader), null);
    return documents
        .write(opened.again() ? 200 : 201, format, ServiceRequest.ROOT, List.of(told))
        .location(URI.create("/open311/v2/requests/" + number + ending))
        .build();
  }
}
