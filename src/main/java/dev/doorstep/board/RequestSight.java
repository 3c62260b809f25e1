package dev.doorstep.board;

import dev.doorstep.access.ApiKey;
import dev.doorstep.access.Caller;
import dev.doorstep.access.KeyScope;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.Card;
import dev.doorstep.request.Move;
import dev.doorstep.request.Request;
import java.util.List;

/**
 * How much of a request somebody sees: staff all of it; a program not what colleagues note among
 * themselves, and names, telephone numbers and what people wrote only with the scope for them.
 */
record RequestSight(boolean inside, boolean personal) {
  static RequestSight of(Caller caller) {
    return caller instanceof ApiKey key
        ? new RequestSight(false, key.may(KeyScope.EVENTS_PERSONAL))
        : new RequestSight(true, true);
  }

  Card card(Request request) {
    Card card = inside ? Card.forColleagues(request) : Card.of(request);
    return personal ? card : card.withoutPersonal();
  }

  List<Move> history(List<Move> moves) {
    if (inside) return moves;
    var shown = moves.stream().filter(move -> !move.internal());
    return (personal ? shown : shown.map(Move::withoutPersonal)).toList();
  }

  /** Finding by words would tell what is left out. */
  void requireSearch() {
    if (!personal)
      throw Problem.forbidden(
              "'q' searches names and titles; that takes the scope events:personal. Leave 'q' out, or ask an administrator for it. / 按关键词搜索需要权限 events:personal。")
          .with("scope", KeyScope.EVENTS_PERSONAL.code());
  }
}
