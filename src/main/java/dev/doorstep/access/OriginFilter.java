package dev.doorstep.access;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.platform.Problem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What pages of other sites may do with the API. Visitor endpoints answer the pages that a
 * community allows (CORS, without credentials); a call from any other site that would change
 * something is refused, and one that carries a session is refused from everywhere but the hub
 * itself.
 *
 * <p>Callers that are no browsers send no {@code Origin} and pass.
 */
class OriginFilter {
  private static final Pattern VISITOR =
      Pattern.compile("/api/(?:conversations(?:/.*)?|communities/(?<community>[^/]+)(?:/.*)?)");
  private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
  private static final String ORIGIN = "Origin";
  private static final String ALLOWED = OriginFilter.class.getName() + ".allowed";
  private static final String HOUR = "3600";

  private final Origins origins;

  OriginFilter(Origins origins) {
    this.origins = origins;
  }

  @ServerRequestFilter(preMatching = true)
  Optional<Response> check(ContainerRequestContext call, HttpServerRequest request) {
    String origin = call.getHeaderString(ORIGIN);
    if (origin == null || origins.sameOrigin(origin, request.authority().toString()))
      return Optional.empty();
    boolean session = call.getCookies().containsKey(SessionCookie.NAME);
    boolean allowed = !session && mayCall(call.getUriInfo().getPath(), origin);
    if (allowed) call.setProperty(ALLOWED, origin);
    if (isPreflight(call)) return Optional.of(Response.status(allowed ? 204 : 403).build());
    if (!allowed && CHANGING.contains(call.getMethod())) throw refused(origin);
    return Optional.empty();
  }

  @ServerResponseFilter
  void answer(ContainerRequestContext call, ContainerResponseContext response) {
    if (!VISITOR.matcher(call.getUriInfo().getPath()).matches()) return;
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.add(HttpHeaders.VARY, ORIGIN);
    if (!(call.getProperty(ALLOWED) instanceof String origin)) return;
    headers.putSingle("Access-Control-Allow-Origin", origin);
    headers.putSingle("Access-Control-Expose-Headers", "Retry-After");
    if (!isPreflight(call)) return;
    headers.putSingle("Access-Control-Allow-Methods", "GET, POST");
    headers.putSingle("Access-Control-Allow-Headers", "Authorization, Content-Type");
    headers.putSingle("Access-Control-Max-Age", HOUR);
  }

  private boolean mayCall(String path, String origin) {
    Matcher visitor = VISITOR.matcher(path);
    if (!visitor.matches()) return false;
    String community = visitor.group("community");
    try {
      return community == null
          ? origins.mayEmbedAny(origin)
          : origins.mayEmbed(origin, new CommunityCode(community));
    } catch (IllegalArgumentException noCommunityCode) {
      return false;
    }
  }

  private static boolean isPreflight(ContainerRequestContext call) {
    return call.getMethod().equals("OPTIONS")
        && call.getHeaderString("Access-Control-Request-Method") != null;
  }

  private static Problem refused(String origin) {
    return Problem.forbidden(
        "Pages of "
            + origin
            + " may not do this. To embed the widget there, add that origin to the community's"
            + " allowed origins.");
  }
}
