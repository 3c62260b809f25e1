package dev.doorstep.board;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers {@code /board} and everything below it with the board's page; what the page shows is in
 * its URL's query. The page may run our own scripts and talk to this hub, nothing else.
 */
@ApplicationScoped
class BoardPage {
  private static final String PAGE = "/board.html";

  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "connect-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'");

  void routes(@Observes Router router) {
    router.get("/board").handler(page -> page.reroute(PAGE));
    router.get("/board/*").handler(page -> page.reroute(PAGE));
    router.get(PAGE).handler(BoardPage::guard);
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
