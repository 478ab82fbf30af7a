package dev.ticketmine.archive.input;

import java.io.IOException;
import java.io.InputStream;

/** A file that is one content. */
final class OneContent extends Contents {
  private final String name;
  private final InputStream in;
  private final InputStream raw;
  private boolean isGiven;

  OneContent(String name, InputStream raw, UnpackBudget budget) throws IOException {
    this.name = name;
    this.in = Decoders.open(name, raw, budget);
    this.raw = raw;
  }

  OneContent(String name, InputStream part) {
    this.name = name;
    this.in = part;
    this.raw = part;
  }

  @Override
  public Content next() {
    if (isGiven) {
      return null;
    }
    isGiven = true;
    return new Content(name, in, null);
  }

  @Override
  public void close() throws IOException {
    raw.close();
  }
}
