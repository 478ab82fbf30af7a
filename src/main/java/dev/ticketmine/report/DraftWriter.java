package dev.ticketmine.report;

import dev.ticketmine.report.model.Draft;
import dev.ticketmine.report.model.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes drafts of help articles as Markdown with front matter, one file per topic and language, in
 * the language of the draft. The sources of each sentence stand as footnotes.
 */
public final class DraftWriter {
  /** Writes the drafts of a report and returns how many there are. */
  public int write(Report report, Path folder) throws IOException {
    Files.createDirectories(folder);
    DraftMarkdown texts = new DraftMarkdown(report);
    for (Draft draft : report.drafts()) {
      Path file = folder.resolve(FileNames.draft(draft.topicId(), draft.language()));
      Files.writeString(file, texts.of(draft), StandardCharsets.UTF_8);
    }
    return report.drafts().size();
  }
}
