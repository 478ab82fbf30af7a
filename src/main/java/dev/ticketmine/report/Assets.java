package dev.ticketmine.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Style and script of every page. They stand in the page, so that a page can be mailed alone; the
 * page's security policy admits these two by their hashes and nothing else. Pages are complete
 * without the script.
 *
 * @param css the rules
 * @param script the script
 */
public record Assets(String css, String script) {
  static Assets load() {
    return new Assets(text("/report/report.css"), text("/report/report.js"));
  }

  /** Returns the content security policy of a page that has these assets. */
  public String policy() {
    return "default-src 'none'; style-src '"
        + hash(css)
        + "'; script-src '"
        + hash(script)
        + "'; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String text(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      // No blank line: the writer would take it out, and the hash would no longer fit.
      return text.replace("\r", "").replaceAll("(?m)^\\s*\\n", "").strip();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
