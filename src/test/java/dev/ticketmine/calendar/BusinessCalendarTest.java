package dev.ticketmine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String HOURS = "Mo-Fr 09:00-17:00";
  private final BusinessCalendar germany = new BusinessCalendar(BERLIN, "DE", HOURS);

  @Test
  void weekendsAndHolidaysOfTheLandAreNoBusinessDays() {
    BusinessCalendar bavaria = new BusinessCalendar(BERLIN, "DE-BY", HOURS);
    assertThat(germany.isBusinessDay(LocalDate.of(2024, 5, 2))).isTrue();
    assertThat(germany.isBusinessDay(LocalDate.of(2024, 5, 1))).isFalse();
    assertThat(germany.isBusinessDay(LocalDate.of(2024, 5, 4))).isFalse();
    assertThat(germany.isBusinessDay(LocalDate.of(2024, 4, 1))).as("Easter Monday").isFalse();
    LocalDate corpusChristi = LocalDate.of(2024, 5, 30);
    assertThat(germany.isBusinessDay(corpusChristi)).isTrue();
    assertThat(bavaria.isBusinessDay(corpusChristi)).isFalse();
    assertThat(new BusinessCalendar(BERLIN, "none", HOURS).isHoliday(LocalDate.of(2024, 12, 25)))
        .isFalse();
    assertThat(
            new BusinessCalendar(ZoneId.of("Europe/London"), "GB-ENG", HOURS)
                .isBusinessDay(LocalDate.of(2024, 8, 26)))
        .as("summer bank holiday")
        .isFalse();
  }

  @Test
  void countsBusinessDaysOverWeekendsAndHolidays() {
    assertThat(germany.plusBusinessDays(LocalDate.of(2024, 4, 30), 1))
        .isEqualTo(LocalDate.of(2024, 5, 2));
    assertThat(germany.plusBusinessDays(LocalDate.of(2024, 5, 3), 2))
        .isEqualTo(LocalDate.of(2024, 5, 7));
    assertThat(germany.plusBusinessDays(LocalDate.of(2024, 5, 4), 1))
        .isEqualTo(LocalDate.of(2024, 5, 6));
    assertThat(germany.plusBusinessDays(LocalDate.of(2024, 5, 4), 0))
        .isEqualTo(LocalDate.of(2024, 5, 6));
    assertThat(germany.plusBusinessDays(LocalDate.of(2024, 5, 3), 0))
        .isEqualTo(LocalDate.of(2024, 5, 3));
  }

  @Test
  void countsSecondsOfBusinessHours() {
    // Friday 16:30 to Monday 09:15, in summer time.
    assertThat(seconds("2024-05-03T14:30:00Z", "2024-05-06T07:15:00Z")).isEqualTo(45 * 60);
    // Saturday to Sunday.
    assertThat(seconds("2024-05-04T08:00:00Z", "2024-05-05T20:00:00Z")).isZero();
    // Within an hour, and backwards.
    assertThat(seconds("2024-05-06T08:00:00Z", "2024-05-06T08:00:59Z")).isEqualTo(59);
    assertThat(seconds("2024-05-06T09:00:00Z", "2024-05-06T08:00:00Z")).isZero();
    // The week in which summer time begins has five days of eight hours.
    assertThat(seconds("2024-03-30T00:00:00Z", "2024-04-06T00:00:00Z")).isEqualTo(4 * 8 * 3600L);
  }

  private long seconds(String from, String to) {
    return germany.businessSecondsBetween(Instant.parse(from), Instant.parse(to));
  }

  @Test
  void aDayWithoutEndIsMeasuredInRealHours() {
    BusinessCalendar always = new BusinessCalendar(BERLIN, "none", "Mo-So 00:00-24:00");
    assertThat(
            always.businessSecondsBetween(
                Instant.parse("2024-03-30T00:00:00Z"), Instant.parse("2024-04-06T00:00:00Z")))
        .isEqualTo(7 * 24 * 3600L);
  }

  @Test
  void hoursMayDifferByDayAndHaveEnglishNames() {
    BusinessCalendar shop =
        new BusinessCalendar(BERLIN, "DE", "Mon-Fri 8:00-18:00, Sat 10:00-14:00");
    assertThat(shop.closes(LocalDate.of(2024, 5, 4)))
        .contains(Instant.parse("2024-05-04T12:00:00Z"));
    assertThat(shop.opens(LocalDate.of(2024, 5, 3)))
        .contains(Instant.parse("2024-05-03T06:00:00Z"));
    assertThat(shop.opens(LocalDate.of(2024, 5, 5))).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithHoursAndLands() {
    assertThatThrownBy(() -> BusinessHours.parse("Mo-Fr 9-17"))
        .hasMessage("'Mo-Fr 9-17' is no span such as Mo-Fr 09:00-17:00");
    assertThatThrownBy(() -> BusinessHours.parse("Mo-Xx 09:00-17:00"))
        .hasMessage("'Xx' is no day of the week");
    assertThatThrownBy(() -> BusinessHours.parse("Mo 09:00-25:00"))
        .hasMessage("'25:00' is no time of day");
    assertThatThrownBy(() -> BusinessHours.parse("Mo 17:00-09:00"))
        .hasMessage("'Mo 17:00-09:00' ends before it begins");
    assertThatThrownBy(() -> BusinessHours.parse("Mo-Fr 09:00-12:00, Fr 13:00-15:00"))
        .hasMessage("FRIDAY has two spans");
    assertThat(BusinessHours.isValid("")).isFalse();
    assertThat(Holidays.isKnown("DE-XX")).isFalse();
    assertThat(Holidays.isKnown("XX")).isFalse();
    assertThat(Holidays.isKnown("de")).isFalse();
    assertThat(Holidays.isKnown("AT")).isTrue();
    assertThatThrownBy(() -> new BusinessCalendar(BERLIN, "DE-XX", HOURS))
        .hasMessage("The holidays of 'DE-XX' are not known");
  }

  @Test
  void travelsToOtherProcesses() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(germany);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((BusinessCalendar) in.readObject()).isBusinessDay(LocalDate.of(2024, 5, 1)))
          .isFalse();
    }
  }
}
