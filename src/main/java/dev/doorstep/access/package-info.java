/**
 * Who may do what: staff sessions, roles and community scope, API keys, visitor tokens, origins and
 * limits.
 *
 * <p>Staff: {@code SigningIn} checks a password and {@code Sessions} opens a session → the cookie
 * comes back on every call and WebSocket upgrade → {@code SessionMechanism} and {@code
 * SessionIdentityProvider} tell Quarkus who it is → {@code RolesAllowed} checks roles and {@code
 * CurrentStaff} hands out the {@code StaffMember}. {@code CommunityScope} is the one place that
 * says which communities a staff member sees; REST and streams both ask it.
 *
 * <p>Programs: {@code KeyResource} hands a key out once, {@code ApiKeys} keeps its hash → {@code
 * ApiKeyMechanism} asks {@code KnownKeys} whose it is and {@code KeyUses} whether it may call now →
 * {@code CurrentCaller}, {@code KeyCallers} and {@code EventReaders} check its {@code KeyScope}.
 * Why a key opens nothing is in {@code KeyRefusals}.
 *
 * <p>Visitors: anonymous, with a {@code VisitorTokens} token for their one conversation. {@code
 * OriginFilter} says what pages of other sites may do, {@code Limits} how much anyone may.
 */
package dev.doorstep.access;
