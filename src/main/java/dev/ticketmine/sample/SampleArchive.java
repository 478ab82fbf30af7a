package dev.ticketmine.sample;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.ticketmine.errors.UserException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Writes the sample archive into a folder, in a stream: memory does not grow with its size.
 *
 * <ul>
 *   <li>{@code archive/conversations.jsonl}: ticketmine's own format; about 1 % of the
 *       conversations come a second time, later and longer. With {@link SampleOptions#nights}, the
 *       last days come in files of their own, see {@link NightExports}
 *   <li>{@code articles/}: the help centre, Markdown with front matter
 *   <li>{@code orders.csv} ({@code date,orders}) and {@code events.csv} ({@code date,kind,text})
 *   <li>{@code truth.jsonl}: what was planted
 * </ul>
 */
public final class SampleArchive {
  private static final long DUPLICATES = 3;

  private final SampleOptions options;
  private final SampleBank bank;

  /** The sample archive of the invented shop. */
  public SampleArchive(SampleOptions options) {
    this(options, SampleBank.load("sample"));
  }

  SampleArchive(SampleOptions options, SampleBank bank) {
    this.options = options;
    this.bank = bank;
  }

  /**
   * Writes all files; existing ones of the same name are replaced.
   *
   * @throws UserException if the folder cannot be written
   */
  public void write(Path folder) {
    try {
      Files.createDirectories(folder.resolve("archive"));
      ShopFiles.write(folder, options, bank);
      try (Export archive = export(folder.resolve("archive"));
          JsonGenerator truth = lines(folder.resolve("truth.jsonl"))) {
        writeConversations(archive, new TruthFile(truth));
      }
    } catch (IOException e) {
      throw new UserException(
          UserException.Kind.OUTPUT,
          "Cannot write the sample archive to %s: %s. Give a folder that can be written"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private Export export(Path folder) throws IOException {
    return options.nights() == 0
        ? new WholeExport(lines(folder.resolve("conversations.jsonl")))
        : new NightExports(folder, options);
  }

  private void writeConversations(Export archive, TruthFile truth) throws IOException {
    truth.write(bank, options);
    ConversationMaker maker = new ConversationMaker(options, bank);
    double total = 0;
    for (int day = 0; day < options.days(); day++) {
      total += weight(maker, day);
    }
    double before = 0;
    long number = 0;
    for (int day = 0; day < options.days(); day++) {
      before += weight(maker, day);
      long until = Math.round(options.conversations() * before / total);
      long count = until - number;
      Dice dice = new Dice(options.seed(), DUPLICATES, day);
      for (long i = 0; i < count; i++) {
        SampleConversation conversation =
            maker.make(
                number++,
                Calendar.moment(options.firstDay().plusDays(day), (i + dice.next()) / count));
        truth.write(conversation);
        archive.add(conversation, dice);
      }
    }
  }

  /** Contacts of a day follow season and weekday, and grow with the week's spikes. */
  private double weight(ConversationMaker maker, int day) {
    LocalDate date = options.firstDay().plusDays(day);
    return Calendar.contacts(date) * maker.volumes(day).total();
  }

  static JsonGenerator lines(Path file) throws IOException {
    Writer writer = new BufferedWriter(Files.newBufferedWriter(file), 1 << 16);
    JsonGenerator json = new JsonFactory().createGenerator(writer);
    return json.setPrettyPrinter(new MinimalPrettyPrinter(""));
  }
}
