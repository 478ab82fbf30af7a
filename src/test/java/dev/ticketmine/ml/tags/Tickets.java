package dev.ticketmine.ml.tags;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invented tickets in German and English, each about one matter. */
public final class Tickets {
  /** Tags of the matters, in their order. */
  public static final List<String> TAGS = List.of("login", "rechnung", "versand");

  private static final String[][] WORDS = {
    {
      "passwort vergessen konto gesperrt anmelden anmeldung zugang code login",
      "password forgotten account locked sign access reset login code"
    },
    {
      "rechnung betrag rechnungsadresse buchhaltung mahnung beleg steuer rechnungskopie",
      "invoice amount billing accounting reminder receipt tax copy"
    },
    {
      "paket lieferung versand sendung zusteller verspaetet unterwegs paketverfolgung",
      "parcel delivery shipping shipment courier late transit tracking"
    }
  };
  private static final String[] FILLERS = {
    "hallo bitte danke ich habe seit gestern ein problem und brauche hilfe gruss",
    "hello please thanks since yesterday there has been some problem and need help regards"
  };

  private Tickets() {}

  /** Returns the words of a ticket: different for every number. */
  public static String letters(int matter, boolean isGerman, int number) {
    int language = isGerman ? 0 : 1;
    SplittableRandom random = new SplittableRandom(31L * number + 7L * matter + language);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      words.add(drawn(WORDS[matter][language], random));
      words.add(drawn(FILLERS[language], random));
    }
    return " " + String.join(" ", words) + " ";
  }

  private static String drawn(String words, SplittableRandom random) {
    String[] all = words.split(" ");
    return all[random.nextInt(all.length)];
  }
}
