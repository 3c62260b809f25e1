package dev.doorstep.stream.ws;

import dev.doorstep.access.Origins;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Refuses upgrades from pages that have no business here: browsers do not apply their same-origin
 * policy to WebSockets, so the server must. Programs send no {@code Origin} and are let through;
 * they still need a token or a session.
 */
@ApplicationScoped
class UpgradeGuard implements HttpUpgradeCheck {
  private final Origins origins;
  private final ShuttingDown shuttingDown;

  UpgradeGuard(Origins origins, ShuttingDown shuttingDown) {
    this.origins = origins;
    this.shuttingDown = shuttingDown;
  }

  @Override
  public Uni<CheckResult> perform(HttpUpgradeContext context) {
    if (shuttingDown.isStopping()) return CheckResult.rejectUpgrade(503);
    HttpServerRequest request = context.httpRequest();
    String origin = request.getHeader("Origin");
    boolean own = origin == null || origins.sameOrigin(origin, request.getHeader("Host"));
    context.userData().put(LiveConnection.ADDRESS, request.remoteAddress().hostAddress());
    context
        .userData()
        .put(LiveConnection.CHANNEL, ((ConnectionBase) request.connection()).channel());
    // However the path is spelled: only the visitor's socket is open to all.
    if (!request.path().equals("/ws/chat")) {
      if (!own) return CheckResult.rejectUpgrade(403);
      return context
          .securityIdentity()
          .chain(
              identity ->
                  identity.isAnonymous()
                      ? CheckResult.rejectUpgrade(401)
                      : CheckResult.permitUpgrade());
    }
    return own || origins.mayEmbedAny(origin)
        ? CheckResult.permitUpgrade()
        : CheckResult.rejectUpgrade(403);
  }
}
