package dev.doorstep.access;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** API keys, for administrators. What changes here counts everywhere within seconds. */
@Path("/api/keys")
@RolesAllowed("admin")
class KeyResource {
  private final ApiKeys keys;
  private final KnownKeys known;
  private final CurrentStaff staff;
  private final Directory directory;
  private final Clock clock;

  KeyResource(ApiKeys keys, KnownKeys known, CurrentStaff staff, Directory directory, Clock clock) {
    this.keys = keys;
    this.known = known;
    this.staff = staff;
    this.directory = directory;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "All keys, the newest first, without their secrets")
  public Uni<List<KeyEntry>> list() {
    return keys.all().map(all -> all.stream().map(KeyEntry::of).toList());
  }

  @POST
  @Operation(summary = "Make a key; its secret is in this answer and nowhere else")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ShownKey.class)))
  public Uni<Response> make(@Valid @NotNull KeyTerms terms) {
    check(terms);
    KeySecret secret = KeySecret.random();
    StoredKey made =
        new StoredKey(
            terms.key(UUID.randomUUID()),
            secret.start(),
            terms.callsPerMinute(),
            terms.expiry(),
            Optional.empty(),
            staff.get().username(),
            now(),
            Optional.empty(),
            Optional.empty());
    return keys.add(made, secret)
        .replaceWith(() -> shown(201, made, secret))
        .map(answer -> answer.location(URI.create("/api/keys/" + made.key().id())).build());
  }

  @PUT
  @Path("{id}")
  @Operation(summary = "Change what a key may do; its secret stays")
  public Uni<KeyEntry> change(UUID id, @Valid @NotNull KeyTerms terms) {
    check(terms);
    return keys.change(terms.key(id), terms.callsPerMinute(), terms.expiry())
        .chain(changed -> changed ? found(id) : refuseChange(id))
        .invoke(known::forget)
        .map(KeyEntry::of);
  }

  @POST
  @Path("{id}/renew")
  @Operation(summary = "A new secret for a key; the old one works on for a while")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ShownKey.class)))
  public Uni<Response> renew(UUID id, @Valid Renewal wish) {
    Renewal renewal = wish == null ? new Renewal(null) : wish;
    KeySecret secret = KeySecret.random();
    Instant now = now();
    return keys.renew(id, secret, now, now.plus(renewal.overlap()))
        .chain(renewed -> renewed ? found(id) : refuseChange(id))
        .invoke(known::forget)
        .map(stored -> shown(200, stored, secret).build());
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Revoke a key for good; harmless when it is revoked already")
  public Uni<Void> revoke(UUID id) {
    return keys.revoke(id, staff.get().username(), now())
        .chain(() -> found(id))
        .invoke(known::forget)
        .replaceWithVoid();
  }

  private Uni<StoredKey> found(UUID id) {
    return keys.find(id).map(found -> found.orElseThrow(() -> unknown(id)));
  }

  private Uni<StoredKey> refuseChange(UUID id) {
    return found(id)
        .map(
            revoked -> {
              throw Problem.conflict(
                  "key-revoked",
                  "This key was revoked and stays so; make a new one. / 此密钥已撤销，不能再修改，请新建密钥。");
            });
  }

  /** The secret is for this reader only: no cache may keep it. */
  private static Response.ResponseBuilder shown(int status, StoredKey key, KeySecret secret) {
    return Response.status(status)
        .entity(new ShownKey(KeyEntry.of(key), secret.value()))
        .header("Cache-Control", "no-store");
  }

  private void check(KeyTerms terms) {
    if (terms.scopes().contains(KeyScope.EVENTS_PERSONAL)
        && !terms.scopes().contains(KeyScope.EVENTS_READ)
        && !terms.scopes().contains(KeyScope.REQUESTS_READ))
      throw Problem.badRequest(
          "The scope events:personal adds to events:read or requests:read; grant one of them, too."
              + " / 权限 events:personal 须与 events:read 或 requests:read 一起授予。");
    if (terms.expiry().filter(end -> !end.isAfter(clock.instant())).isPresent())
      throw Problem.badRequest(
          "'expiresAt' is in the past; choose a later time, or revoke the key with DELETE."
              + " / 到期时间已过，请选择以后的时间，或直接撤销密钥。");
    String unknown =
        terms.key(new UUID(0, 0)).scope().communities().stream()
            .flatMap(codes -> codes.stream())
            .filter(code -> directory.community(code).isEmpty())
            .map(CommunityCode::value)
            .sorted()
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty())
      throw Problem.badRequest("There is no community " + unknown + "; see GET /api/directory.");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
  }

  private static Problem unknown(UUID id) {
    return Problem.notFound("There is no key " + id + "; see GET /api/keys.");
  }
}
