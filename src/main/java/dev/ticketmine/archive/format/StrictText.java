package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** Decodes bytes and refuses those that are no text in the given character set. */
final class StrictText {
  static String decode(byte[] bytes, int start, int end, Charset charset) throws InvalidRecord {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, start, end - start))
              .toString();
      if (text.indexOf('\0') >= 0) {
        throw new InvalidRecord(
            ReasonCode.MALFORMED,
            null,
            "holds NUL characters; the file is damaged, or in another character set than "
                + charset.name());
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new InvalidRecord(
          ReasonCode.MALFORMED,
          null,
          "not valid %s; export the file again in this character set".formatted(charset.name()));
    }
  }

  private StrictText() {}
}
