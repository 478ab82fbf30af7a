package dev.ticketmine.jobs;

import dev.ticketmine.jobs.Deliveries.Delivered;
import dev.ticketmine.jobs.Deliveries.Export;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Records of few conversations, people and times, so that many are versions of one another: whole
 * conversations in ticketmine's own format, and Zendesk's tickets, comments, users and ratings.
 */
final class DeliveredRecords {
  private static final List<String> TEXTS =
      List.of(
          "Wo ist mein Paket? Ich warte seit neun Tagen.",
          "Die Rechnung stimmt nicht, bitte prüfen Sie das.",
          "Hallo, ich möchte die Größe tauschen.",
          "Ihr Paket ist unterwegs, bitte warten Sie noch einen Tag.",
          "Where is my parcel? I ordered last week.",
          "I was charged twice, please refund the second payment.",
          "We have sent you a new invoice.",
          "ok");

  /** Returns any of them, broken ones included. */
  static Arbitrary<Delivered> any() {
    return Arbitraries.frequencyOf(
        Tuple.of(8, conversation()),
        Tuple.of(4, ticket()),
        Tuple.of(6, comment()),
        Tuple.of(2, user()),
        Tuple.of(2, rating()),
        Tuple.of(2, broken()));
  }

  private static Arbitrary<Delivered> conversation() {
    return Combinators.combine(
            number(4), hour(), oneOf("open", "pending", "solved"), messages(), score(), text())
        .as(
            (id, updated, status, messages, score, tag) ->
                new Delivered(
                    Export.CONVERSATIONS,
                    """
                    {"conversation_id":"c~-%d","channel":"email","customer_id":"k~-%d","status":"%s","created_at":"2026-03-01T06:00:00Z",%s"csat":%s,"tags":["%s"],"attributes":{"carrier":"%s","area":"%d"},"messages":[%s]}"""
                        .formatted(
                            id,
                            id % 3,
                            status,
                            updated == 0 ? "" : "\"updated_at\":\"%s\",".formatted(time(updated)),
                            score,
                            tag.substring(0, 2),
                            status,
                            updated,
                            messages)));
  }

  private static Arbitrary<String> messages() {
    return Combinators.combine(oneOf("customer", "agent", "bot"), hour(), number(3), text())
        .as(
            (role, sent, author, text) ->
                """
                {"author_role":"%s","author_id":"k~-%d","sent_at":"%s.00000%dZ","text":"%s"}"""
                    .formatted(role, author, time(sent).replace("Z", ""), author, text))
        .list()
        .ofMaxSize(2)
        .map(list -> String.join(",", list));
  }

  private static Arbitrary<Delivered> ticket() {
    return Combinators.combine(
            number(6),
            hour(),
            oneOf("open", "hold", "solved", "closed", "deleted"),
            number(5),
            text(),
            inner())
        .as(
            (id, updated, status, person, text, comments) ->
                new Delivered(
                    Export.TICKETS,
                    """
                    {"id":~0%d,"via":{"channel":"web"},"requester_id":~0%d,"submitter_id":~0%d,"status":"%s","created_at":"2026-03-01T06:00:00Z","updated_at":"%s","subject":"%s","description":"%s","tags":["%s"],"comments":[%s]}"""
                        .formatted(
                            id,
                            person,
                            (person + updated) % 5,
                            status,
                            time(updated),
                            text,
                            text,
                            status,
                            comments)));
  }

  private static Arbitrary<String> inner() {
    return commentFields().list().ofMaxSize(2).map(list -> String.join(",", asObjects(list)));
  }

  private static List<String> asObjects(List<String> fields) {
    List<String> objects = new ArrayList<>();
    fields.forEach(text -> objects.add("{" + text + "}"));
    return objects;
  }

  /** A comment may move to another ticket. */
  private static Arbitrary<Delivered> comment() {
    return Combinators.combine(number(6), commentFields())
        .as(
            (ticket, fields) ->
                new Delivered(
                    Export.COMMENTS, "{\"ticket_id\":~0%d,%s}".formatted(ticket, fields)));
  }

  private static Arbitrary<String> commentFields() {
    return Combinators.combine(number(12), hour(), number(5), oneOf("true", "false"), text())
        .as(
            (id, sent, author, isPublic, text) ->
                """
                "id":~%02d,"author_id":~0%d,"public":%s,"created_at":"%s","body":"%s\""""
                    .formatted(id, author, isPublic, time(sent), text));
  }

  private static Arbitrary<Delivered> user() {
    return Combinators.combine(number(5), hour(), oneOf("end-user", "agent", "admin"))
        .as(
            (id, updated, role) ->
                new Delivered(
                    Export.USERS,
                    """
                    {"id":~0%d,"email":"p%d@example.org","role":"%s","updated_at":"%s"}"""
                        .formatted(id, id, role, time(updated))));
  }

  private static Arbitrary<Delivered> rating() {
    return Combinators.combine(number(4), number(6), hour(), oneOf("good", "bad", "offered"))
        .as(
            (id, ticket, updated, score) ->
                new Delivered(
                    Export.RATINGS,
                    """
                    {"id":~0%d,"ticket_id":~0%d,"requester_id":1,"score":"%s","created_at":"%s"}"""
                        .formatted(id, ticket, score, time(updated))));
  }

  /** Of the same reason, but of different length. */
  private static Arbitrary<Delivered> broken() {
    return Combinators.combine(Arbitraries.of(Export.class), number(9))
        .as((export, number) -> new Delivered(export, "{\"broken\":" + "9".repeat(number + 1)));
  }

  private static Arbitrary<String> score() {
    return oneOf("null", "1", "5");
  }

  private static Arbitrary<String> text() {
    return Arbitraries.of(TEXTS);
  }

  private static Arbitrary<String> oneOf(String... values) {
    return Arbitraries.of(values);
  }

  private static Arbitrary<Integer> number(int bound) {
    return Arbitraries.integers()
        .between(0, bound - 1)
        .withDistribution(RandomDistribution.uniform());
  }

  private static Arbitrary<Integer> hour() {
    return number(3);
  }

  private static String time(int hour) {
    return "2026-03-02T%02d:00:00Z".formatted(8 + hour);
  }

  private DeliveredRecords() {}
}
