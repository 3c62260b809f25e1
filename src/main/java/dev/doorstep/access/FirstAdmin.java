package dev.doorstep.access;

import dev.doorstep.platform.StartRefused;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the account {@code admin} when no administrator can sign in, with the password of {@code
 * doorstep.admin-password} or one that is made here and printed once.
 */
@ApplicationScoped
class FirstAdmin {
  /** No 0/O, 1/l/I: the password is read off a screen and typed. */
  private static final String READABLE = "23456789abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int GENERATED = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final StaffAccounts accounts;
  private final Optional<String> chosen;
  private final int port;

  FirstAdmin(
      StaffAccounts accounts,
      @ConfigProperty(name = "doorstep.admin-password") Optional<String> chosen,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.accounts = accounts;
    this.chosen = chosen;
    this.port = port;
  }

  /** Blocks on the main thread: the hub must not open its doors before someone can run it. */
  void make(@Observes StartupEvent start) {
    chosen.ifPresent(FirstAdmin::requireLongEnough);
    if (accounts.anyAdminCanSignIn().await().atMost(PATIENCE)) return;
    String password = chosen.orElseGet(FirstAdmin::generate);
    String hash = BcryptUtil.bcryptHash(password);
    boolean made = accounts.makeFirstAdmin(hash).await().atMost(PATIENCE);
    if (made && chosen.isEmpty()) print(password);
  }

  static void requireLongEnough(String password) {
    if (password.length() < Passwords.SHORTEST)
      throw new StartRefused(
          "DOORSTEP_ADMIN_PASSWORD (doorstep.admin-password) is too short: give it at least "
              + Passwords.SHORTEST
              + " characters, or leave it out to have one made. / 管理员密码至少需要 "
              + Passwords.SHORTEST
              + " 个字符；不设置则自动生成。");
  }

  static String generate() {
    return new SecureRandom()
        .ints(GENERATED, 0, READABLE.length())
        .mapToObj(READABLE::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  private void print(String password) {
    // Always UTF-8: Java 17 would print question marks for Chinese under a POSIX locale.
    var console =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    console.printf(
        """

        ============================================================================
          Doorstep 门口办 is ready for its first administrator
          管理员账号已创建。密码只显示这一次，请妥善保存

            http://localhost:%d/board

            username 用户名   admin
            password 密码     %s

          This password is shown only once: keep it.
        ============================================================================

        """,
        port, password);
  }
}
