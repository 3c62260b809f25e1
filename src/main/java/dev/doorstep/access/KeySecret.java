package dev.doorstep.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What opens the hub for a program: {@code dk_}, 256 random bits and a checksum (CRC-32), all in
 * base 62. The prefix lets scanners find a key that was published by mistake; the checksum tells a
 * key that lost characters from one that is unknown, without asking the database.
 *
 * <p>The database only ever sees {@link #hash}; the bits are too many to guess, so a plain SHA-256
 * is enough.
 */
record KeySecret(String value) {
  static final String PREFIX = "dk_";

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
  private static final int BITS = 256;
  private static final int RANDOM_DIGITS = 43;
  private static final int CHECK_DIGITS = 6;
  private static final int SHOWN = 8;
  private static final Pattern SHAPE =
      Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (RANDOM_DIGITS + CHECK_DIGITS) + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  static KeySecret random() {
    String digits = digits(new BigInteger(BITS, RANDOM), RANDOM_DIGITS);
    return new KeySecret(PREFIX + digits + check(digits));
  }

  /** The secret a text is, or empty when it cannot be one: mistyped, or cut short. */
  static Optional<KeySecret> of(String text) {
    if (text == null || !SHAPE.matcher(text).matches()) return Optional.empty();
    String digits = text.substring(PREFIX.length(), PREFIX.length() + RANDOM_DIGITS);
    return text.endsWith(check(digits)) ? Optional.of(new KeySecret(text)) : Optional.empty();
  }

  /** Enough of it to tell one from another, too little to be of use. */
  String start() {
    return value.substring(0, SHOWN);
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return "KeySecret[" + start() + "…]";
  }

  private static String check(String digits) {
    CRC32 checksum = new CRC32();
    checksum.update(digits.getBytes(StandardCharsets.US_ASCII));
    return digits(BigInteger.valueOf(checksum.getValue()), CHECK_DIGITS);
  }

  private static String digits(BigInteger number, int length) {
    char[] digits = new char[length];
    BigInteger rest = number;
    for (int at = length - 1; at >= 0; at--) {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      digits[at] = DIGITS.charAt(parts[1].intValue());
      rest = parts[0];
    }
    return new String(digits);
  }
}
