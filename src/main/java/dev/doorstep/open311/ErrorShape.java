package dev.doorstep.open311;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives the hub's problems the shape of GeoReport v2: an array of code and description, in the
 * format that was asked for.
 */
class ErrorShape {
  /** Of a {@code Problem}: several descriptions in place of its one detail. */
  static final String SEVERAL = "errors";

  private static final String ROOT = "errors";
  private static final String NO_FORM =
      "Send a form, with Content-Type: application/x-www-form-urlencoded."
          + " / 请提交表单，Content-Type 为 application/x-www-form-urlencoded。";
  private static final String PATH = "/open311/";

  private final ObjectMapper json;

  ErrorShape(ObjectMapper json) {
    this.json = json;
  }

  @ServerResponseFilter
  void answer(ContainerRequestContext call, ContainerResponseContext response) {
    String path = call.getUriInfo().getPath();
    if (response.getStatus() < 400 || !path.startsWith(PATH)) return;
    if (!(response.getEntity() instanceof Map<?, ?> problem)) return;
    int status = status(response.getStatus());
    Format format = Format.ofPath(path, call.getHeaderString(HttpHeaders.ACCEPT));
    response.setStatus(status);
    response.setEntity(format.write(ROOT, errors(status, problem)));
    response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, format.contentType());
  }

  /** The convention knows no 401; what has no status of its own there is a 400. */
  static int status(int status) {
    return switch (status) {
      case 401, 403 -> 403;
      case 404, 413, 429 -> status;
      default -> status >= 500 ? status : 400;
    };
  }

  private ArrayNode errors(int status, Map<?, ?> problem) {
    ArrayNode errors = json.createArrayNode();
    List<?> descriptions =
        problem.get(SEVERAL) instanceof List<?> several ? several : List.of(description(problem));
    descriptions.forEach(
        each -> errors.addObject().put("code", status).put("description", String.valueOf(each)));
    return errors;
  }

  private static String description(Map<?, ?> problem) {
    if ("415".equals(String.valueOf(problem.get("status")))) return NO_FORM;
    Object incident = problem.get("incident");
    return incident == null
        ? String.valueOf(problem.get("detail"))
        : problem.get("detail") + " (incident " + incident + ")";
  }
}
