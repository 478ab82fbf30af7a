package dev.ticketmine.jobs;

import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** A hundred sequences of thirty nights in any order. Profile {@code soak}. */
class NightOrderSoak {
  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void nightsInAnyOrderEqualOneRun(@ForAll("deliveries") Deliveries deliveries) throws IOException {
    NightOrder.check(deliveries);
  }

  @Provide
  Arbitrary<Deliveries> deliveries() {
    return Deliveries.arbitrary(100, 30);
  }
}
