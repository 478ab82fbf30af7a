package dev.ticketmine.canary;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The formats that canaries come in: one JSON object a line, a table, a help desk's JSON, a mailbox
 * and phone calls. Each fills every field that its reader looks at, and some that it must not.
 */
enum Format {
  /** Our own; the last record has a customer's words where a time belongs, and is rejected. */
  LINES {
    @Override
    void write(List<Ticket> tickets, LocalDate night, Path folder) throws IOException {
      List<String> lines = new ArrayList<>();
      for (Ticket ticket : tickets) {
        boolean isWrong = lines.size() == tickets.size() - 1;
        ObjectNode json = JSON.createObjectNode();
        json.put("conversation_id", ticket.id()).put("channel", "chat").put("status", "solved");
        json.put("created_at", isWrong ? ticket.comment().sentence() : night + "T08:00:00Z");
        json.put("language", ticket.language()).put("subject", ticket.subject().sentence());
        json.put("customer_id", ticket.customer().shown());
        json.put("csat", 2).put("csat_comment", ticket.comment().sentence());
        json.putArray("tags").add(ticket.tag().shown());
        json.putObject("attributes")
            .put("order_number", ticket.order().shown())
            .put("phone", ticket.phone().shown());
        ArrayNode messages = json.putArray("messages");
        for (int turn = 0; turn < ticket.texts().size(); turn++) {
          messages
              .addObject()
              .put("author_role", turn == 1 ? "agent" : "customer")
              .put("author_id", (turn == 1 ? ticket.agent() : ticket.customer()).shown())
              .put("sent_at", night + "T0" + (8 + turn / 2) + ":00:00Z")
              .put("text", ticket.text(turn));
        }
        lines.add(JSON.writeValueAsString(json));
      }
      Files.write(folder.resolve("canary.jsonl"), lines);
    }
  },

  /** A table with the headings of a German desk; the last row has a wrong date. */
  TABLE {
    @Override
    void write(List<Ticket> tickets, LocalDate night, Path folder) throws IOException {
      try (CSVPrinter out =
          new CSVPrinter(
              Files.newBufferedWriter(folder.resolve("canary.csv")), CSVFormat.RFC4180)) {
        out.printRecord(
            "Ticketnummer",
            "Betreff",
            "Nachricht",
            "Antwort",
            "Datum",
            "Tags",
            "customer_id",
            "csat_comment",
            "order_number");
        for (Ticket ticket : tickets) {
          boolean isWrong = ticket.equals(tickets.get(tickets.size() - 1));
          out.printRecord(
              ticket.id(),
              ticket.subject().sentence(),
              ticket.saying(ticket.phone(), ticket.agent()).text(2) + "\n" + ticket.text(0),
              ticket.text(1),
              isWrong ? ticket.tag().shown() : night + " 09:15:00",
              ticket.tag().shown(),
              ticket.customer().shown(),
              ticket.comment().sentence(),
              ticket.order().shown());
        }
      }
    }
  },

  /** Tickets with comments; the requester's name and address are fields that nobody reads. */
  DESK {
    @Override
    void write(List<Ticket> tickets, LocalDate night, Path folder) throws IOException {
      ObjectNode page = JSON.createObjectNode();
      ArrayNode list = page.putArray("tickets");
      for (Ticket ticket : tickets) {
        int id = 71_000 + list.size();
        ObjectNode json = list.addObject();
        json.put("id", id).put("status", "open").put("created_at", night + "T08:00:00Z");
        json.put("updated_at", night + "T09:00:00Z").put("subject", ticket.subject().sentence());
        json.put("description", ticket.text(0)).put("requester_id", 5000 + id);
        json.putObject("requester")
            .put("id", 5000 + id)
            .put("name", "Anna " + ticket.surname().shown())
            .put("email", ticket.customer().shown());
        json.putObject("via").put("channel", "email");
        json.putArray("tags").add(ticket.tag().shown());
        json.putObject("satisfaction_rating")
            .put("score", "bad")
            .put("comment", ticket.comment().sentence());
        json.putArray("custom_fields")
            .addObject()
            .put("id", 41)
            .put("value", ticket.order().sentence());
        Ticket longer = ticket.saying(ticket.phone(), ticket.agent());
        ArrayNode comments = json.putArray("comments");
        for (int turn = 0; turn < ticket.texts().size(); turn++) {
          comments
              .addObject()
              .put("id", id * 10 + turn)
              .put("author_id", turn == 1 ? 42 : 5000 + id)
              .put("created_at", night + "T08:0" + turn + ":00Z")
              .put("plain_body", longer.text(turn));
        }
      }
      Files.writeString(folder.resolve("canary-desk.json"), JSON.writeValueAsString(page));
    }
  },

  /** A mailbox with names and addresses in its headers. */
  MAILBOX {
    @Override
    void write(List<Ticket> tickets, LocalDate night, Path folder) throws IOException {
      StringBuilder mails = new StringBuilder();
      for (Ticket ticket : tickets) {
        String customer =
            "Anna %s <%s>".formatted(ticket.surname().shown(), ticket.customer().shown());
        Ticket longer =
            ticket.saying(ticket.order(), ticket.phone(), ticket.comment(), ticket.agent());
        for (int turn = 0; turn < ticket.texts().size(); turn++) {
          String support = "Support <support@example.com>";
          mails
              .append("From canary@example.com Mon Mar  2 08:00:00 2026\n")
              .append("From: ")
              .append(turn == 1 ? support : customer)
              .append('\n')
              .append("To: ")
              .append(turn == 1 ? customer : support)
              .append('\n')
              .append("Cc: ")
              .append(ticket.tag().shown())
              .append('\n')
              .append("Reply-To: ")
              .append(customer)
              .append('\n')
              .append("Subject: ")
              .append(turn == 0 ? "" : "Re: ")
              .append(encoded(ticket.subject().sentence()))
              .append('\n')
              .append("Date: ")
              .append(date(night, turn))
              .append('\n')
              .append("Message-ID: <")
              .append(ticket.id())
              .append('-')
              .append(turn)
              .append("@example.com>\n")
              .append(turn == 0 ? "" : "In-Reply-To: <" + ticket.id() + "-0@example.com>\n")
              .append("MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n")
              .append("Content-Transfer-Encoding: 8bit\n\n")
              .append(longer.text(turn))
              .append("\n\n");
        }
      }
      Files.writeString(folder.resolve("canary.mbox"), mails);
    }
  },

  /** Phone calls, a file each, with names of the speakers. */
  CALLS {
    @Override
    void write(List<Ticket> tickets, LocalDate night, Path folder) throws IOException {
      for (Ticket ticket : tickets) {
        Ticket longer =
            ticket.saying(
                ticket.subject(),
                ticket.order(),
                ticket.phone(),
                ticket.comment(),
                ticket.customer(),
                ticket.tag(),
                ticket.agent());
        StringBuilder call = new StringBuilder("WEBVTT\n");
        int second = 0;
        for (int turn : new int[] {1, 0, 1, 2}) {
          String speaker = turn == 1 ? "Agent" : "Anna " + ticket.surname().shown();
          call.append(
              "\n%s --> %s\n<v %s>%s</v>\n"
                  .formatted(
                      time(second),
                      time(second + 9),
                      speaker,
                      longer.text(turn).replaceAll("\\s+", " ")));
          second += 10;
        }
        Files.writeString(folder.resolve(night + "_0900_" + ticket.id() + ".vtt"), call);
      }
    }
  };

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Writes tickets as this format has them. */
  abstract void write(List<Ticket> tickets, LocalDate night, Path folder) throws IOException;

  private static String time(int second) {
    return "00:00:%02d.000".formatted(second);
  }

  private static String date(LocalDate night, int turn) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        night.atTime(LocalTime.of(8 + turn, 0)).atOffset(ZoneOffset.UTC));
  }

  private static String encoded(String text) {
    return "=?UTF-8?B?"
        + java.util.Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
        + "?=";
  }
}
