package dev.ticketmine.archive.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts mails together into threads: by the ids in References and In-Reply-To, also over mails that
 * are missing; a reply without such ids joins the last mail before it that has the same subject and
 * the same customer.
 */
final class MailThreads {
  private final SupportSide support;
  private final Map<String, String> parents = new HashMap<>();

  private MailThreads(SupportSide support) {
    this.support = support;
  }

  /** Returns the threads: mails in order of writing, threads in order of their first mail. */
  static List<List<Mail>> of(Collection<Mail> mails, SupportSide support) {
    MailThreads threads = new MailThreads(support);
    List<Mail> ordered = mails.stream().sorted(Mail.BY_TIME).toList();
    ordered.forEach(mail -> mail.references().forEach(id -> threads.join(mail.id(), id)));
    threads.joinBySubject(ordered);
    Map<String, List<Mail>> groups = new HashMap<>();
    for (Mail mail : ordered) {
      groups.computeIfAbsent(threads.root(mail.id()), root -> new ArrayList<>()).add(mail);
    }
    List<List<Mail>> result = new ArrayList<>(groups.values());
    result.sort(Comparator.comparing((List<Mail> thread) -> thread.get(0), Mail.BY_TIME));
    return result;
  }

  private void joinBySubject(List<Mail> ordered) {
    Map<String, String> lastIds = new HashMap<>();
    for (Mail mail : ordered) {
      String key = mail.subjectKey();
      for (String customer : customers(mail)) {
        String last = key.isEmpty() ? null : lastIds.put(key + "\n" + customer, mail.id());
        if (last != null && mail.isReply() && mail.references().isEmpty()) {
          join(mail.id(), last);
        }
      }
    }
  }

  private List<String> customers(Mail mail) {
    return support.isOwn(mail.from())
        ? mail.recipients().stream().filter(address -> !support.isOwn(address)).toList()
        : List.of(mail.from());
  }

  private void join(String left, String right) {
    String first = root(left);
    String second = root(right);
    if (!first.equals(second)) {
      boolean isFirstLess = first.compareTo(second) < 0;
      parents.put(isFirstLess ? second : first, isFirstLess ? first : second);
    }
  }

  private String root(String id) {
    String current = id;
    String parent = parents.computeIfAbsent(id, key -> key);
    while (!parent.equals(current)) {
      String grandparent = parents.get(parent);
      parents.put(current, grandparent);
      current = parent;
      parent = grandparent;
    }
    return current;
  }
}
