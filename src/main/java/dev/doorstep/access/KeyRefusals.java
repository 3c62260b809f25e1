package dev.doorstep.access;

import dev.doorstep.platform.Problem;
import java.time.Duration;
import java.time.Instant;

/** Why a key opens nothing, in words that help its owner, with the challenge of RFC 6750. */
final class KeyRefusals {
  private static final String CHALLENGE = "WWW-Authenticate";
  private static final String REALM = "Bearer realm=\"doorstep\"";

  private KeyRefusals() {}

  static Problem incomplete() {
    return invalid(
        "This is no whole API key: characters are missing or mistyped. Copy it again."
            + " / 密钥不完整或有误，请重新复制。");
  }

  static Problem unknown() {
    return invalid(
        "There is no such API key. Ask an administrator for a new one (/board?view=keys)."
            + " / 没有此密钥，请向管理员申请新密钥。");
  }

  static Problem revoked() {
    return invalid(
        "This API key was revoked. Ask an administrator for a new one (/board?view=keys)."
            + " / 此密钥已被撤销，请向管理员申请新密钥。");
  }

  static Problem expired(Instant at) {
    return invalid(
        "This API key expired at %s. Ask an administrator to extend it (/board?view=keys). / 此密钥已于 %s 过期，请联系管理员延期。"
            .formatted(at, at));
  }

  static Problem replaced(Instant at) {
    return invalid(
        "This API key was renewed, and its old form ended at %s. Use the new one. / 此密钥已更换，旧密钥已于 %s 失效，请使用新密钥。"
            .formatted(at, at));
  }

  static Problem tooFast(int perMinute, Duration wait) {
    return Problem.tooMany(
        "This API key may make %d calls a minute; wait and try again, or ask an administrator for more. / 此密钥每分钟最多调用 %d 次，请稍后重试，或联系管理员提高上限。"
            .formatted(perMinute, perMinute),
        wait);
  }

  /** The database did not answer, so nobody knows whether the key is good. */
  static Problem unchecked() {
    return new Problem(
            503,
            "unavailable",
            "Not available just now",
            "API keys cannot be checked just now; try again in a moment. / 暂时无法验证密钥，请稍后重试。")
        .with("retryAfter", 2);
  }

  static Problem scopeMissing(ApiKey key, KeyScope scope) {
    return Problem.forbidden(
            "The API key '%s' lacks the scope %s. Ask an administrator to add it (/board?view=keys). / 密钥“%s”缺少权限 %s，请联系管理员添加。"
                .formatted(key.name(), scope.code(), key.name(), scope.code()))
        .with("scope", scope.code())
        .header(CHALLENGE, REALM + ", error=\"insufficient_scope\", scope=\"" + scope.code() + '"');
  }

  static Problem onlyForPeople() {
    return Problem.forbidden(
        "No API key reaches this; it takes a person who signed in at /board."
            + " / API 密钥不能用于此操作，请登录 /board 后进行。");
  }

  static Problem nobody() {
    return Problem.unauthorized(
            "Send an API key (Authorization: Bearer dk_…) or sign in at /board."
                + " / 请提供 API 密钥（Authorization: Bearer dk_…），或登录 /board。")
        .header(CHALLENGE, REALM);
  }

  static Problem noParameter() {
    return Problem.unauthorized(
            "Send an API key: the parameter api_key=dk_…, or Authorization: Bearer dk_…."
                + " / 请提供 API 密钥：参数 api_key=dk_…，或 Authorization: Bearer dk_…。")
        .header(CHALLENGE, REALM);
  }

  private static Problem invalid(String detail) {
    return new Problem(401, "unauthorized", "Key not accepted", detail)
        .header(CHALLENGE, REALM + ", error=\"invalid_token\"");
  }
}
