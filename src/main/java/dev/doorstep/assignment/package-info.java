/**
 * Who is asked to take what waits: conversations of visitors who want a person, and requests that
 * nobody has; queues per community and line.
 *
 * <p>Flow: every two seconds a process takes the round, whichever gets the lock ({@code
 * AssigningRound}) → it settles what was offered before: accepted, taken by a colleague, run out,
 * or its person has left → reads what waits and who is present and on duty → {@code Assigning}
 * decides, pure → each offer is a row that only one person can have for one thing, and an event.
 *
 * <p>An offer gives nothing away. Who accepts it claims the request as anybody could, so a
 * colleague who is quicker is welcome, and the database decides between them as ever.
 */
package dev.doorstep.assignment;
