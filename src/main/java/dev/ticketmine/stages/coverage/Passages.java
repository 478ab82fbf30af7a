package dev.ticketmine.stages.coverage;

import dev.ticketmine.text.SentenceSplitter;
import dev.ticketmine.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an article into passages of about 60 to 80 words at the ends of its lines; a line that looks
 * like a heading stays with the text below it, a long line is cut between its sentences.
 */
final class Passages {
  private static final int LONGEST = 80;
  private static final int ENOUGH = 60;
  private static final int LONGEST_HEADING = 10;

  /** Returns the title, then the passages of the body; none for a blank title and body. */
  static List<String> of(String title, String body) {
    List<String> passages = new ArrayList<>();
    if (title != null && !title.isBlank()) {
      passages.add(title.strip());
    }
    List<String> lines = lines(body);
    List<String> open = new ArrayList<>();
    int words = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean heading = i + 1 < lines.size() && looksLikeHeading(line);
      int more = words(line);
      if (!open.isEmpty() && (words + more > LONGEST || (heading && words >= ENOUGH))) {
        List<String> carried = trailingHeadings(open);
        close(open, passages);
        open = new ArrayList<>(carried);
        words = open.stream().mapToInt(Passages::words).sum();
      }
      open.add(line);
      words += more;
    }
    close(open, passages);
    return passages;
  }

  /** Takes headings off the end of a passage, because their text comes in the next one. */
  private static List<String> trailingHeadings(List<String> open) {
    int from = open.size();
    while (from > 1 && looksLikeHeading(open.get(from - 1))) {
      from--;
    }
    List<String> tail = open.subList(from, open.size());
    List<String> carried = new ArrayList<>(tail);
    tail.clear();
    return carried;
  }

  private static void close(List<String> open, List<String> passages) {
    if (!open.isEmpty()) {
      passages.add(String.join("\n", open));
    }
  }

  private static List<String> lines(String body) {
    List<String> lines = new ArrayList<>();
    if (body == null) {
      return lines;
    }
    for (String line : body.split("\\R")) {
      String text = line.strip();
      if (words(text) > LONGEST) {
        SentenceSplitter.split(text).forEach((Span span) -> lines.add(span.in(text)));
      } else if (!text.isEmpty()) {
        lines.add(text);
      }
    }
    return lines;
  }

  private static boolean looksLikeHeading(String line) {
    return words(line) <= LONGEST_HEADING && ".!;:,".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  private static int words(String text) {
    return text.isEmpty() ? 0 : text.split("\\s+").length;
  }

  private Passages() {}
}
