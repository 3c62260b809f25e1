package dev.doorstep.docs;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers {@code /docs}, {@code /docs/problems} and {@code /docs/problems/<type>} with the page of
 * the reference, which shows what its address asks for. It may run our own scripts and read from
 * this hub, nothing else.
 */
@ApplicationScoped
class DocsPage {
  private static final String PAGE = "/docs.html";

  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "connect-src 'self'",
          "img-src 'self' data:",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'");

  void routes(@Observes Router router) {
    for (String address :
        new String[] {"/docs", "/docs/", "/docs/problems", "/docs/problems/:type"})
      router.get(address).handler(page -> page.reroute(PAGE));
    router.get(PAGE).handler(DocsPage::guard);
  }

  private static void guard(RoutingContext page) {
    page.response()
        .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "same-origin")
        .putHeader("Cache-Control", "no-cache");
    page.next();
  }
}
