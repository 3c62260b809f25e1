/**
 * Who is at a board, on duty or away, and which case they look at.
 *
 * <p>None of it is a fact: nothing here goes through the event log, has a position or can be
 * replayed. It is a table of leases. A process renews its lease every two seconds; when it dies,
 * the lease runs out and its people are gone within seconds, with nobody to say so. A change is
 * signalled ({@code eventlog.Signals}), which makes every process read the small table again at
 * once; a signal that is lost costs the two seconds until the next look. Typing is a signal only.
 *
 * <p>Flow: a board's socket enters, looks at cases and leaves ({@code Presence}) → its row ({@code
 * PresenceTable}) → every process compares what it reads with what it knew → its boards are told
 * what has changed, each within the communities it sees.
 *
 * <p>Only the switch between on duty and away is remembered ({@code Duty}).
 */
package dev.doorstep.presence;
