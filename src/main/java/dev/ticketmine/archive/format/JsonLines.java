package dev.ticketmine.archive.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ticketmine.pipeline.ReasonCode;
import java.nio.charset.StandardCharsets;

/** Reads one line of a JSON Lines file as an object: strict UTF-8, strict JSON, no key twice. */
final class JsonLines {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static JsonFields parse(Lines.Line line) throws InvalidRecord {
    if (line.problem() != null) {
      throw line.problem();
    }
    byte[] bytes = line.bytes();
    String text = StrictText.decode(bytes, 0, bytes.length, StandardCharsets.UTF_8);
    try {
      JsonNode node = MAPPER.readTree(text);
      if (!node.isObject()) {
        throw new InvalidRecord(
            ReasonCode.MALFORMED, null, "not a JSON object; each line must hold one");
      }
      return new JsonFields(node, "");
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      throw new InvalidRecord(
          ReasonCode.MALFORMED,
          null,
          "not valid JSON at column %d; each line must hold one whole object, no key twice"
              .formatted(column));
    }
  }

  private JsonLines() {}
}
