package dev.ticketmine.archive.format;

import java.io.IOException;
import java.io.InputStream;

/** Reads files that belong together: a conversation may run through several files of a folder. */
public interface JointReader extends ArchiveReader {
  /** Begins a group of files. */
  Joint begin();

  /** The files of one group, held in memory until all are there. */
  interface Joint {
    /** Adds a file, reading it to its end. The caller closes the stream. */
    void add(InputStream in, RecordPosition start) throws IOException;

    /** Returns the records of all files; none can be added then. */
    AccountedRecords records();
  }
}
