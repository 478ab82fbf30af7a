package dev.ticketmine.faults;

import dev.ticketmine.lake.Checkpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Halts its process at a place, as a kill does, and notes every place that it has reached. */
public final class HaltAt implements Checkpoint {
  static final String PLACE = "ticketmine.halt-at";
  static final String NOTES = "ticketmine.places";

  @Override
  public void reached(String place) {
    String notes = System.getProperty(NOTES);
    if (notes != null) {
      try {
        Files.writeString(
            Path.of(notes), place + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (place.equals(System.getProperty(PLACE))) {
      Runtime.getRuntime().halt(137);
    }
  }
}
