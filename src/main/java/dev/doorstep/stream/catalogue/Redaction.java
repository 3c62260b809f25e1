package dev.doorstep.stream.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.doorstep.eventlog.LogEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Takes personal data out of events. What is left is what the type's schema describes and does not
 * mark as personal, so anything new stays inside until somebody has looked at it; of an unknown
 * type nothing is left but that it happened.
 */
@ApplicationScoped
public class Redaction {
  private static final JsonFactory JSON = new JsonFactory();

  private final Catalogue catalogue;

  Redaction(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The CloudEvent in structured JSON without personal data; still valid by its schema. Costs a
   * pass over the JSON: call it once for an entry, not once for each reader.
   */
  public String of(LogEntry entry) {
    PublicParts shown = catalogue.type(entry.type()).map(EventType::shown).orElse(PublicParts.NONE);
    StringWriter written = new StringWriter(entry.json().length());
    try (JsonParser from = JSON.createParser(entry.json());
        JsonGenerator to = JSON.createGenerator(written)) {
      from.nextToken();
      event(from, to, shown);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return written.toString();
  }

  /** The attributes of the event are of our own making; its data is looked through. */
  private static void event(JsonParser from, JsonGenerator to, PublicParts shown)
      throws IOException {
    to.writeStartObject();
    while (from.nextToken() != JsonToken.END_OBJECT) {
      String attribute = from.currentName();
      JsonToken value = from.nextToken();
      to.writeFieldName(attribute);
      if (!attribute.equals("data")) {
        to.copyCurrentEvent(from);
      } else if (value == JsonToken.START_OBJECT) {
        object(from, to, shown);
      } else {
        from.skipChildren();
        to.writeStartObject();
        to.writeEndObject();
      }
    }
    to.writeEndObject();
  }

  private static void value(JsonParser from, JsonGenerator to, PublicParts shown)
      throws IOException {
    switch (from.currentToken()) {
      case START_OBJECT -> object(from, to, shown);
      case START_ARRAY -> array(from, to, shown);
      default -> to.copyCurrentEvent(from);
    }
  }

  private static void object(JsonParser from, JsonGenerator to, PublicParts shown)
      throws IOException {
    to.writeStartObject();
    while (from.nextToken() != JsonToken.END_OBJECT) {
      String name = from.currentName();
      PublicParts part = shown.properties().get(name);
      from.nextToken();
      if (part == null) {
        from.skipChildren();
      } else {
        to.writeFieldName(name);
        value(from, to, part);
      }
    }
    to.writeEndObject();
  }

  private static void array(JsonParser from, JsonGenerator to, PublicParts shown)
      throws IOException {
    to.writeStartArray();
    while (from.nextToken() != JsonToken.END_ARRAY) {
      if (shown.items().isPresent()) value(from, to, shown.items().get());
      else from.skipChildren();
    }
    to.writeEndArray();
  }
}
