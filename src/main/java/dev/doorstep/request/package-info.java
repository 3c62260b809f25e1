/**
 * Requests: one need on one service line, with number, state, clocks, owner and history.
 *
 * <p>{@code Lifecycle} says which moves are legal and what they change (pure); {@code
 * MovingRequest} and {@code OpeningRequest} load, decide and store in the caller's transaction and
 * append the event to the outbox. {@code HandlingRequests} does the same in memory for those who
 * handle many in one transaction: turns of the assistant, and {@code AcceptingRequest}, which takes
 * requests that come ready-made.
 *
 * <p>What comes after the work is an {@code Aftermath} (ending, rating); {@code MindingWaits} does
 * what time does to requests that lie with their visitor. {@code TaggingRequest}, {@code Mentions},
 * {@code LinkingRequests} and {@code FindingSimilar} are what colleagues tell each other about
 * requests; {@code HandingOn} gives one to another community.
 */
package dev.doorstep.request;
