package dev.ticketmine.report;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.ticketmine.report.model.Report;
import dev.ticketmine.report.model.TagChange;
import dev.ticketmine.taxonomy.ChangeKeys;
import dev.ticketmine.taxonomy.NewTag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Writes proposed changes of tags as YAML that a team edits and {@code tags apply} reads. Every
 * text is quoted as in JSON, which is YAML too, so that no tag can be taken for anything else.
 */
public final class TagChangeWriter {
  private final Wording wording;

  /** Comments are written in "de" or "en". */
  public TagChangeWriter(String language) {
    this.wording = Wording.of(language);
  }

  /** Writes the changes in the order in which they are applied; returns how many there are. */
  public int write(Report report, Path file) throws IOException {
    StringBuilder out = new StringBuilder();
    comment(out, "", wording.text("tagfile.head", wording.date(report.archive().night())));
    comment(out, "", wording.text("tagfile.use"));
    comment(out, "", wording.text("tagfile.keys"));
    comment(out, "", wording.text("tagfile.figures"));
    List<TagChange> changes =
        report.tagChanges().stream()
            .sorted(Comparator.comparingInt(TagChange::position).thenComparing(TagChange::id))
            .toList();
    out.append(ChangeKeys.CHANGES).append(changes.isEmpty() ? ": []\n" : ":\n");
    for (TagChange change : changes) {
      change(out, change);
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, out, StandardCharsets.UTF_8);
    return changes.size();
  }

  private void change(StringBuilder out, TagChange change) {
    out.append("\n  # ").append(wording.name("action", change.action())).append('\n');
    out.append("  - ").append(ChangeKeys.ID).append(": ").append(quoted(change.id())).append('\n');
    line(out, "    ", ChangeKeys.ACTION, change.action());
    if (!change.tags().isEmpty()) {
      line(out, "    ", ChangeKeys.TAGS, list(change.tags()));
    }
    if (!change.newTags().isEmpty()) {
      out.append("    ").append(ChangeKeys.NEW_TAGS).append(":\n");
      change.newTags().forEach(tag -> newTag(out, tag));
    }
    if (change.action().equals("split")) {
      line(out, "    ", ChangeKeys.REST, ChangeKeys.KEEP);
    }
    text(out, "    ", ChangeKeys.EVIDENCE, change.evidence().in(wording.language()));
    if (change.conversations() != null) {
      line(out, "    ", ChangeKeys.CONVERSATIONS, Long.toString(change.conversations()));
    }
    if (change.confidence() != null) {
      line(out, "    ", ChangeKeys.CONFIDENCE, number(change.confidence()));
    }
    scores(out, ChangeKeys.WHY_TEST, change.why());
    scores(out, ChangeKeys.SPIKE_TEST, change.spike());
  }

  private static void newTag(StringBuilder out, NewTag tag) {
    out.append("      - ").append(ChangeKeys.NAME).append(": ").append(quoted(tag.name()));
    out.append('\n');
    text(out, "        ", ChangeKeys.NAME_DE, tag.nameDe());
    text(out, "        ", ChangeKeys.NAME_EN, tag.nameEn());
    text(out, "        ", ChangeKeys.DEFINITION, tag.definition());
    if (!tag.topicIds().isEmpty()) {
      line(out, "        ", ChangeKeys.TOPICS, list(tag.topicIds()));
    }
    text(out, "        ", ChangeKeys.ATTRIBUTE, tag.attribute());
    text(out, "        ", ChangeKeys.VALUE, tag.attributeValue());
  }

  private static void scores(StringBuilder out, String key, TagChange.Scores scores) {
    if (scores.before() != null || scores.after() != null) {
      line(
          out,
          "    ",
          key,
          "{before: %s, after: %s}".formatted(number(scores.before()), number(scores.after())));
    }
  }

  private static void text(StringBuilder out, String indent, String key, String value) {
    if (value != null && !value.isBlank()) {
      line(out, indent, key, quoted(value));
    }
  }

  private static void line(StringBuilder out, String indent, String key, String value) {
    out.append(indent).append(key).append(": ").append(value).append('\n');
  }

  private static void comment(StringBuilder out, String indent, String text) {
    out.append(indent).append("# ").append(text).append('\n');
  }

  private static String list(List<String> values) {
    return "[" + String.join(", ", values.stream().map(TagChangeWriter::quoted).toList()) + "]";
  }

  private static String number(Double value) {
    return value == null ? "null" : String.format(Locale.ROOT, "%.2f", value);
  }

  /** JSON leaves some characters as they are that YAML takes for line breaks or refuses. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char letter : JsonStringEncoder.getInstance().quoteAsString(text)) {
      boolean isBreak = letter == '\u2028' || letter == '\u2029' || letter == '\uFEFF';
      if (isBreak || Character.isISOControl(letter) || letter >= '\uFFFE') {
        out.append(String.format(Locale.ROOT, "\\u%04X", (int) letter));
      } else {
        out.append(letter);
      }
    }
    return out.append('"').toString();
  }
}
