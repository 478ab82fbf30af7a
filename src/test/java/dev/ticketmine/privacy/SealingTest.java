package dev.ticketmine.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import dev.ticketmine.errors.UserException.Kind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

class SealingTest {
  private static final byte[] TEXT =
      "Grüße von Erika Muster, greetings".getBytes(StandardCharsets.UTF_8);

  private final Sealing sealing = Sealing.of("0123456789abcdef0123456789abcdef");

  @Test
  void opensWhatItSealed() throws GeneralSecurityException {
    byte[] sealed = sealing.seal("r-1", TEXT);

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).startsWith("TMR1");
    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Erika", "greetings");
    assertThat(sealing.seal("r-1", TEXT)).isNotEqualTo(sealed);
    assertThat(sealing.open("r-1", sealed)).isEqualTo(TEXT);
    assertThat(Sealing.of(" 0123456789abcdef0123456789abcdef\n").open("r-1", sealed))
        .isEqualTo(TEXT);
  }

  @Test
  void refusesAnotherSecretAnotherIdAndEveryChangedByte() {
    byte[] sealed = sealing.seal("r-1", TEXT);
    Sealing other = Sealing.of("fedcba9876543210fedcba9876543210");

    assertThat(other.isOwn(sealed)).isFalse();
    assertThatThrownBy(() -> other.open("r-1", sealed))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> sealing.open("r-2", sealed))
        .isInstanceOf(GeneralSecurityException.class);
    for (int index = 0; index < sealed.length; index++) {
      byte[] changed = sealed.clone();
      changed[index] ^= 1;
      assertThatThrownBy(() -> sealing.open("r-1", changed))
          .isInstanceOf(GeneralSecurityException.class);
    }
    assertThatThrownBy(() -> sealing.open("r-1", new byte[] {'T', 'M'}))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void refusesAShortSecret() {
    assertThatThrownBy(() -> Sealing.of("short"))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.kind()).isEqualTo(Kind.PERMISSION))
        .hasMessage(
            "The secret of the raw store has 5 bytes, but needs 32 or more. Run: export TICKETMINE_RAW_STORE_SECRET=$(openssl rand -hex 32)");
  }
}
