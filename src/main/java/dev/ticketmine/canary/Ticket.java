package dev.ticketmine.canary;

import dev.ticketmine.privacy.EntityType;
import dev.ticketmine.privacy.Redactor;
import dev.ticketmine.privacy.TextPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An invented conversation; every field holds something personal.
 *
 * @param id no value: ids of conversations are kept
 * @param language de or en
 * @param customer id of the customer, an e-mail address
 * @param surname of the customer
 * @param agent id of the agent, a handle
 * @param subject sentence
 * @param tag an e-mail address
 * @param order number, in a field of that name
 * @param phone number, in a field of that name
 * @param comment sentence on the rating
 * @param texts sentences of the customer, the agent and the customer again
 */
record Ticket(
    String id,
    String language,
    Planted customer,
    Planted surname,
    Planted agent,
    Planted subject,
    Planted tag,
    Planted order,
    Planted phone,
    Planted comment,
    List<List<Planted>> texts) {
  /** Values in a conversation. */
  static final int VALUES = 20;

  private static final int TURNS = 3;
  private static final int PER_TURN = 4;

  static Ticket of(String id, String language, Mint mint) {
    List<List<Planted>> texts = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      texts.add(
          Stream.generate(() -> mint.next(language)).limit(PER_TURN).collect(Collectors.toList()));
    }
    return new Ticket(
        id,
        language,
        mint.make(EntityType.EMAIL, language),
        mint.make(EntityType.NAME, language),
        mint.make(EntityType.HANDLE, language),
        mint.next(language),
        mint.make(EntityType.EMAIL, language),
        mint.make(EntityType.ORDER, language),
        mint.make(EntityType.PHONE, language),
        mint.next(language),
        texts);
  }

  /** Returns what was written: first by the customer, then the agent, then the customer. */
  String text(int turn) {
    String body = texts.get(turn).stream().map(Planted::sentence).collect(Collectors.joining(" "));
    boolean isGerman = language.equals("de");
    String name = "Anna " + surname.shown();
    return switch (turn) {
      case 0 ->
          (isGerman ? "Guten Tag,\n\n" : "Hello,\n\n")
              + body
              + (isGerman ? "\n\nMit freundlichen Grüßen\n" : "\n\nKind regards\n")
              + name;
      case 1 -> (isGerman ? "Hallo Frau " : "Dear Ms ") + surname.shown() + ",\n\n" + body;
      default -> body + (isGerman ? "\n\nViele Grüße, " : "\n\nBest wishes, ") + name;
    };
  }

  /** Returns the same conversation with further sentences, for formats that lack their fields. */
  Ticket saying(Planted... more) {
    List<List<Planted>> longer = new ArrayList<>(texts);
    longer.set(2, Stream.concat(texts.get(2).stream(), Stream.of(more)).toList());
    return new Ticket(
        id, language, customer, surname, agent, subject, tag, order, phone, comment, longer);
  }

  List<String> redacted(Redactor redactor) {
    Ticket longer = saying(order, phone, comment, agent, subject, customer, tag);
    return List.of(
        redactor.redact(subject.sentence()),
        redactor.redact(tag.shown()),
        redactor.redact(comment.sentence()),
        redactor.redact(order.shown(), TextPlace.field("order_number")),
        redactor.redact(phone.shown(), TextPlace.field("phone")),
        redactor.redact(order.sentence(), TextPlace.field("field_41")),
        redactor.redact(longer.text(0)),
        redactor.redact(longer.text(1)),
        redactor.redact(longer.text(2)),
        redactor.redact(longer.text(2).replaceAll("\\s+", " ")));
  }
}
