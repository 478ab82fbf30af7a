package dev.ticketmine.archive.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Reads single mails ({@code .eml}). The files of a folder are read together, as a thread runs
 * through them. Their names are often subjects, so a record names the first digits of the file's
 * SHA-256 instead.
 */
public final class EmlReader implements JointReader {
  private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:.*");

  private static final Pattern KNOWN =
      Pattern.compile("(?im)^(?:from|date|subject|message-id|received|return-path|mime-version):");

  private final MailOptions options;

  /** Reads with these options. */
  public EmlReader(MailOptions options) {
    this.options = options;
  }

  @Override
  public String format() {
    return "eml";
  }

  @Override
  public String sign() {
    return "it begins with a mail's headers";
  }

  @Override
  public boolean fits(byte[] header) {
    String text = new String(header, StandardCharsets.ISO_8859_1);
    String head = text.split("\r?\n\r?\n", 2)[0];
    return HEADER.matcher(head.lines().findFirst().orElse("")).matches()
        && KNOWN.matcher(head).results().count() >= 2;
  }

  @Override
  public AccountedRecords read(InputStream in, RecordPosition start) {
    Joint joint = begin();
    try {
      joint.add(in, start);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read on".formatted(start.file()), e);
    }
    return joint.records();
  }

  @Override
  public Joint begin() {
    MailConversations mails = new MailConversations(options);
    return new Joint() {
      @Override
      public void add(InputStream in, RecordPosition start) throws IOException {
        addMail(mails, in, start);
      }

      @Override
      public AccountedRecords records() {
        return AccountedRecords.of(mails.records(format()).iterator(), () -> 0);
      }
    };
  }

  private static void addMail(MailConversations mails, InputStream in, RecordPosition start)
      throws IOException {
    WholeContent content = WholeContent.read(in, start, ".eml", MailParser.MAX_BYTES);
    if (content.problem() == null) {
      mails.add(content.position(), content.bytes());
    } else {
      mails.reject(content.position(), content.problem());
    }
  }
}
