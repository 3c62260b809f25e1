package dev.doorstep.access;

import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * A name and a password become a staff member.
 *
 * <p>An attempt is counted <em>before</em> its password is checked, in one statement, so that
 * guesses sent side by side, to any process, count one by one; a right password clears the count.
 */
@ApplicationScoped
class SigningIn {
  private static final int ATTEMPTS = 5;
  private static final Duration LOCKED = Duration.ofMinutes(5);

  /**
   * No row: unknown, inactive, without a password, or locked. Once a lock ends, counting restarts.
   */
  private static final String COUNT_ATTEMPT =
      """
      with attempt as (
        select username, case when locked_until is null then failed_attempts + 1 else 1 end as number
        from staff
        where username = $1 and active and password_hash is not null
          and (locked_until is null or locked_until <= $2)
        for update)
      update staff s
      set failed_attempts = attempt.number,
          locked_until = case when attempt.number >= $3 then $4::timestamptz end
      from attempt
      where s.username = attempt.username
      returning s.password_hash, %s
      """
          .formatted(StaffAccounts.COLUMNS);

  private final Pool database;
  private final Passwords passwords;
  private final Clock clock;

  SigningIn(Pool database, Passwords passwords, Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Fails with a 401 {@link Problem} when name or password is wrong, with a 429 when locked. */
  Uni<StaffMember> signIn(String username, String password) {
    String name = username.strip().toLowerCase(Locale.ROOT);
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    return database
        .preparedQuery(COUNT_ATTEMPT)
        .execute(Tuple.of(name, now, ATTEMPTS, now.plus(LOCKED)))
        .chain(
            rows ->
                rows.size() == 0
                    ? refuseWithoutAttempt(name, password, now)
                    : check(rows.iterator().next(), password));
  }

  private Uni<StaffMember> check(Row account, String password) {
    StaffMember member = StaffAccounts.member(account);
    return passwords
        .matches(password, account.getString("password_hash"))
        .chain(right -> right ? welcome(member) : Uni.createFrom().failure(wrong()));
  }

  private Uni<StaffMember> welcome(StaffMember member) {
    return database
        .preparedQuery(
            "update staff set failed_attempts = 0, locked_until = null where username = $1")
        .execute(Tuple.of(member.username()))
        .replaceWith(member);
  }

  private Uni<StaffMember> refuseWithoutAttempt(String name, String password, OffsetDateTime now) {
    return database
        .preparedQuery(
            "select locked_until from staff where username = $1 and active and locked_until > $2")
        .execute(Tuple.of(name, now))
        .chain(
            rows ->
                rows.size() > 0
                    ? Uni.createFrom()
                        .failure(
                            locked(
                                Duration.between(
                                    now, rows.iterator().next().getOffsetDateTime("locked_until"))))
                    : passwords
                        .matchesNobody(password)
                        .chain(never -> Uni.createFrom().failure(wrong())));
  }

  private static Problem wrong() {
    return Problem.unauthorized(
        "Name or password is wrong; check both and try again. / 用户名或密码不正确，请核对后重试。");
  }

  private static Problem locked(Duration rest) {
    return new Problem(
            429,
            "locked",
            "Account locked for now",
            "Too many wrong passwords in a row. Try again in 5 minutes, or ask an administrator."
                + " / 密码连续输错次数过多，请 5 分钟后再试，或联系管理员。")
        .with("retryAfter", Math.max(1, rest.toSeconds()));
  }
}
