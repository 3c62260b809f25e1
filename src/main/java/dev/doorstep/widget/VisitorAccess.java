package dev.doorstep.widget;

import dev.doorstep.access.VisitorToken;
import dev.doorstep.access.VisitorTokens;
import dev.doorstep.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A visitor may see and change their own conversation, and says so with its token. */
@ApplicationScoped
class VisitorAccess {
  private static final String SCHEME = "Bearer ";

  private final VisitorTokens tokens;

  VisitorAccess(VisitorTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * @throws Problem 401 without a valid token, 403 with that of another conversation
   */
  VisitorToken visitorOf(UUID conversation, String authorization) {
    VisitorToken token = bearer(authorization);
    if (!token.conversation().equals(conversation)) {
      throw Problem.forbidden(
          "That token belongs to another conversation. Use the one you got with this conversation.");
    }
    return token;
  }

  /**
   * @throws Problem 401 without a valid token
   */
  VisitorToken bearer(String authorization) {
    if (authorization == null || !authorization.startsWith(SCHEME)) throw tokenNeeded();
    return visitor(authorization.substring(SCHEME.length()));
  }

  /**
   * @throws Problem 401 when the token is not one of ours
   */
  VisitorToken visitor(String token) {
    return tokens.verify(token).orElseThrow(VisitorAccess::tokenNeeded);
  }

  private static Problem tokenNeeded() {
    return Problem.unauthorized(
        "Send the token of your conversation: Authorization: Bearer <token>. POST /api/conversations gives one."
            + " / 请重新开始会话。");
  }
}
