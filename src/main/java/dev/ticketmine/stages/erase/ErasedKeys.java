package dev.ticketmine.stages.erase;

import dev.ticketmine.privacy.Pseudonyms;
import dev.ticketmine.tables.ErasedSubjects;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells what was erased, by the hashes in {@link ErasedSubjects}; travels with tasks. */
public final class ErasedKeys implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashSet<String> hashes;
  private final Pseudonyms pseudonyms;

  private ErasedKeys(Set<String> hashes, Pseudonyms pseudonyms) {
    this.hashes = new HashSet<>(hashes);
    this.pseudonyms = pseudonyms;
  }

  /**
   * Reads the hashes. They grow with the people who were erased, not with the archive, and fit the
   * driver.
   *
   * @param rows rows of {@link ErasedSubjects}
   * @param pseudonyms those under the secret that they were erased with
   */
  public static ErasedKeys of(Dataset<Row> rows, Pseudonyms pseudonyms) {
    Set<String> hashes = new HashSet<>();
    rows.select(ErasedSubjects.KIND, ErasedSubjects.KEY_HASH)
        .collectAsList()
        .forEach(row -> hashes.add(row.getString(0) + row.getString(1)));
    return new ErasedKeys(hashes, pseudonyms);
  }

  /** Returns whether nothing was erased. */
  public boolean isEmpty() {
    return hashes.isEmpty();
  }

  /** Returns whether this is the id of a rejected record that was erased. */
  public boolean hasRecord(String recordId) {
    return has(ErasedSubjects.RECORD, recordId);
  }

  boolean has(String kind, String key) {
    return key != null && hashes.contains(kind + pseudonyms.erased(kind, key));
  }
}
