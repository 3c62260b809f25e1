package dev.doorstep.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The problems an operation may answer with, by status, with an example of each type. */
final class OpenApiProblems {
  private final JsonNode types = YamlResource.read("/docs/problems.yml");

  /**
   * @param told of the operation, in {@code docs/openapi.yml}
   */
  void add(APIResponses responses, JsonNode told) {
    if (told.has("errors")) {
      told.path("errors")
          .properties()
          .forEach(each -> responses.addAPIResponse(each.getKey(), open311(each)));
      return;
    }
    Map<String, MediaType> byStatus = new LinkedHashMap<>();
    for (String type : of(told)) {
      JsonNode known = types.required(type);
      String status = known.path("status").asText();
      byStatus
          .computeIfAbsent(
              status, any -> OASFactory.createMediaType().schema(OpenApiParts.reference("Problem")))
          .addExample(
              type,
              OASFactory.createExample()
                  .summary(known.at("/title/en").asText())
                  .value(example(type, known)));
    }
    byStatus.forEach((status, content) -> responses.addAPIResponse(status, response(content)));
  }

  /** The same problems where the shape of errors is that of GeoReport v2. */
  private APIResponse open311(Map.Entry<String, JsonNode> status) {
    List<String> names = OpenApiWords.texts(status.getValue());
    MediaType json = OASFactory.createMediaType().schema(OpenApiParts.reference("Open311Errors"));
    for (String type : names) {
      JsonNode known = types.required(type);
      Map<String, Object> error = new LinkedHashMap<>();
      error.put("code", Integer.valueOf(status.getKey()));
      error.put("description", known.at("/remedy/en").asText());
      json.addExample(
          type,
          OASFactory.createExample().summary(known.at("/title/en").asText()).value(List.of(error)));
    }
    return OASFactory.createAPIResponse()
        .description(String.join(", ", names))
        .content(
            OASFactory.createContent()
                .addMediaType("application/json", json)
                .addMediaType(
                    "text/xml",
                    OASFactory.createMediaType().schema(OpenApiParts.reference("Text"))))
        .extensions(Map.of("x-problems", names));
  }

  private static Set<String> of(JsonNode told) {
    Set<String> all = new LinkedHashSet<>(OpenApiWords.texts(told.path("problems")));
    List<String> who = OpenApiWords.texts(told.path("who"));
    if (!who.isEmpty()) all.addAll(List.of("unauthorized", "forbidden"));
    if (who.contains("key")) all.addAll(List.of("too-many", "unavailable"));
    all.add("incident");
    return all;
  }

  private static Map<String, Object> example(String type, JsonNode known) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "/docs/problems#" + type);
    problem.put("title", known.at("/title/en").asText());
    problem.put("status", known.path("status").asInt());
    problem.put("detail", known.at("/remedy/en").asText());
    return problem;
  }

  private static APIResponse response(MediaType content) {
    String description = String.join(", ", content.getExamples().keySet());
    return OASFactory.createAPIResponse()
        .description(description)
        .content(OASFactory.createContent().addMediaType("application/problem+json", content));
  }
}
