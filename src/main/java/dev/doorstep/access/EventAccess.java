package dev.doorstep.access;

/**
 * What someone may read of the event log.
 *
 * @param who {@code staff:<username>} or {@code key:<id>}; the same for every connection they open
 * @param communities whose events they see
 * @param personal whether they also see what events say about persons
 */
public record EventAccess(String who, CommunityScope communities, boolean personal) {
  static EventAccess of(Caller caller) {
    boolean personal = !(caller instanceof ApiKey key) || key.may(KeyScope.EVENTS_PERSONAL);
    return new EventAccess(caller.who(), caller.scope(), personal);
  }
}
