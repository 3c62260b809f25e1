package dev.doorstep.open311;

import dev.doorstep.directory.Directory;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Tells where the interface is, and where keys come from. */
@Path("/open311/v2")
public class DiscoveryResource {
  /** When the interface last changed. */
  private static final String CHANGED = "2026-11-24T00:00:00+08:00";

  private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

  private final Directory directory;
  private final Documents documents;

  DiscoveryResource(Directory directory, Documents documents) {
    this.directory = directory;
    this.documents = documents;
  }

  @GET
  @Path("discovery" + Documents.ENDING)
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Discovery.class)))
  public Response discovery(
      @PathParam("format") String ending,
      @QueryParam("lang") String lang,
      @HeaderParam("Accept-Language") String language,
      @HeaderParam("Accept") String accept,
      @Context UriInfo address) {
    Reader reader = Reader.of(lang, language);
    String hub = address.getBaseUri().toString().replaceAll("/+$", "");
    String district = reader.in(directory.district().name());
    return documents.ok(
        documents.format(ending, accept),
        Discovery.ROOT,
        new Discovery(
            CHANGED,
            reader.in("%s，%s".formatted(district, hub), "%s, %s".formatted(district, hub)),
            reader.in(
                "密钥由管理员发放：%s/board?view=keys".formatted(hub),
                "Administrators hand out keys at %s/board?view=keys".formatted(hub)),
            List.of(
                new Discovery.Endpoint(
                    SPECIFICATION,
                    hub + "/open311/v2",
                    CHANGED,
                    directory.district().demo() ? "test" : "production",
                    List.of("text/xml", "application/json")))));
  }
}
