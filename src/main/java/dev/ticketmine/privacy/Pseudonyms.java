package dev.ticketmine.privacy;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns ids of people into pseudonyms that stay the same as long as the secret does: the first 128
 * bits of HMAC-SHA-256 over the kind of id and the id. Without the secret they can be neither
 * undone nor guessed.
 */
public final class Pseudonyms implements Serializable {
  /** Name of the environment variable that holds the secret. */
  public static final String VARIABLE = "TICKETMINE_PSEUDONYM_SECRET";

  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int MIN_SECRET_BYTES = 32;
  private static final int PSEUDONYM_BYTES = 16;
  private static final int MARK_DIGITS = 12;

  private final byte[] secret;

  private Pseudonyms(byte[] secret) {
    this.secret = secret;
  }

  /**
   * Pseudonyms under this secret.
   *
   * @throws UserException if it is missing or too short
   */
  public static Pseudonyms of(String secret) {
    byte[] bytes = secret == null ? new byte[0] : secret.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < MIN_SECRET_BYTES) {
      throw new UserException(
          Kind.PERMISSION,
          "Set %s to a secret of at least %d bytes, for example: export %s=$(openssl rand -hex %d)"
              .formatted(VARIABLE, MIN_SECRET_BYTES, VARIABLE, MIN_SECRET_BYTES));
    }
    return new Pseudonyms(bytes);
  }

  /** Returns the pseudonym of a customer; null for null. */
  public String customer(String id) {
    return pseudonym("customer", id);
  }

  /** Returns the pseudonym of an author of messages; null for null. */
  public String author(String id) {
    return pseudonym("author", id);
  }

  /** Returns what the invented people of a night are made from: 32 hexadecimal digits. */
  public String canary(LocalDate night) {
    return pseudonym("canary", night.toString());
  }

  /**
   * Returns what is remembered of something that was erased, so that it is not taken in again: not
   * even its pseudonym, which is gone from the tables.
   *
   * @param kind what the id is an id of
   */
  public String erased(String kind, String id) {
    return pseudonym("erased " + kind, id);
  }

  /**
   * Returns what tells a word of personal data from others within a conversation: 12 hexadecimal
   * digits in capitals.
   */
  String mark(String conversationId, String word) {
    return pseudonym("mark " + conversationId, word)
        .substring(0, MARK_DIGITS)
        .toUpperCase(Locale.ROOT);
  }

  private String pseudonym(String kind, String id) {
    if (id == null) {
      return null;
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      byte[] hash = mac.doFinal((kind + "|" + id).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, PSEUDONYM_BYTES));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
    }
  }
}
