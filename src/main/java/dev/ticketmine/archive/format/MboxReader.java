package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Reads a mailbox in mbox format (RFC 4155): mails one after the other, each behind a line {@code
 * From }. What is held in memory is the mails' text, not their attachments.
 */
public final class MboxReader implements ArchiveReader {
  private static final Pattern SEPARATOR =
      Pattern.compile("From .*\\d{1,2}:\\d{2}.*\\d{4}.*", Pattern.DOTALL);

  private static final int LONGEST_SEPARATOR = 300;

  private final MailOptions options;

  /** Reads with these options. */
  public MboxReader(MailOptions options) {
    this.options = options;
  }

  @Override
  public String format() {
    return "mbox";
  }

  @Override
  public String sign() {
    return "its first line begins a mail of a mailbox";
  }

  @Override
  public boolean fits(byte[] header) {
    Lines lines = new Lines(new ByteArrayInputStream(header), RecordPosition.startOf(format()));
    return lines.hasNext() && isSeparator(lines.next());
  }

  @Override
  public AccountedRecords read(InputStream in, RecordPosition start) {
    Lines lines = new Lines(in, start);
    MailConversations mails = new MailConversations(options);
    MboxMail mail = new MboxMail();
    boolean isBehindBlank = true;
    while (lines.hasNext()) {
      Lines.Line line = lines.next();
      if (isBehindBlank && isSeparator(line)) {
        mail.end(mails, lines);
        mail = new MboxMail();
      }
      mail.add(line);
      isBehindBlank = line.isBlank();
    }
    mail.end(mails, lines);
    return AccountedRecords.of(mails.records(format()).iterator(), lines::separatorBytes);
  }

  private static boolean isSeparator(Lines.Line line) {
    byte[] bytes = line.bytes();
    return line.problem() == null
        && bytes.length > 5
        && bytes.length <= LONGEST_SEPARATOR
        && bytes[0] == 'F'
        && SEPARATOR.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).matches();
  }

  /** One mail while its lines are read; the line {@code From } is part of it. */
  private static final class MboxMail {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private RecordPosition first;
    private RecordPosition last;
    private int endLength;
    private long leading;
    private long blanks;
    private InvalidRecord problem;

    void add(Lines.Line line) {
      if (line.isBlank()) {
        blanks += line.length();
      } else {
        leading = first == null ? blanks : leading;
        first = first == null ? line.position() : first;
        blanks = 0;
        last = line.position();
        endLength = line.endLength();
      }
      problem = problem == null ? line.problem() : problem;
      boolean isSeparator = last != null && last.equals(first) && isSeparator(line);
      if (first != null && !isSeparator) {
        write(line.bytes());
      }
    }

    private void write(byte[] line) {
      int quoted = quotedFrom(line);
      if (content.size() + line.length <= MailParser.MAX_BYTES) {
        content.write(line, quoted, line.length - quoted);
      } else if (problem == null) {
        problem =
            new InvalidRecord(
                ReasonCode.TOO_LARGE,
                null,
                "the mail is larger than %d MB".formatted(MailParser.MAX_BYTES >> 20));
      }
    }

    /** Returns 1 for a line whose {@code From } was quoted, 0 for any other. */
    private static int quotedFrom(byte[] line) {
      int index = 0;
      while (index < line.length && line[index] == '>') {
        index++;
      }
      boolean isFrom =
          index > 0
              && line.length >= index + 5
              && new String(line, index, 5, StandardCharsets.ISO_8859_1).equals("From ");
      return isFrom ? 1 : 0;
    }

    /** Hands the mail over; blank lines behind it and its last line end belong to no mail. */
    void end(MailConversations mails, Lines lines) {
      if (last == null) {
        lines.separate(blanks);
        return;
      }
      lines.separate(leading + blanks + endLength);
      RecordPosition position =
          first.at(first.offset(), last.offset() + last.length() - first.offset(), first.line());
      if (problem == null) {
        mails.add(position, content.toByteArray());
      } else {
        mails.reject(position, problem);
      }
    }
  }
}
