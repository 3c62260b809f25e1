/**
 * Fan-out: from the log's tail to every open connection.
 *
 * <p>A {@code Subscription} is a position, a filter and a bounded queue. It is registered live
 * first, then replayed from its position up to where live began, then released: no gap, no
 * duplicate. A client that cannot keep up is closed with a code that says "reconnect and resume";
 * it never slows another.
 */
package dev.doorstep.stream;
