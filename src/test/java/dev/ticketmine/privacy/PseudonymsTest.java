package dev.ticketmine.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ticketmine.errors.UserException;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  @Test
  void dependOnSecretKindAndId() {
    Pseudonyms pseudonyms = Pseudonyms.of(SECRET);

    assertThat(pseudonyms.customer("k-1")).matches("[0-9a-f]{32}");
    assertThat(pseudonyms.customer("k-1")).isEqualTo(Pseudonyms.of(SECRET).customer("k-1"));
    assertThat(pseudonyms.customer("k-1")).isNotEqualTo(pseudonyms.author("k-1"));
    assertThat(pseudonyms.customer("k-1")).isNotEqualTo(pseudonyms.customer("k-2"));
    assertThat(pseudonyms.customer("k-1"))
        .isNotEqualTo(Pseudonyms.of(SECRET + "x").customer("k-1"));
    assertThat(pseudonyms.author(null)).isNull();
    assertThat(pseudonyms.erased("customer", "k-1"))
        .isNotEqualTo(pseudonyms.customer("k-1"))
        .isNotEqualTo(pseudonyms.erased("author", "k-1"));
  }

  @Test
  void refuseAMissingOrShortSecret() {
    for (String secret : new String[] {null, "", SECRET.substring(1)}) {
      assertThatThrownBy(() -> Pseudonyms.of(secret))
          .isInstanceOf(UserException.class)
          .hasMessage(
              "Set TICKETMINE_PSEUDONYM_SECRET to a secret of at least 32 bytes, for example:"
                  + " export TICKETMINE_PSEUDONYM_SECRET=$(openssl rand -hex 32)");
    }
  }
}
