package dev.ticketmine.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes what the shop has beside conversations: help articles, orders, events. */
final class ShopFiles {
  private static final long KIND = 4;
  private static final double CONTACTS_PER_ORDER = 0.055;

  private ShopFiles() {}

  static void write(Path folder, SampleOptions options, SampleBank bank) throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    for (String article : bank.articles()) {
      Files.write(
          articles.resolve(article), SampleBank.bytes(bank.root() + "/articles/" + article));
    }
    writeOrders(folder.resolve("orders.csv"), options);
    writeEvents(folder.resolve("events.csv"), options, bank.scenario());
  }

  private static void writeOrders(Path file, SampleOptions options) throws IOException {
    int days = options.weeks() * 7;
    double perDay = options.conversations() / (days * CONTACTS_PER_ORDER);
    try (Writer csv = Files.newBufferedWriter(file)) {
      csv.write("date,orders\n");
      for (int day = 0; day < days; day++) {
        LocalDate date = options.firstDay().plusDays(day);
        Dice dice = new Dice(options.seed(), KIND, day);
        double growth = 1 + 0.1 * day / days;
        long orders =
            Math.round(perDay * growth * Calendar.orders(date) * (1 + 0.07 * dice.normal()));
        csv.write("%s,%d\n".formatted(date, Math.max(0, orders)));
      }
    }
  }

  private static void writeEvents(Path file, SampleOptions options, Scenario scenario)
      throws IOException {
    List<Scenario.Event> events = new ArrayList<>(scenario.otherEvents());
    scenario.spikes().forEach(spike -> events.add(spike.event()));
    events.sort(
        Comparator.comparingInt(Scenario.Event::day).thenComparing(Scenario.Event::text));
    try (Writer csv = Files.newBufferedWriter(file)) {
      csv.write("date,kind,text\n");
      for (Scenario.Event event : events) {
        if (event.day() < options.weeks() * 7) {
          LocalDate date = options.firstDay().plusDays(event.day());
          csv.write("%s,%s,\"%s\"\n".formatted(date, event.kind(), event.text().replace("\"", "\"\"")));
        }
      }
    }
  }
}
