package dev.ticketmine.cli;

import dev.ticketmine.jobs.CodeVersion;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"ticketmine " + CodeVersion.current()};
  }
}
