package dev.doorstep.open311;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Answers in the format that an address asks for. */
@ApplicationScoped
class Documents {
  static final String ENDING = "{format: (\\.[A-Za-z]+)?}";

  private final ObjectMapper json;

  Documents(ObjectMapper json) {
    this.json = json;
  }

  /** Throws a 400 {@link Problem} for an ending that is neither. */
  Format format(String ending, String accept) {
    return Format.of(ending, accept)
        .orElseThrow(
            () ->
                Problem.badRequest(
                    "Addresses end on .xml or .json here, not on %s. / 地址应以 .xml 或 .json 结尾。"
                        .formatted(ending)));
  }

  Response.ResponseBuilder write(int status, Format format, String root, Object document) {
    return Response.status(status)
        .type(format.contentType())
        .entity(format.write(root, json.valueToTree(document)));
  }

  Response ok(Format format, String root, Object document) {
    return write(200, format, root, document).build();
  }
}
