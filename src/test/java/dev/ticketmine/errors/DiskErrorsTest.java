package dev.ticketmine.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DiskErrorsTest {
  @Test
  void findsAFullDiskHoweverDeepItIsWrapped() {
    Throwable failure =
        new IllegalStateException(
            "Job aborted", new RuntimeException(new IOException("No space left on device")));
    assertThat(DiskErrors.of(failure))
        .hasValueSatisfying(
            error -> {
              assertThat(error.kind()).isEqualTo(UserException.Kind.IO);
              assertThat(error).hasMessageStartingWith("Writing failed: no space left on device.");
            });
  }

  @Test
  void leavesOtherFailuresAlone() {
    assertThat(DiskErrors.of(new IllegalStateException((String) null))).isEmpty();
    assertThat(DiskErrors.of(new IOException("Connection reset"))).isEmpty();
  }
}
