package dev.doorstep.open311;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The two encodings of GeoReport v2. What both say is the same tree: JSON is the XML without its
 * root (the convention's "Spark" mapping).
 */
enum Format {
  XML("text/xml; charset=utf-8") {
    @Override
    byte[] write(String root, JsonNode document) {
      return XmlDocument.write(root, document);
    }
  },
  JSON("application/json; charset=utf-8") {
    @Override
    byte[] write(String root, JsonNode document) {
      return document.toString().getBytes(StandardCharsets.UTF_8);
    }
  };

  private final String contentType;

  Format(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  /**
   * @param root the element around everything, which JSON does without
   */
  abstract byte[] write(String root, JsonNode document);

  /**
   * What an address ends on; without that what {@code Accept} prefers, else XML, which the
   * convention requires of every server.
   *
   * @return empty for any other ending
   */
  static Optional<Format> of(String ending, String accept) {
    return switch (ending) {
      case ".xml" -> Optional.of(XML);
      case ".json" -> Optional.of(JSON);
      case "" -> Optional.of(accepted(accept));
      default -> Optional.empty();
    };
  }

  /** The format to complain in, whatever the address. */
  static Format ofPath(String path, String accept) {
    if (path.endsWith(".json")) return JSON;
    return path.endsWith(".xml") ? XML : accepted(accept);
  }

  private static Format accepted(String accept) {
    String wanted = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
    int json = wanted.indexOf("json");
    int xml = wanted.indexOf("xml");
    return json >= 0 && (xml < 0 || json < xml) ? JSON : XML;
  }
}
