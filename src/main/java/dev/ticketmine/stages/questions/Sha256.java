package dev.ticketmine.stages.questions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names made from content: the same text has the same name on every machine. */
public final class Sha256 {
  /** Returns the digest of the text's UTF-8 bytes in 64 hexadecimal digits. */
  public static String hex(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK lacks SHA-256.", e);
    }
  }

  private Sha256() {}
}
