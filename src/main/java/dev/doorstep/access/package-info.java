/**
 * Who may do what: staff sessions, roles and community scope, visitor tokens, origins and limits.
 *
 * <p>{@code CommunityScope} is the one place that says which communities a staff member sees; REST
 * and streams both ask it.
 */
package dev.doorstep.access;
