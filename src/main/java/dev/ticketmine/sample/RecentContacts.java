package dev.ticketmine.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Remembers some contacts of the last days, so that customers can write again. */
final class RecentContacts {
  private static final int CAPACITY = 512;
  private static final int DAYS = 6;

  private final List<Contact> contacts = new ArrayList<>();
  private int next;

  /** A customer who wrote about something. */
  record Contact(long person, Intent intent, LocalDate day) {}

  void add(Contact contact) {
    if (contacts.size() < CAPACITY) {
      contacts.add(contact);
    } else {
      contacts.set(next, contact);
      next = (next + 1) % CAPACITY;
    }
  }

  /** Returns a contact of an earlier day of the last week, or null if the chosen one is older. */
  Contact pick(LocalDate today, Dice dice) {
    if (contacts.isEmpty()) {
      return null;
    }
    Contact contact = dice.pick(contacts);
    boolean isRecent =
        contact.day().isBefore(today) && !contact.day().isBefore(today.minusDays(DAYS));
    return isRecent ? contact : null;
  }
}
