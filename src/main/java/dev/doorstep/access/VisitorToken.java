package dev.doorstep.access;

import dev.doorstep.directory.CommunityCode;
import java.util.UUID;

/** What a valid visitor token says: its holder is the visitor of this one conversation. */
public record VisitorToken(UUID conversation, CommunityCode community) {}
