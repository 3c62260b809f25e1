package dev.doorstep.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Completes the OpenAPI document while the hub is built: the code gives the shapes, {@code
 * docs/openapi.yml} the words in two languages, the examples, and the problems to expect.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiWords implements OASFilter {
  private static final String ZH = "-zh";
  private final JsonNode words = YamlResource.read("/docs/openapi.yml");
  private final OpenApiProblems problems = new OpenApiProblems();

  @Override
  public void filterOpenAPI(OpenAPI document) {
    OpenApiParts.addTo(document);
    words
        .path("tags")
        .properties()
        .forEach(tag -> document.addTag(tag(tag.getKey(), tag.getValue())));
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (method, operation) ->
                            complete(
                                operation,
                                Optional.ofNullable(item.getParameters()).orElse(List.of()),
                                words.path("operations").path(method + " " + path))));
  }

  private static Tag tag(String name, JsonNode title) {
    return OASFactory.createTag()
        .name(name)
        .description(title.path("en").asText())
        .extensions(Map.of("x-description" + ZH, title.path("zh").asText()));
  }

  private void complete(Operation operation, List<Parameter> ofPath, JsonNode told) {
    if (told.isMissingNode()) return; // a test tells of it
    operation.setTags(List.of(told.path("tag").asText()));
    operation.setSummary(told.at("/summary/en").asText());
    operation.addExtension("x-summary" + ZH, told.at("/summary/zh").asText());
    if (told.has("about")) {
      operation.setDescription(told.at("/about/en").asText());
      operation.addExtension("x-description" + ZH, told.at("/about/zh").asText());
    }
    if (told.has("role")) operation.addExtension("x-role", told.path("role").asText());
    operation.setSecurity(
        texts(told.path("who")).stream()
            .map(who -> OASFactory.createSecurityRequirement().addScheme(who))
            .toList());
    List<Parameter> parameters = new ArrayList<>(ofPath);
    Optional.ofNullable(operation.getParameters()).ifPresent(parameters::addAll);
    parameters.forEach(parameter -> complete(parameter, told.path("parameters")));
    if (operation.getRequestBody() != null && told.has("body"))
      exemplify(operation.getRequestBody().getContent(), told.get("body"));
    if (operation.getRequestBody() != null && told.has("form"))
      operation.getRequestBody().setContent(OpenApiParts.form(told.get("form")));
    succeed(operation, told);
    problems.add(operation.getResponses(), told);
  }

  private void complete(Parameter parameter, JsonNode own) {
    JsonNode told =
        own.has(parameter.getName())
            ? own.get(parameter.getName())
            : words.path("parameters").path(parameter.getName());
    if (told.isMissingNode()) return;
    parameter.setDescription(told.path("en").asText());
    parameter.addExtension("x-description" + ZH, told.path("zh").asText());
    parameter.setExample(value(told.path("example")));
  }

  /** The one successful answer: its status, its content and an example. */
  private static void succeed(Operation operation, JsonNode told) {
    APIResponses responses = operation.getResponses();
    String status = told.has("success") ? told.get("success").asText() : usual(responses);
    APIResponse answer = responses.getAPIResponse(usual(responses));
    for (String other : List.copyOf(responses.getAPIResponses().keySet()))
      responses.removeAPIResponse(other);
    if (answer == null || status.equals("204") || status.equals("101"))
      answer = OASFactory.createAPIResponse();
    answer.setDescription(
        switch (status) {
          case "101" -> "Switching to WebSocket";
          case "201" -> "Made";
          case "202" -> "Begun";
          case "204" -> "Done";
          default -> "OK";
        });
    if (told.has("content")) answer.setContent(OpenApiParts.content(told.get("content")));
    if (told.has("answer") && answer.getContent() != null)
      exemplify(answer.getContent(), told.get("answer"));
    if (told.has("xml") && answer.getContent() != null)
      answer.getContent().addMediaType("text/xml", OpenApiParts.xml(told.get("xml").asText()));
    responses.addAPIResponse(status, answer);
  }

  private static String usual(APIResponses responses) {
    return responses.getAPIResponses().keySet().stream()
        .filter(status -> status.startsWith("2"))
        .findFirst()
        .orElse("200");
  }

  private static void exemplify(Content content, JsonNode example) {
    for (MediaType type : content.getMediaTypes().values()) type.setExample(value(example));
  }

  static Object value(JsonNode node) {
    return new ObjectMapper().convertValue(node, Object.class);
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
