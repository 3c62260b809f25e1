package dev.doorstep.stream.webhook;

/**
 * A delivery whose time has come.
 *
 * @param id of the row; the order within a key
 * @param key only one of a key is under way at once
 * @param attempts so far
 * @param parcel what to post; its body is null when the log no longer keeps the event
 */
record Due(long id, String key, int attempts, Parcel parcel) {}
