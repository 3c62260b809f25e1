package dev.doorstep.board;

import dev.doorstep.access.ApiKey;
import dev.doorstep.access.Caller;
import dev.doorstep.access.KeyScope;
import dev.doorstep.request.Card;
import dev.doorstep.request.Move;
import dev.doorstep.request.Request;
import java.util.List;

/**
 * How much of a request somebody sees: staff all of it; a program not what colleagues note among
 * themselves, and whom to call only with the scope for personal data.
 */
record RequestSight(boolean inside, boolean personal) {
  static RequestSight of(Caller caller) {
    return caller instanceof ApiKey key
        ? new RequestSight(false, key.may(KeyScope.EVENTS_PERSONAL))
        : new RequestSight(true, true);
  }

  Card card(Request request) {
    Card card = Card.of(request);
    return personal ? card : card.withoutContact();
  }

  List<Move> history(List<Move> moves) {
    return inside ? moves : moves.stream().filter(move -> !move.internal()).toList();
  }
}
