package dev.doorstep.stream.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.platform.Problem;
import dev.doorstep.stream.kafka.IncomingEvents.Received;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Reads a CloudEvent out of a record, in binary or structured mode. */
final class ReceivedRecord {
  private static final int LARGEST = 64 * 1024;
  private static final int LONGEST = 200;
  private static final String STRUCTURED = "application/cloudevents";
  private static final String JSON = "json";

  private ReceivedRecord() {}

  /**
   * @throws Problem when it holds no event that could be taken
   */
  static Received read(Headers headers, byte[] value, ObjectMapper json) {
    if (value == null || value.length == 0)
      throw Problem.badRequest("The record is empty: its value is the event's data. / 消息为空。");
    if (value.length > LARGEST)
      throw Problem.badRequest(
          "The record has more than %d KiB: send less. / 消息超过 %d KiB。"
              .formatted(LARGEST / 1024, LARGEST / 1024));
    String contentType = header(headers, "content-type");
    JsonNode body = parsed(value, json);
    if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(STRUCTURED)) {
      return received(name -> text(body, name), body.path("data"));
    }
    return received(
        name -> name.equals("datacontenttype") ? contentType : header(headers, "ce_" + name), body);
  }

  private static Received received(UnaryOperator<String> attributes, JsonNode data) {
    if (!"1.0".equals(attributes.apply("specversion")))
      throw Problem.badRequest(
          "That is no CloudEvent 1.0: set ce_specversion to 1.0, or send structured JSON with its content-type. / 不是 CloudEvents 1.0 事件。");
    String contentType = attributes.apply("datacontenttype");
    if (contentType != null && !contentType.contains(JSON))
      throw Problem.badRequest("The data must be JSON (application/json). / 数据必须是 JSON。");
    if (!data.isObject())
      throw Problem.badRequest("The data must be a JSON object. / 数据必须是 JSON 对象。");
    return new Received(
        named(attributes, "source"), named(attributes, "id"), named(attributes, "type"), data);
  }

  private static String named(UnaryOperator<String> attributes, String name) {
    String value = attributes.apply(name);
    if (value == null || value.isBlank() || value.length() > LONGEST || hasControls(value))
      throw Problem.badRequest(
          "The attribute '%s' has 1 to %d printable characters. / 属性 %s 应为 1 至 %d 个可见字符。"
              .formatted(name, LONGEST, name, LONGEST));
    return value;
  }

  private static boolean hasControls(String value) {
    return value.codePoints().anyMatch(Character::isISOControl);
  }

  private static JsonNode parsed(byte[] value, ObjectMapper json) {
    try {
      return json.readTree(utf8(value));
    } catch (IOException unreadable) {
      throw Problem.badRequest("The value is not JSON in UTF-8. / 消息体不是 UTF-8 编码的 JSON。");
    }
  }

  private static String text(JsonNode event, String name) {
    return event.path(name).isTextual() ? event.path(name).asText() : null;
  }

  private static String header(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    if (header == null || header.value() == null) return null;
    try {
      return utf8(header.value());
    } catch (CharacterCodingException broken) {
      throw Problem.badRequest("The header '%s' is not UTF-8. / 消息头不是 UTF-8。".formatted(name));
    }
  }

  private static String utf8(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
