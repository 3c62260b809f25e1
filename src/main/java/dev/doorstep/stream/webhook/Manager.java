package dev.doorstep.stream.webhook;

import dev.doorstep.access.ApiKey;
import dev.doorstep.access.Caller;
import dev.doorstep.access.CommunityScope;
import dev.doorstep.access.CurrentCaller;
import dev.doorstep.access.EventAccess;
import dev.doorstep.access.KeyScope;
import dev.doorstep.access.Role;
import dev.doorstep.access.StaffMember;
import dev.doorstep.platform.Problem;
import java.util.Optional;
import java.util.UUID;

/**
 * Who manages endpoints: administrators all of them, a key with the scope {@code webhooks:manage}
 * those that it made.
 *
 * @param key empty for an administrator
 * @param access what endpoints that it makes may be told
 */
record Manager(String name, Optional<UUID> key, EventAccess access) {

  /** Whoever makes the present call; throws a 401 or 403 {@link Problem}. */
  static Manager current(CurrentCaller calls) {
    Caller caller = calls.with(KeyScope.WEBHOOKS_MANAGE);
    if (caller instanceof ApiKey key)
      return new Manager(
          key.name(),
          Optional.of(key.id()),
          new EventAccess("key:" + key.id(), key.scope(), key.may(KeyScope.EVENTS_PERSONAL)));
    StaffMember member = (StaffMember) caller;
    if (member.role() != Role.ADMIN)
      throw Problem.forbidden(
          "Webhooks are for administrators, and for API keys with the scope webhooks:manage."
              + " / 只有管理员或具有 webhooks:manage 权限的密钥可以管理 Webhook。");
    return new Manager(
        member.name(),
        Optional.empty(),
        new EventAccess("staff:" + member.username(), CommunityScope.all(), true));
  }

  boolean mayManage(Endpoint endpoint) {
    return key.isEmpty() || key.equals(endpoint.key());
  }
}
