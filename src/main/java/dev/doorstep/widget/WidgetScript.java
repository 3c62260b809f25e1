package dev.doorstep.widget;

import io.quarkiverse.web.bundler.runtime.Bundle;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /widget.js}: the one address a host page knows. It only finds its own script tag and
 * imports the bundle of this build, so it is asked for often and the bundle, named by its hash,
 * once.
 */
@Path("/widget.js")
public class WidgetScript {
  private static final String LOADER = "/dev/doorstep/widget/loader.js";
  private static final int FRESH_FOR_SECONDS = 300;

  private final String script;
  private final EntityTag tag;

  WidgetScript(Bundle.Mapping bundles) {
    String bundle = bundles.get("widget.js");
    script = loader().replace("{bundle}", bundle.substring(1));
    tag = new EntityTag(bundle.substring(bundle.lastIndexOf('/') + 1));
  }

  @GET
  @NonBlocking
  @Produces("text/javascript;charset=UTF-8")
  @Operation(hidden = true)
  public Response script(@Context Request request) {
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer = unchanged == null ? Response.ok(script) : unchanged;
    CacheControl caching = new CacheControl();
    caching.setMaxAge(FRESH_FOR_SECONDS);
    caching.setNoTransform(false); // proxies may compress it
    return answer
        .cacheControl(caching)
        .tag(tag)
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .build();
  }

  private static String loader() {
    try (var file = WidgetScript.class.getResourceAsStream(LOADER)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
