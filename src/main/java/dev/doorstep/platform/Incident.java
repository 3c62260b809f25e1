package dev.doorstep.platform;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What nobody foresaw: logged under a number that whoever met it can tell the operator. */
public final class Incident {
  private static final Logger LOG = Logger.getLogger(Incident.class);
  private static final String UNTRANSLATABLE = "22021"; // SQLSTATE character_not_in_repertoire

  private Incident() {}

  /** The failure itself when it is a problem already. */
  public static Problem of(Throwable failure) {
    if (failure instanceof Problem problem) return problem;
    if (holdsNul(failure)) {
      return Problem.badRequest(
          "The text holds a NUL character (U+0000), which cannot be stored. Remove it.");
    }
    String incident = UUID.randomUUID().toString();
    LOG.errorf(failure, "Incident %s", incident);
    return new Problem(
            500,
            "incident",
            "Our mistake",
            "Nothing was changed by this call. Try again; if it stays, give the operator the incident number."
                + " / 出错了，请稍后再试；如仍不行，请把 incident 编号告诉管理员。")
        .with("incident", incident);
  }

  private static boolean holdsNul(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (UNTRANSLATABLE.equals(sqlState(cause))) return true;
    }
    return false;
  }

  private static String sqlState(Throwable cause) {
    if (cause instanceof PgException refused) return refused.getSqlState();
    return cause instanceof SQLException refused ? refused.getSQLState() : null;
  }
}
