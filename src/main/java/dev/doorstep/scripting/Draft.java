package dev.doorstep.scripting;

import java.time.Instant;

/**
 * The next version in the making. There is one, which all authors share.
 *
 * @param revision changes with every edit and never comes back; its ETag
 * @param basedOn the version that was active when it was begun
 */
public record Draft(int revision, int basedOn, ScriptSet files, Author by, Instant at) {}
