package dev.doorstep.open311;

import dev.doorstep.bot.LineScript;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.ServiceLine;
import dev.doorstep.platform.Problem;
import dev.doorstep.scripting.Scripting;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The service lines, and what each asks for. They are the same in all communities. */
@Path("/open311/v2")
public class ServiceResource {
  private final Directory directory;
  private final Scripting scripting;
  private final Jurisdictions jurisdictions;
  private final Documents documents;

  ServiceResource(
      Directory directory, Scripting scripting, Jurisdictions jurisdictions, Documents documents) {
    this.directory = directory;
    this.scripting = scripting;
    this.jurisdictions = jurisdictions;
    this.documents = documents;
  }

  @GET
  @Path("services" + Documents.ENDING)
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(type = SchemaType.ARRAY, implementation = Service.class)))
  public Response services(
      @PathParam("format") String ending,
      @QueryParam("jurisdiction_id") String jurisdiction,
      @QueryParam("lang") String lang,
      @HeaderParam("Accept-Language") String language,
      @HeaderParam("Accept") String accept) {
    Format format = documents.format(ending, accept);
    jurisdictions.find(jurisdiction);
    Reader reader = Reader.of(lang, language);
    return documents.ok(
        format,
        Service.ROOT,
        directory.lines().stream().map(line -> service(line, reader)).toList());
  }

  /**
   * @param form another of the line's forms than the one for needs of any kind
   */
  @GET
  @Path("services/{code: [^/.]+}" + Documents.ENDING)
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ServiceDefinition.class)))
  public Response definition(
      @PathParam("code") String code,
      @PathParam("format") String ending,
      @QueryParam("form") String form,
      @QueryParam("jurisdiction_id") String jurisdiction,
      @QueryParam("lang") String lang,
      @HeaderParam("Accept-Language") String language,
      @HeaderParam("Accept") String accept) {
    Format format = documents.format(ending, accept);
    jurisdictions.find(jurisdiction);
    ServiceLine service = jurisdictions.service(code);
    LineScript line =
        script(service)
            .orElseThrow(
                () ->
                    Problem.notFound(
                        "The service %s asks for nothing more than its description. / 服务 %s 没有其他需要填写的内容。"
                            .formatted(code, code)));
    Optional<String> wanted = Optional.ofNullable(form).filter(id -> !id.isBlank());
    return documents.ok(
        format,
        ServiceDefinition.ROOT,
        new DefiningService(line, Reader.of(lang, language))
            .definition(DefiningService.form(line, wanted)));
  }

  private Service service(ServiceLine line, Reader reader) {
    Optional<LineScript> script = script(line);
    return new Service(
        line.code().value(),
        reader.in(line.name()),
        reader.in(line.hint()),
        script.isPresent(),
        "realtime",
        script.map(told -> new DefiningService(told, reader).keywords()).orElse(""),
        line.urgent() ? reader.in("紧急事项", "Urgent") : reader.in("企业服务", "Business services"));
  }

  private Optional<LineScript> script(ServiceLine line) {
    return scripting.live().assistant().scripts().line(line.code().value());
  }
}
