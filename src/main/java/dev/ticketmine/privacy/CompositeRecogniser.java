package dev.ticketmine.privacy;

import java.util.List;

/** A kind of personal data that several recognisers find, each asked where its needs are met. */
interface CompositeRecogniser extends Recogniser {
  @Override
  List<Recogniser> parts();

  @Override
  default void find(Scan scan, List<Finding> findings) {
    parts().forEach(part -> part.find(scan, findings));
  }
}
