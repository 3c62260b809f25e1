package dev.doorstep.stream.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All event types, in the order a reader meets them. */
@ApplicationScoped
public class Catalogue {
  private static final String FOLDER = "/events/";

  private final Map<String, EventType> types;

  Catalogue(ObjectMapper json) {
    this.types = Collections.unmodifiableMap(read(json));
  }

  /** Reads the files while the hub starts, not on an event loop. */
  void start(@Observes StartupEvent event) {}

  public Collection<EventType> types() {
    return types.values();
  }

  /**
   * @param name as in {@code dev.doorstep.request.opened.v1}
   */
  public Optional<EventType> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  private static Map<String, EventType> read(ObjectMapper json) {
    try {
      JsonNode parts = json.readTree(file("parts.json")).get("$defs");
      Map<String, EventType> types = new LinkedHashMap<>();
      for (String name : file("types.txt").lines().toList()) {
        types.put(name, EventType.of(name, json.readTree(file(name + ".json")), parts));
      }
      return types;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String file(String name) throws IOException {
    try (InputStream in = Catalogue.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) throw new IOException("There is no " + FOLDER + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
