package dev.ticketmine.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style of every page. It stands in the page, so that a page can be mailed alone; the page's
 * security policy admits this style by its hash and nothing else.
 *
 * @param css the rules
 */
public record StyleSheet(String css) {
  static StyleSheet load() {
    try (InputStream in = StyleSheet.class.getResourceAsStream("/report/report.css")) {
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      // No blank line: the writer would take it out, and the hash would no longer fit.
      return new StyleSheet(css.replace("\r", "").replaceAll("(?m)^\\s*\\n", "").strip());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Returns the content security policy of a page that has this style. */
  public String policy() {
    return "default-src 'none'; style-src '"
        + hash()
        + "'; img-src data:; base-uri 'none';"
        + " form-action 'none'";
  }

  private String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
