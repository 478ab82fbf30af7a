package dev.ticketmine.archive.format;

import dev.ticketmine.pipeline.ReasonCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * What one speaker says in a transcript without a break.
 *
 * @param start time since the beginning of the call
 * @param end time since the beginning of the call
 * @param speaker name; null if the transcript says none
 */
record Cue(Duration start, Duration end, String speaker, String text) {
  private static final Pattern TIMES =
      Pattern.compile(
          "(?:(\\d{1,3}):)?(\\d{2}):(\\d{2})[.,](\\d{3})[ \\t]*-->[ \\t]*"
              + "(?:(\\d{1,3}):)?(\\d{2}):(\\d{2})[.,](\\d{3})(?:[ \\t].*)?");

  private static final Pattern VOICE =
      Pattern.compile("<v(?:\\.[^ \\t>]{0,99}+)?[ \\t]{1,9}+([^>]{1,99}+)>");
  private static final Pattern TAG =
      Pattern.compile("</?(?:[cibuv]|lang|ruby|rt|font)\\b[^>]{0,99}+>|<[\\d:.]{1,19}>");

  private static final Pattern NAME =
      Pattern.compile("^-?[ \\t]*([\\p{L}][\\p{L}\\p{N} .'_()/-]{0,40}):(?:[ \\t]+|$)");

  /**
   * Reads the cues of a WebVTT or SRT file in their order.
   *
   * @throws InvalidRecord if a block has no times, with its line
   */
  static List<Cue> read(String transcript) throws InvalidRecord {
    List<Cue> cues = new ArrayList<>();
    List<String> block = new ArrayList<>();
    int line = 0;
    for (String text : (transcript + "\n\n").split("\r?\n|\r", -1)) {
      line++;
      if (!text.isBlank()) {
        block.add(text.strip());
      } else if (!block.isEmpty()) {
        add(block, line - block.size(), cues);
        block.clear();
      }
    }
    return cues;
  }

  private static void add(List<String> block, int line, List<Cue> cues) throws InvalidRecord {
    String first = block.get(0);
    if (first.startsWith("WEBVTT") || first.matches("(?:NOTE|STYLE|REGION)(?:[ \\t].*)?")) {
      return;
    }
    Matcher times = TIMES.matcher(first);
    int text = 1;
    if (!times.matches() && block.size() > 1) {
      times = TIMES.matcher(block.get(1));
      text = 2;
    }
    if (!times.matches()) {
      throw new InvalidRecord(
          ReasonCode.MALFORMED,
          "times",
          "line %d begins no cue with times such as 00:01.000 --> 00:04.000".formatted(line));
    }
    Duration start = time(times, 1);
    Duration end = time(times, 5);
    for (String said : block.subList(text, block.size())) {
      add(start, end, said, cues);
    }
  }

  /** A line without a name goes on with the speaker before. */
  private static void add(Duration start, Duration end, String said, List<Cue> cues) {
    Cue before = cues.isEmpty() ? null : cues.get(cues.size() - 1);
    Matcher voice = VOICE.matcher(said);
    Matcher name = NAME.matcher(said);
    String speaker = before == null ? null : before.speaker();
    String rest = said;
    if (voice.find()) {
      speaker = voice.group(1).strip();
      rest = said.substring(voice.end());
    } else if (name.find()) {
      speaker = name.group(1).strip();
      rest = said.substring(name.end());
    }
    String text = Parser.unescapeEntities(TAG.matcher(rest).replaceAll(""), false).strip();
    if (text.isEmpty()) {
      return;
    }
    if (before != null && speaker != null && speaker.equals(before.speaker())) {
      cues.set(cues.size() - 1, new Cue(before.start(), end, speaker, before.text() + " " + text));
    } else {
      cues.add(new Cue(start, end, speaker, text));
    }
  }

  private static Duration time(Matcher times, int group) {
    String hours = times.group(group);
    return Duration.ofHours(hours == null ? 0 : Long.parseLong(hours))
        .plusMinutes(Long.parseLong(times.group(group + 1)))
        .plusSeconds(Long.parseLong(times.group(group + 2)))
        .plusMillis(Long.parseLong(times.group(group + 3)));
  }
}
