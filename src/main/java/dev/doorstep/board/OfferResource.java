package dev.doorstep.board;

import dev.doorstep.assignment.Offers;
import dev.doorstep.request.RequestNumber;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** What was offered to whoever asks; to accept it is to claim the request or to take the chat. */
@Path("/api/requests")
public class OfferResource {
  private final StaffScope scope;
  private final Offers offers;

  OfferResource(StaffScope scope, Offers offers) {
    this.scope = scope;
    this.offers = offers;
  }

  /** The next one is asked at once. */
  @POST
  @Path("{number}/decline")
  public Uni<Void> decline(String number) {
    return offers.decline(RequestNumber.parse(number), scope.member().username());
  }
}
