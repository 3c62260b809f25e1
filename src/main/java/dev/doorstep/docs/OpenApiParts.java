package dev.doorstep.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What no class of ours stands for: problems, events, and how callers show who they are. */
final class OpenApiParts {
  private OpenApiParts() {}

  static void addTo(OpenAPI document) {
    Components components = document.getComponents();
    components.addSchema("Problem", problem());
    components.addSchema("Open311Errors", type(SchemaType.ARRAY).items(open311Error()));
    components.addSchema("CloudEvent", cloudEvent());
    components.addSchema("CloudEvents", type(SchemaType.ARRAY).items(reference("CloudEvent")));
    components.addSchema("Text", type(SchemaType.STRING));
    components.addSchema("Binary", type(SchemaType.STRING).format("binary"));
    components.addSecurityScheme(
        "session",
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.APIKEY)
            .in(SecurityScheme.In.COOKIE)
            .name("doorstep_session")
            .description("A signed-in member of staff: POST /api/session"));
    components.addSecurityScheme("key", bearer("An API key: POST /api/keys"));
    components.addSecurityScheme(
        "visitor", bearer("The token of a conversation: POST /api/conversations"));
  }

  /** Media types with the name of their schema. */
  static Content content(JsonNode told) {
    Content content = OASFactory.createContent();
    told.properties()
        .forEach(
            type ->
                content.addMediaType(
                    type.getKey(),
                    OASFactory.createMediaType().schema(reference(type.getValue().asText()))));
    return content;
  }

  /** The fields of a form, with the words for each. */
  static Content form(JsonNode fields) {
    Schema schema = type(SchemaType.OBJECT);
    fields
        .properties()
        .forEach(
            field -> {
              JsonNode told = field.getValue();
              schema.addProperty(
                  field.getKey(),
                  type(SchemaType.STRING)
                      .description(told.path("en").asText())
                      .addExtension("x-description-zh", told.path("zh").asText())
                      .examples(List.of(told.path("example").asText())));
              if (told.path("required").asBoolean()) schema.addRequired(field.getKey());
            });
    return OASFactory.createContent()
        .addMediaType(
            "application/x-www-form-urlencoded", OASFactory.createMediaType().schema(schema));
  }

  static MediaType xml(String example) {
    return OASFactory.createMediaType().schema(reference("Text")).example(example);
  }

  static Schema reference(String name) {
    return OASFactory.createSchema().ref("#/components/schemas/" + name);
  }

  private static Schema problem() {
    return type(SchemaType.OBJECT)
        .description("RFC 9457; every type is explained at /docs/problems")
        .addProperty("type", type(SchemaType.STRING).format("uri-reference"))
        .addProperty("title", type(SchemaType.STRING))
        .addProperty("status", type(SchemaType.INTEGER))
        .addProperty("detail", type(SchemaType.STRING).description("What to do about it"))
        .required(List.of("type", "title", "status", "detail"));
  }

  private static Schema open311Error() {
    return type(SchemaType.OBJECT)
        .description("GeoReport v2; in XML an error within errors")
        .addProperty("code", type(SchemaType.INTEGER))
        .addProperty("description", type(SchemaType.STRING).description("What to do about it"))
        .required(List.of("code", "description"));
  }

  private static Schema cloudEvent() {
    return type(SchemaType.OBJECT)
        .description("CloudEvents 1.0; the schema of data is at /docs/events/{type}.json")
        .addProperty("specversion", type(SchemaType.STRING))
        .addProperty("id", type(SchemaType.STRING).format("uuid"))
        .addProperty("source", type(SchemaType.STRING).format("uri-reference"))
        .addProperty("type", type(SchemaType.STRING))
        .addProperty("subject", type(SchemaType.STRING))
        .addProperty("time", type(SchemaType.STRING).format("date-time"))
        .addProperty("datacontenttype", type(SchemaType.STRING))
        .addProperty("sequence", type(SchemaType.STRING).pattern("^[0-9]{20}$"))
        .addProperty("partitionkey", type(SchemaType.STRING))
        .addProperty("data", type(SchemaType.OBJECT))
        .required(List.of("specversion", "id", "source", "type", "sequence", "data"));
  }

  private static SecurityScheme bearer(String description) {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .description(description);
  }

  private static Schema type(SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }
}
