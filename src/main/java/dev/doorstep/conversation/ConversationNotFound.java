package dev.doorstep.conversation;

import dev.doorstep.platform.Problem;
import java.util.UUID;

final class ConversationNotFound {
  private ConversationNotFound() {}

  static Problem of(UUID id) {
    return Problem.notFound("There is no conversation " + id + ". Start a new one. / 会话不存在，请重新开始。");
  }
}
