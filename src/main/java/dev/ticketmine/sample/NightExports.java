package dev.ticketmine.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a help desk exports night by night: a first file with everything up to then, and for each
 * night one named after its day, with the conversations in which something happened on that day, as
 * far as they had come. A few conversations reach the export one to three nights late.
 */
final class NightExports implements Export {
  private static final double LATE = 0.03;
  private static final int LATEST = 3;

  private final LocalDate before;
  private final List<JsonGenerator> files = new ArrayList<>();

  /** Opens the files in a folder. */
  NightExports(Path folder, SampleOptions options) throws IOException {
    this.before = options.firstDay().plusDays(options.firstNight());
    files.add(SampleArchive.lines(folder.resolve("conversations.jsonl")));
    for (int night = 0; night < options.nights(); night++) {
      files.add(SampleArchive.lines(folder.resolve(before.plusDays(night) + ".jsonl")));
    }
  }

  @Override
  public void add(SampleConversation conversation, Dice dice) throws IOException {
    int delay = dice.chance(LATE) ? dice.between(1, LATEST) : 0;
    long created = ChronoUnit.DAYS.between(before, conversation.createdAt().toLocalDate());
    int first = (int) Math.max(0, created + 1);
    ZonedDateTime seen = null;
    for (int file = first; file < files.size(); file++) {
      ZonedDateTime end = before.plusDays(file).atStartOfDay(Calendar.ZONE);
      SampleConversation soFar = conversation.asOf(end);
      if (!soFar.updatedAt().equals(seen)) {
        int arrival = Math.min(file + delay, files.size() - 1);
        new ConversationFile(files.get(arrival)).write(soFar);
      }
      seen = soFar.updatedAt();
    }
  }

  @Override
  public void close() throws IOException {
    for (JsonGenerator file : files) {
      file.close();
    }
  }
}
