package dev.ticketmine.archive.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names for what has none, made of its content. */
public final class Hashes {
  /** Returns the first hexadecimal digits of the SHA-256 of these bytes. */
  public static String sha256(byte[] bytes, int digits) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash).substring(0, digits);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  /** Returns the first hexadecimal digits of the SHA-256 of this text in UTF-8. */
  public static String sha256(String text, int digits) {
    return sha256(text.getBytes(StandardCharsets.UTF_8), digits);
  }

  private Hashes() {}
}
