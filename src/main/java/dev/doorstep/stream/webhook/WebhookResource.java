package dev.doorstep.stream.webhook;

import dev.doorstep.access.CurrentCaller;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import dev.doorstep.platform.Problem;
import dev.doorstep.stream.EventQuery;
import dev.doorstep.stream.PositionNotKept;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Endpoints that events are posted to. */
@Path("/api/webhooks")
class WebhookResource {
  private static final Duration OVERLAP = Duration.ofDays(1);

  private final Manageable manageable;
  private final Endpoints endpoints;
  private final EndpointUrl urls;
  private final CurrentCaller caller;
  private final Dispatching dispatching;
  private final LogReader log;
  private final WebhookConfig config;
  private final Clock clock;

  WebhookResource(
      Manageable manageable,
      Endpoints endpoints,
      EndpointUrl urls,
      CurrentCaller caller,
      Dispatching dispatching,
      LogReader log,
      WebhookConfig config,
      Clock clock) {
    this.manageable = manageable;
    this.endpoints = endpoints;
    this.urls = urls;
    this.caller = caller;
    this.dispatching = dispatching;
    this.log = log;
    this.config = config;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "Endpoints and how they are, the newest first")
  public Uni<List<EndpointEntry>> list() {
    Manager manager = Manager.current(caller);
    return endpoints
        .all()
        .map(all -> all.stream().filter(manager::mayManage).toList())
        .chain(manageable::entries);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One endpoint")
  public Uni<EndpointEntry> read(UUID id) {
    return manageable.find(id).chain(manageable::entry);
  }

  @POST
  @Operation(summary = "Make an endpoint; its secret is in this answer and nowhere else")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = EndpointEntry.class)))
  public Uni<Response> make(@Valid @NotNull NewEndpoint wish) {
    Manager manager = Manager.current(caller);
    wish.wanted().filter(manager.access());
    boolean personal = Boolean.TRUE.equals(wish.personal());
    if (personal && !manager.access().personal())
      throw Problem.forbidden(
          "Only keys with the scope events:personal make endpoints that get personal data; leave 'personal' out,"
              + " or ask an administrator for the scope. / 密钥没有 events:personal 权限，不能接收个人信息。");
    return urls.check(wish.url())
        .chain(url -> start(wish).map(position -> endpoint(manager, wish, url, personal, position)))
        .chain(
            made -> endpoints.add(made, config.most()).invoke(this::requireRoom).replaceWith(made))
        .invoke(dispatching::changed)
        .chain(
            made ->
                manageable.entry(made).map(entry -> shown(201, entry, made.secrets().current())))
        .map(answer -> answer.build());
  }

  @PATCH
  @Path("{id}")
  @Operation(
      summary = "Change an endpoint",
      description =
          "What is left out stays. An endpoint that goes on (paused: false) gets all that happened meanwhile, and is"
              + " enabled again if it was disabled.")
  public Uni<EndpointEntry> change(UUID id, @Valid @NotNull EndpointChange change) {
    Manager manager = Manager.current(caller);
    Optional.ofNullable(change.filter()).ifPresent(wanted -> wanted.filter(manager.access()));
    return manageable
        .find(id)
        .chain(endpoint -> url(endpoint, change).map(url -> changed(endpoint, change, url)))
        .chain(endpoints::change)
        .invoke(dispatching::changed)
        .chain(() -> read(id));
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Delete an endpoint and its deliveries; harmless when it is gone already")
  public Uni<Void> delete(UUID id) {
    Manager manager = Manager.current(caller);
    return endpoints
        .find(id)
        .chain(
            found ->
                found.filter(manager::mayManage).isPresent()
                    ? endpoints.delete(id)
                    : Uni.createFrom().voidItem())
        .invoke(dispatching::changed);
  }

  @POST
  @Path("{id}/rotate")
  @Operation(
      summary = "A new secret for an endpoint, in this answer and nowhere else",
      description =
          "For 24 hours the old one signs, too: put the new one into the receiver within that time.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = EndpointEntry.class)))
  public Uni<Response> rotate(UUID id) {
    SigningSecret secret = SigningSecret.random();
    return manageable
        .find(id)
        .call(() -> endpoints.rotate(id, secret, now().plus(OVERLAP)))
        .invoke(dispatching::changed)
        .chain(() -> read(id))
        .map(entry -> shown(200, entry, secret).build());
  }

  /** The secret is for this reader only: no cache may keep it. */
  private static Response.ResponseBuilder shown(
      int status, EndpointEntry entry, SigningSecret secret) {
    return Response.status(status)
        .location(URI.create("/api/webhooks/" + entry.id()))
        .header("Cache-Control", "no-store")
        .entity(entry.with(secret));
  }

  private Uni<Long> start(NewEndpoint wish) {
    return log.extent()
        .map(
            extent -> {
              if (wish.after() == null) return extent.last().value();
              Position after = new Position(wish.after());
              if (!extent.covers(after)) throw EventQuery.tooOld(new PositionNotKept(extent));
              return wish.after();
            });
  }

  private Endpoint endpoint(
      Manager manager, NewEndpoint wish, URI url, boolean personal, long position) {
    return new Endpoint(
        UUID.randomUUID(),
        wish.name().strip(),
        url,
        wish.wanted(),
        personal,
        manager.key(),
        manager.name(),
        now(),
        false,
        Optional.empty(),
        new SigningSecrets(SigningSecret.random(), Optional.empty(), Optional.empty()),
        position,
        0,
        Circuit.CLOSED,
        Endpoint.Health.UNKNOWN);
  }

  private Uni<URI> url(Endpoint endpoint, EndpointChange change) {
    return change.url() == null || change.url().equals(endpoint.url().toString())
        ? Uni.createFrom().item(endpoint.url())
        : urls.check(change.url());
  }

  private static Endpoint changed(Endpoint before, EndpointChange change, URI url) {
    return new Endpoint(
        before.id(),
        change.name() == null ? before.name() : change.name().strip(),
        url,
        change.filter() == null ? before.wanted() : change.filter(),
        before.personal(),
        before.key(),
        before.createdBy(),
        before.createdAt(),
        change.paused() == null ? before.paused() : change.paused(),
        before.disabledAt(),
        before.secrets(),
        before.position(),
        before.missed(),
        before.circuit(),
        before.health());
  }

  private void requireRoom(boolean added) {
    if (!added)
      throw Problem.conflict(
          "too-many-webhooks",
          "There are %d endpoints already, which is as many as this hub has; delete one that is not needed. / 端点数量已达上限 %d，请先删除不用的。"
              .formatted(config.most(), config.most()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
  }
}
