package dev.ticketmine.privacy;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts bytes so that only the holder of a secret can read them, and notices every change:
 * AES-256-GCM (NIST SP 800-38D). Key and key id are HMAC-SHA-256 of two fixed texts under the
 * secret. What is sealed is bound to an id: under another one it cannot be opened.
 *
 * <p>Layout: {@code TMR1}, 8 bytes key id, 12 bytes random nonce, encrypted bytes with their tag.
 */
public final class Sealing implements Serializable {
  /** Name of the environment variable that holds the secret. */
  public static final String VARIABLE = "TICKETMINE_RAW_STORE_SECRET";

  private static final long serialVersionUID = 1L;
  private static final String MAC = "HmacSHA256";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final byte[] MAGIC = "TMR1".getBytes(StandardCharsets.US_ASCII);
  private static final int MIN_SECRET_BYTES = 32;
  private static final int KEY_ID_BYTES = 8;

  /** How many bytes tell under which secret something was sealed. */
  public static final int BEGINNING_BYTES = MAGIC.length + KEY_ID_BYTES;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final byte[] key;
  private final byte[] beginning;

  private Sealing(byte[] key, byte[] keyId) {
    this.key = key;
    this.beginning =
        ByteBuffer.allocate(BEGINNING_BYTES).put(MAGIC).put(keyId, 0, KEY_ID_BYTES).array();
  }

  /**
   * Seals under this secret.
   *
   * @throws UserException if it is too short
   */
  public static Sealing of(String secret) {
    byte[] bytes = secret.strip().getBytes(StandardCharsets.UTF_8);
    if (bytes.length < MIN_SECRET_BYTES) {
      throw new UserException(
          Kind.PERMISSION,
          "The secret of the raw store has %d bytes, but needs %d or more. Run: export %s=$(openssl rand -hex %d)"
              .formatted(bytes.length, MIN_SECRET_BYTES, VARIABLE, MIN_SECRET_BYTES));
    }
    return new Sealing(
        derived(bytes, "ticketmine raw store, encryption key, version 1"),
        derived(bytes, "ticketmine raw store, key id, version 1"));
  }

  private static byte[] derived(byte[] secret, String purpose) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(secret, MAC));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has " + MAC, e);
    }
  }

  /** Returns these bytes, encrypted and bound to this id. */
  public byte[] seal(String id, byte[] content) {
    byte[] nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    try {
      byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, id, nonce).doFinal(content);
      return ByteBuffer.allocate(beginning.length + NONCE_BYTES + encrypted.length)
          .put(beginning)
          .put(nonce)
          .put(encrypted)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has " + CIPHER, e);
    }
  }

  /** Returns whether these bytes, or the first {@link #BEGINNING_BYTES}, were sealed so. */
  public boolean isOwn(byte[] sealed) {
    return sealed.length >= beginning.length
        && Arrays.equals(sealed, 0, beginning.length, beginning, 0, beginning.length);
  }

  /**
   * Returns what was sealed.
   *
   * @throws GeneralSecurityException if a byte was changed, the id is another one, or the secret
   */
  public byte[] open(String id, byte[] sealed) throws GeneralSecurityException {
    int start = beginning.length + NONCE_BYTES;
    if (!isOwn(sealed) || sealed.length < start) {
      throw new GeneralSecurityException("Not sealed under this secret");
    }
    byte[] nonce = Arrays.copyOfRange(sealed, beginning.length, start);
    return cipher(Cipher.DECRYPT_MODE, id, nonce).doFinal(sealed, start, sealed.length - start);
  }

  private Cipher cipher(int mode, String id, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(beginning);
    cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
