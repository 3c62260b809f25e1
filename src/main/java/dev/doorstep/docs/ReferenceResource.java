package dev.doorstep.docs;

import dev.doorstep.platform.Problem;
import dev.doorstep.stream.catalogue.Catalogue;
import dev.doorstep.stream.catalogue.EventType;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The reference for tools. It is public, so any page may read it. */
@Path("/docs")
@NonBlocking
public class ReferenceResource {
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]");
  private static final String SCHEMA = "application/schema+json";

  private final Catalogue catalogue;
  private final ProblemTypes problems;
  private final AsyncApiDocument asyncApi;

  ReferenceResource(Catalogue catalogue, ProblemTypes problems, AsyncApiDocument asyncApi) {
    this.catalogue = catalogue;
    this.problems = problems;
    this.asyncApi = asyncApi;
  }

  @GET
  @Path("asyncapi.json")
  @Blocking
  @Produces("application/json")
  @Operation(hidden = true)
  public Response asyncApi(@Context HttpServerRequest request) {
    return published(asyncApi.at(host(request), "https".equals(request.scheme())));
  }

  @GET
  @Path("problems.json")
  @Produces("application/json")
  @Operation(hidden = true)
  public Response problems() {
    return published(problems.all());
  }

  @GET
  @Path("events/{type}.json")
  @Produces(SCHEMA)
  @Operation(hidden = true)
  public Response schema(String type) {
    return published(
        catalogue
            .type(type)
            .map(EventType::schema)
            .orElseThrow(
                () ->
                    Problem.notFound(
                        "There is no event type '%s'; /docs/asyncapi.json names all there are."
                            .formatted(type))));
  }

  private static Response published(Object document) {
    return Response.ok(document)
        .header("Access-Control-Allow-Origin", "*")
        .header("Cache-Control", "no-cache")
        .build();
  }

  /** As the caller named it, if that is a host; anything else would travel into the document. */
  private static String host(HttpServerRequest request) {
    var authority = request.authority();
    if (authority == null || !HOST.matcher(authority.host()).matches()) return "localhost:8080";
    return authority.port() < 0 ? authority.host() : authority.host() + ":" + authority.port();
  }
}
