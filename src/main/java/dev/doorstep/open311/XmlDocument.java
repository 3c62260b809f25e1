package dev.doorstep.open311;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A tree of JSON as the XML of GeoReport v2: no attributes, no namespace, nothing but elements. */
final class XmlDocument {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  /** What the elements of a list are called. */
  private static final Map<String, String> ITEMS =
      Map.of(
          "services", "service",
          "service_requests", "request",
          "attributes", "attribute",
          "values", "value",
          "endpoints", "endpoint",
          "formats", "format",
          "errors", "error");

  private XmlDocument() {}

  static byte[] write(String root, JsonNode document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      element(xml, root, document);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("Memory can be written to", impossible);
    }
    return bytes.toByteArray();
  }

  private static void element(XMLStreamWriter xml, String name, JsonNode content)
      throws XMLStreamException {
    if (content.isNull() || (content.isValueNode() && content.asText().isEmpty())) {
      xml.writeEmptyElement(name);
      return;
    }
    xml.writeStartElement(name);
    if (content.isArray()) {
      for (JsonNode item : content) element(xml, ITEMS.get(name), item);
    } else if (content.isObject()) {
      for (Map.Entry<String, JsonNode> each : content.properties())
        element(xml, each.getKey(), each.getValue());
    } else {
      xml.writeCharacters(PlainText.clean(content.asText()));
    }
    xml.writeEndElement();
  }
}
