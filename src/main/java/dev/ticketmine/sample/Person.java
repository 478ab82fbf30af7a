package dev.ticketmine.sample;

/**
 * An invented customer.
 *
 * @param id customer id
 * @param language de or en
 * @param salutation how an agent addresses the person by last name, such as {@code Frau}
 */
record Person(
    String id,
    String language,
    String salutation,
    String first,
    String last,
    String email,
    String phone,
    String iban,
    String street,
    int house,
    Place place) {

  /** A town with its postcode. */
  record Place(String city, String postcode) {}

  String fullName() {
    return first + " " + last;
  }

  String address() {
    return language.equals("de")
        ? "%s %d, %s %s".formatted(street, house, place.postcode(), place.city())
        : "%d %s, %s %s".formatted(house, street, place.city(), place.postcode());
  }
}
