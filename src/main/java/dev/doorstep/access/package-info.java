/**
 * Who may do what: staff sessions, roles and community scope, visitor tokens, origins and limits.
 *
 * <p>Staff: {@code SigningIn} checks a password and {@code Sessions} opens a session → the cookie
 * comes back on every call and WebSocket upgrade → {@code SessionMechanism} and {@code
 * SessionIdentityProvider} tell Quarkus who it is → {@code RolesAllowed} checks roles and {@code
 * CurrentStaff} hands out the {@code StaffMember}. {@code CommunityScope} is the one place that
 * says which communities a staff member sees; REST and streams both ask it.
 *
 * <p>Visitors: anonymous, with a {@code VisitorTokens} token for their one conversation. {@code
 * OriginFilter} says what pages of other sites may do, {@code Limits} how much anyone may.
 */
package dev.doorstep.access;
