package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads transcripts of phone calls as WebVTT or SRT: a file is a call. */
public final class TranscriptReader implements ArchiveReader {
  private static final Pattern BEGINNING =
      Pattern.compile(
          "\uFEFF?(?:WEBVTT(?:\\s.*)?|\\s*\\d+[ \\t]*\r?\n\\d{1,3}:\\d{2}:\\d{2}[,.]\\d{3} --> .*)",
          Pattern.DOTALL);

  private static final int ID_DIGITS = 24;

  private final TranscriptOptions options;
  private final Instant defaultCreatedAt;
  private final int maximumBytes;

  /**
   * @param options who speaks, and in which zone
   * @param defaultCreatedAt start of a call whose file name has no date
   */
  public TranscriptReader(TranscriptOptions options, Instant defaultCreatedAt) {
    this(options, defaultCreatedAt, Lines.STANDARD_BYTES);
  }

  /**
   * @param options who speaks, and in which zone
   * @param defaultCreatedAt start of a call whose file name has no date
   * @param maximumBytes largest file
   */
  TranscriptReader(TranscriptOptions options, Instant defaultCreatedAt, int maximumBytes) {
    this.maximumBytes = maximumBytes;
    this.options = options;
    this.defaultCreatedAt = defaultCreatedAt;
  }

  @Override
  public String format() {
    return "transcript";
  }

  @Override
  public String sign() {
    return "it begins as WebVTT or with the first cue of SRT";
  }

  @Override
  public boolean fits(byte[] header) {
    return BEGINNING.matcher(new String(header, StandardCharsets.UTF_8)).matches();
  }

  @Override
  public AccountedRecords read(InputStream in, RecordPosition start) {
    try {
      WholeContent content = WholeContent.read(in, start, ".vtt", maximumBytes);
      return AccountedRecords.of(List.of(record(content, start.file())).iterator(), () -> 0);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read on".formatted(start.file()), e);
    }
  }

  /** The name of a call's file is the call. */
  @Override
  public Iterator<ParsedRecord> readAgain(RawBytes raw, RecordPosition position) {
    String name = new String(raw.context(), StandardCharsets.UTF_8);
    return read(new ByteArrayInputStream(raw.bytes()), RecordPosition.startOf(name));
  }

  private ParsedRecord record(WholeContent content, String fileName) {
    try {
      if (content.problem() != null) {
        throw content.problem();
      }
      byte[] bytes = content.bytes();
      String text = StrictText.decode(bytes, 0, bytes.length, StandardCharsets.UTF_8);
      List<Cue> cues = Cue.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
      if (cues.isEmpty() || cues.get(0).speaker() == null) {
        throw new InvalidRecord(
            ReasonCode.MISSING_FIELD,
            "speaker",
            cues.isEmpty()
                ? "the transcript has no text"
                : "the transcript does not say who speaks first; export it with speaker names");
      }
      return conversation(content.position(), cues, fileName);
    } catch (InvalidRecord e) {
      byte[] name = fileName.getBytes(StandardCharsets.UTF_8);
      return new RejectedRecord(
          content.position(),
          e,
          content.problem() == null ? new RawBytes(name, content.bytes()) : null);
    }
  }

  private RawConversation conversation(RecordPosition position, List<Cue> cues, String fileName) {
    String name = fileName.substring(fileName.lastIndexOf('/') + 1);
    String id = "call-" + Hashes.sha256(name, ID_DIGITS);
    Instant start = FileNameTime.of(name, options.zone()).orElse(defaultCreatedAt);
    Speakers speakers = new Speakers(cues, options.agents());
    List<RawMessage> messages = new ArrayList<>();
    Instant end = start;
    for (Cue cue : cues) {
      String role = speakers.role(cue.speaker());
      messages.add(
          new RawMessage(
              role,
              role.equals("customer") ? id : cue.speaker(),
              start.plus(cue.start()),
              cue.text(),
              true));
      end = start.plus(cue.end()).isAfter(end) ? start.plus(cue.end()) : end;
    }
    return new RawConversation(
        position,
        format(),
        id,
        "phone",
        null,
        null,
        id,
        "closed",
        start,
        end,
        end,
        List.of(),
        null,
        null,
        null,
        Map.of(),
        messages,
        cues.stream().map(Cue::speaker).toList());
  }
}
