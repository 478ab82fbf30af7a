package dev.ticketmine.cli;

import dev.ticketmine.docs.DocumentedCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder as the pages speak of it: exports, a help centre, files that commands read. What pages
 * leave open, such as FILE or the id of a topic, is filled in; archives are small, and simulations
 * short.
 */
final class Workplace {
  /** What is not carried out here, and what does it, or why nothing can. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "mvn .*", "a build of the project, as this test is in one",
          "jobs/notebooks.*", "NotebooksIT",
          "java @jobs/java-options .*KernelSpeed.*", "a measurement of minutes, by hand",
          "(?:pip|apt-get|systemctl) .*", "needs a network, or to be root");

  /** Regular expressions of what pages leave open or have large, and what is put there, in turn. */
  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("\\s{2,}# .*", "");
    WORDS.put("(?:/opt/ticketmine/)?jobs/ticketmine", "ticketmine");
    WORDS.put(" ?\\[[^\\]]*\\]", "");
    WORDS.put("<command>", "nightly");
    WORDS.put(" help/", " help-centre/");
    WORDS.put("PATH$", "exports/tickets.csv");
    // Commands that are only named, and large ones, are made whole and small.
    WORDS.put("(ticketmine demo).*", "$1 --dir ticketmine-demo");
    WORDS.put("--conversations [\\d,]+", "--conversations 60");
    WORDS.put("(ticketmine (?:sample|bench)) (?!.*--conversations)", "$1 --conversations 60 ");
    WORDS.put("(ticketmine (?:sample|bench))$", "$1 --conversations 60");
    WORDS.put("(ticketmine sample (?!.*--out).*)", "$1 --out sample");
    WORDS.put("(ticketmine sample) --out sample (.*)", "$1 $2 --out sample");
    WORDS.put("(ticketmine bench (?!.*--dir).*)", "$1 --dir bench");
    WORDS.put("(ticketmine bench (?!.*--json).*)", "$1 --json bench.json");
    WORDS.put("--privacy *$", "--privacy --privacy-misses 3");
    WORDS.put("--trends$", "--trends=20");
    WORDS.put("--effects$", "--effects=20");
    WORDS.put("(ticketmine erase)$", "$1 --subjects subjects.txt --lake lake");
    WORDS.put("(ticketmine (?:tables|explain [^ ]+))$", "$1 --lake lake");
    WORDS.put("(ticketmine (?:decide ID|export --table) (?!.*--lake).*)", "$1 --lake lake");
    WORDS.put("accepted\\|rejected\\|published", "accepted");
    WORDS.put("DATE|DAY", "2026-03-01");
    WORDS.put("ARTICLE", "versand");
    WORDS.put("KEY", "archive/conversations");
    WORDS.put("--table NAME --out FILE.csv", "--table topics --out topics.csv");
    WORDS.put("--subjects FILE", "--subjects subjects.txt");
    WORDS.put("--truth FILE --lake (?:DIR|lake)", "--truth truth.jsonl --lake lake");
    WORDS.put("--mood --truth FILE", "--mood --truth polarity.jsonl");
    WORDS.put("--mood --truth polarity.jsonl", "$0 --label-column polarity");
    WORDS.put("(--cluster-texts) FILE", "$1 labelled.csv");
    WORDS.put("--text-column (?:\\.\\.\\.|NAME)", "--text-column subject,body");
    WORDS.put("--label-column (?:\\.\\.\\.|NAME)", "--label-column queue");
    WORDS.put(
        "(labelled.csv)( --language-column language)? --compare",
        "$1 --text-column subject --label-column queue --compare");
    WORDS.put("(--tagger) (?:FILE|tickets-\\S+)", "$1 tagged.csv");
    WORDS.put("tagged.csv$", "$0 --text-column subject,body --tag-column tag_1");
    WORDS.put("tag_1(?:,tag_\\d)+", "tag_1");
    WORDS.put("tags apply FILE", "tags apply lake/current/tags/tag-changes.yaml");
    WORDS.put("(tags apply lake.*) --out DIR", "$1 --out new-tags");
    WORDS.put("--out DIR", "--out tagger");
    WORDS.put("--lake (?:DIR|LAKE|L)\\b", "--lake lake");
    WORDS.put("/var/log/ticketmine.log", "nightly.log");
    // Only an archive of some size has topics large enough to show.
    WORDS.put("topic/\\w+/share --lake lake", "\\$TOPIC --lake ticketmine-demo/lake");
    WORDS.put("gap/\\w+/de/conversations (.*) lake", "\\$GAP $1 ticketmine-demo/lake");
    WORDS.put("decide (?:ID|[0-9a-f]{6}) (.*) lake", "decide \\$DRAFT $1 ticketmine-demo/lake");
    WORDS.put("(tags tagger .*) lake", "$1 ticketmine-demo/lake");
    WORDS.put("(decide --file .*) lake", "$1 ticketmine-demo/lake");
    WORDS.put("cd lake/current", "cd ticketmine-demo/lake/current");
    // So that it keeps what it rejects; the other nights have nothing to reject.
    WORDS.put("(--articles help-centre/ --lake lake)$", "$1 --config first.conf");
    // A night is a night; what yesterday is, the dry run knows.
    WORDS.put("--date yesterday (.* first.conf)$", "--date 2026-03-01 $1");
  }

  private final Path folder;
  private final Rehearsal rehearsal;

  Workplace(Path folder) throws IOException {
    this.folder = folder.toRealPath();
    rehearsal = new Rehearsal(this.folder, WORDS);
  }

  /** Returns why a command is not carried out here; nothing if it is. */
  static Optional<String> elsewhere(String command) {
    return ELSEWHERE.entrySet().stream()
        .filter(entry -> command.matches("(?s)" + entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Makes what commands read. */
  void prepare() throws IOException {
    Console console = new Console();
    if (console.run("sample", "--out=" + folder.resolve("made"), "--conversations=120") != 0) {
      throw new IllegalStateException(console.err());
    }
    Path made = folder.resolve("made");
    Files.createDirectories(folder.resolve("exports"));
    Files.createDirectories(folder.resolve("spark-events"));
    Files.copy(made.resolve("archive/conversations.jsonl"), folder.resolve("exports/all.jsonl"));
    Files.move(made.resolve("truth.jsonl"), folder.resolve("truth.jsonl"));
    Files.move(made.resolve("articles"), folder.resolve("help-centre"));
    oneFilePerDay();
    write(
        "exports/tickets.csv",
        "Nummer;Betreff;Nachricht;Erstellt am\n1;Paket;Wo ist mein Paket?;02/13/2026 07:14\n");
    write("raw-secret", "0123456789abcdef0123456789abcdef");
    Files.setPosixFilePermissions(
        folder.resolve("raw-secret"), PosixFilePermissions.fromString("rw-------"));
    String keeps = "quarantine.raw-secret-file = \"%s\"\n".formatted(folder.resolve("raw-secret"));
    write("first.conf", keeps);
    write("mended.conf", keeps + "archive.csv.date-pattern = \"MM/dd/yyyy HH:mm\"\n");
    write("subjects.txt", "customer-none\n");
    write("subjects.csv", "customer-none\n");
    write("request-17.txt", "Quittenmarmelade\n");
    write("nightly.log", "[ 1/22] articles        1.7 s\n");
    write("labelled.csv", labelled());
    write("tagged.csv", labelled().replaceFirst("queue", "tag_1"));
    write("polarity.jsonl", polarity());
    // Nothing is sent anywhere: what would be, is kept.
    rehearsal.stub("bin/curl", "#!/bin/bash\ncat >>\"$CALL/sent\"\n");
    rehearsal.stub("bin/mail", "#!/bin/bash\ncat >\"$CALL/mail\"\n");
  }

  /** Exports of January and of the first days of March, a conversation each. */
  private void oneFilePerDay() throws IOException {
    LocalDate day = LocalDate.of(2026, 1, 1);
    for (; day.isBefore(LocalDate.of(2026, 3, 3)); day = day.plusDays(1)) {
      write(
          "exports/%s.jsonl".formatted(day),
          """
          {"conversation_id":"day-%1$s","channel":"chat","status":"closed","created_at":"%1$sT08:00:00Z",\
          "customer_id":"c-%1$s","messages":[{"author_role":"customer","author_id":"c-%1$s",\
          "sent_at":"%1$sT08:00:00Z","text":"Wo bleibt mein Paket?"}]}
          """
              .formatted(day));
    }
  }

  /** Texts of two queues, in both languages, so many that five folds have some of each. */
  private static String labelled() {
    StringBuilder csv = new StringBuilder("subject,body,queue,language\n");
    for (int row = 0; row < 120; row++) {
      String line =
          switch (row % 4) {
            case 0 -> "Paket %1$d fehlt,Wo bleibt mein Paket Nummer %1$d?,versand,de\n";
            case 1 -> "Rechnung %1$d,Ich brauche die Rechnung zum Auftrag %1$d.,rechnung,de\n";
            case 2 -> "Parcel %1$d late,Where is my parcel number %1$d?,versand,en\n";
            default -> "Invoice %1$d,Please send me invoice %1$d again.,rechnung,en\n";
          };
      csv.append(line.formatted(row));
    }
    return csv.toString();
  }

  private static String polarity() {
    List<String> labels = List.of("negative", "positive", "neutral");
    List<String> texts =
        List.of("Das ist schlecht, %d Tage!", "Danke, alles gut %d!", "Die Nummer ist %d.");
    StringBuilder lines = new StringBuilder();
    for (int row = 0; row < 120; row++) {
      lines.append(
          "{\"text\":\"%s\",\"language\":\"de\",\"polarity\":\"%s\"}\n"
              .formatted(texts.get(row % 3).formatted(row), labels.get(row % 3)));
    }
    return lines.toString();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** Takes ids that a reader would copy out of the report of the demo. */
  void readReport() throws IOException {
    Path report = folder.resolve("ticketmine-demo/lake/current").toRealPath().resolve("report");
    StringBuilder pages = new StringBuilder();
    try (Stream<Path> files = Files.list(report)) {
      for (Path page : files.filter(file -> file.toString().endsWith(".html")).sorted().toList()) {
        pages.append(Files.readString(page));
      }
    }
    rehearsal.know("TOPIC", first("value=\"(topic/\\w+/share)\"", pages));
    rehearsal.know("GAP", first("value=\"(gap/\\w+/de/conversations)\"", pages));
    String draft = first("<fieldset[^>]* data-id=\"(\\w+)\"", pages);
    rehearsal.know("DRAFT", draft);
    write(
        "decisions.csv",
        "recommendation_id,decision,reason,article,date\n\"%s\",\"accepted\",\"\",\"\",\"\"\n"
            .formatted(draft));
  }

  private static String first(String pattern, CharSequence pages) {
    Matcher matcher = Pattern.compile(pattern).matcher(pages);
    if (!matcher.find()) {
      throw new IllegalStateException("No " + pattern + " in the report of the demo.");
    }
    return matcher.group(1);
  }

  /** Returns the command with what the page leaves open. */
  String filledIn(DocumentedCommand command) {
    return rehearsal.filledIn(command).strip();
  }

  /** Carries a command out; returns what went wrong, with its exit code and message. */
  Optional<String> problem(String command) throws IOException, InterruptedException {
    return rehearsal.problem(command);
  }

  /** Returns what would have been sent over a network. */
  String sent() throws IOException {
    return Files.readString(folder.resolve("call/sent"));
  }

  /** What makes something for others comes first; what takes something away, last. */
  static int turn(String command) {
    List<String> turns =
        List.of(
            "ticketmine demo .*",
            "ticketmine nightly --date 2026.* first.conf",
            "ticketmine (?!nightly|step|decide|replay|erase|maintain|tags apply new).*|[^t].*",
            "ticketmine (?:tags|decide|step|replay-quarantine) .*",
            "ticketmine nightly (?!--date yesterday).*",
            "ticketmine nightly .*",
            ".*");
    for (int turn = 0; turn < turns.size(); turn++) {
      if (command.matches("(?s)" + turns.get(turn))) {
        return turn;
      }
    }
    throw new IllegalArgumentException(command);
  }
}
