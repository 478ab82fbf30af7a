package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Finds what a person wrote among the parts of a mail. */
final class MailText {
  private static final int MAX_DEPTH = 20;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** Returns the text; empty if the mail has none, only attachments. */
  static String of(Entity mail) throws InvalidRecord, IOException {
    String plain = find(mail, "text/plain", 0);
    if (plain != null && !plain.isBlank()) {
      return plain.replace("\r\n", "\n").strip();
    }
    String html = find(mail, "text/html", 0);
    return html == null ? "" : ofHtml(html);
  }

  /** What stands in a block quote is the mail before. */
  private static String ofHtml(String html) {
    Document document = Jsoup.parse(html);
    document.select("blockquote").remove();
    List<String> lines = BlockText.ofHtml(document.html());
    return String.join("\n", lines);
  }

  private static String find(Entity part, String type, int depth)
      throws InvalidRecord, IOException {
    Body body = part.getBody();
    if (body instanceof Multipart multipart && depth < MAX_DEPTH) {
      for (Entity child : multipart.getBodyParts()) {
        String text = find(child, type, depth + 1);
        if (text != null) {
          return text;
        }
      }
    }
    boolean isText = body instanceof SingleBody && type.equals(part.getMimeType());
    return isText && !"attachment".equals(part.getDispositionType()) ? decode(part) : null;
  }

  private static String decode(Entity part) throws InvalidRecord, IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    ((SingleBody) part.getBody()).writeTo(content);
    byte[] bytes = content.toByteArray();
    Charset charset = charset(part.getCharset());
    if (charset != null) {
      return StrictText.decode(bytes, 0, bytes.length, charset);
    }
    try {
      return StrictText.decode(bytes, 0, bytes.length, StandardCharsets.UTF_8);
    } catch (InvalidRecord e) {
      return StrictText.decode(bytes, 0, bytes.length, WESTERN);
    }
  }

  /**
   * Returns null for ASCII, which programs also state for text that is not. ISO-8859-1 is read as
   * its superset, whose quotes and euro signs are often sent under its name.
   */
  private static Charset charset(String name) throws InvalidRecord {
    String lower = name == null ? "us-ascii" : name.toLowerCase(Locale.ROOT);
    if (lower.equals("us-ascii") || lower.equals("ascii")) {
      return null;
    }
    try {
      return lower.equals("iso-8859-1") ? WESTERN : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new InvalidRecord(
          ReasonCode.MALFORMED, "Content-Type", "the mail's text is in an unknown character set");
    }
  }

  private MailText() {}
}
