package dev.doorstep.access;

import dev.doorstep.directory.Directory;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Signing in, asking who is signed in, signing out. */
@Path("/api/session")
class SessionResource {
  private final SigningIn signingIn;
  private final Sessions sessions;
  private final CurrentStaff staff;
  private final Directory directory;
  private final Limits limits;

  SessionResource(
      SigningIn signingIn,
      Sessions sessions,
      CurrentStaff staff,
      Directory directory,
      Limits limits) {
    this.signingIn = signingIn;
    this.sessions = sessions;
    this.staff = staff;
    this.directory = directory;
    this.limits = limits;
  }

  @POST
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = StaffEntry.class)))
  public Uni<Response> signIn(
      @Valid @NotNull Credentials credentials, @Context HttpServerRequest request) {
    limits.signIn(request.remoteAddress().hostAddress()).ifPresent(SessionResource::refuse);
    return signingIn
        .signIn(credentials.username(), credentials.password())
        .chain(
            member ->
                sessions
                    .open(member.username())
                    .map(
                        token ->
                            Response.ok(StaffEntry.of(member, directory))
                                .cookie(SessionCookie.carrying(token, request.isSSL()))
                                .build()));
  }

  @GET
  public StaffEntry whoIsSignedIn() {
    return StaffEntry.of(staff.get(), directory);
  }

  /** Harmless when nobody is signed in. */
  @DELETE
  public Uni<Response> signOut(
      @CookieParam(SessionCookie.NAME) String cookie, @Context HttpServerRequest request) {
    return SessionToken.of(cookie)
        .map(sessions::end)
        .orElse(Uni.createFrom().voidItem())
        .replaceWith(
            () -> Response.noContent().cookie(SessionCookie.cleared(request.isSSL())).build());
  }

  private static void refuse(Duration wait) {
    throw Problem.tooMany(
        "Too many attempts to sign in from this address; wait a moment. / 此地址登录尝试过多，请稍后再试。", wait);
  }
}
