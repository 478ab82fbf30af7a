package dev.ticketmine.jobs;

import dev.ticketmine.archive.RawRecord;
import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import dev.ticketmine.lake.RawStore;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds people's records among the rejected ones that are kept: those in which one of their ids
 * stands by itself. They have to be decrypted for it, so the secret is needed.
 */
final class SubjectRecords {
  private final Set<String> words = new HashSet<>();

  /** Looks for these ids, in any case of letters. */
  SubjectRecords(Set<String> ids) {
    ids.forEach(id -> words.add(id.toLowerCase(Locale.ROOT)));
  }

  /** Returns the ids of the records; a record that was changed since counts as one of them. */
  Set<String> in(Optional<RawStore> store, java.nio.file.Path folder) {
    Set<String> kept = RawStore.ids(folder);
    if (!kept.isEmpty() && store.isEmpty()) {
      throw new UserException(
          Kind.PERMISSION,
          "%d rejected records are kept encrypted in %s, and without their secret nobody can tell whose they are. Set %s, or delete the folder. Nothing was erased."
              .formatted(kept.size(), folder, dev.ticketmine.privacy.Sealing.VARIABLE));
    }
    Set<String> found = new TreeSet<>();
    for (String id : kept) {
      if (isOne(store.orElseThrow(), id)) {
        found.add(id);
      }
    }
    return found;
  }

  private boolean isOne(RawStore store, String id) {
    try {
      return store.read(id).map(RawRecord::of).filter(this::isOne).isPresent();
    } catch (GeneralSecurityException e) {
      return true;
    }
  }

  private boolean isOne(RawRecord record) {
    return isOne(record.position().file())
        || isOne(new String(record.raw().context(), StandardCharsets.UTF_8))
        || isOne(new String(record.raw().bytes(), StandardCharsets.UTF_8));
  }

  boolean isOne(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(word -> standsIn(lower, word));
  }

  private static boolean standsIn(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean isStart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean isEnd = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (isStart && isEnd) {
        return true;
      }
    }
    return false;
  }
}
