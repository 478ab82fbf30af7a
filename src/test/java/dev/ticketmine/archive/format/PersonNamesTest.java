package dev.ticketmine.archive.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class PersonNamesTest {
  @Test
  void findsNamesOfPeopleAtAnyDepth() throws Exception {
    String ticket =
        """
        {"id": 1, "subject": "Wo?", "customer_name": "Anna Berg", "product_name": "Emma Lux",
         "via": {"channel": "email", "source": {"from": {"address": "a@b.example", "name": "A. Berg"}}},
         "requester": {"id": 9, "name": " Anna Berg "},
         "primaryCustomer": {"id": 3, "first": "Ben", "last": "Okafor", "email": "b@o.example"},
         "comments": [{"author": {"first_name": "Cem", "last_name": null}, "body": "x"},
                      {"sender": {"lastname": "Dahl", "name": ""}, "tags": [{"name": "vip"}]}],
         "contacts": [{"name": 7}, {"name": "Eva Roth"}]}
        """;

    assertThat(PersonNames.in(new ObjectMapper().readTree(ticket)))
        .containsExactly("Anna Berg", "A. Berg", "Ben Okafor", "Cem", "Dahl", "Eva Roth");
    assertThat(PersonNames.in(new ObjectMapper().readTree("{}"))).isEmpty();
  }
}
