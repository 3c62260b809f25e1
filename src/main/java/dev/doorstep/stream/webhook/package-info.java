/**
 * Webhooks: the log posted to the endpoints of integrators, signed by Standard Webhooks 1.0.0.
 *
 * <p>Flow: every endpoint has a position in the log. {@code Dispatching} takes hold of endpoints,
 * each by one process of the cluster, and is woken by the log's tail → a {@code Dispatch} turns
 * what its endpoint wants into rows and moves the position in the same statement ({@code Feeding})
 * → {@code Lineup} says whose turn it is, in order within a key → {@code Courier} sends, to
 * addresses that {@code Destinations} has checked → {@code DeliveryLog} notes what came of it, and
 * when to try again ({@code RetrySchedule}).
 *
 * <p>Endpoints wait for nobody but themselves: a {@code Circuit} stops sending to one that fails.
 * What is in the rows survives a crash; a process that dies loses hold within seconds. Repetitions
 * carry the same id.
 */
package dev.doorstep.stream.webhook;
