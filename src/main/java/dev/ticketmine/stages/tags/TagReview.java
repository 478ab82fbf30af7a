package dev.ticketmine.stages.tags;

import dev.ticketmine.taxonomy.ChangeAction;
import dev.ticketmine.text.Gloss;
import dev.ticketmine.text.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every proposed change, found in this order: tags that mean the same are pooled; of what stays,
 * tags are retired, split or renamed, whichever holds first; then tags are added.
 */
final class TagReview {
  private static final String KEEP = "keep";

  private final List<TagChange> changes = new ArrayList<>();
  private final Map<String, ChangeAction> actions = new HashMap<>();

  TagReview(TagArchive archive, TopicNames names, TagOptions options, TagText text) {
    Gloss gloss = new Gloss(Lexicon.load());
    TagTests tests = new TagTests(archive.tagged(), options);
    TagStyle style = TagStyle.of(archive, options.taxonomy());
    List<TagMerges.Group> groups =
        new TagMerges(tests, options, gloss, text).groups(archive.tags());
    List<TagProfile> live = retire(groups, text, options, new TagRetirements(archive, tests, text));
    TagSplits splits = new TagSplits(live, tests, style, names, text);
    TagRenames renames = new TagRenames(tests, style, names, gloss, text);
    for (TagProfile tag : live.stream().filter(tag -> !options.isProtected(tag)).toList()) {
      splits.change(tag).or(() -> renames.change(tag)).ifPresent(change -> add(tag, change));
    }
    changes.addAll(new TagAdditions(archive, options, style, names, text).changes(live));
  }

  /** Returns the pooled tags that stay; a group of spellings of a meaningless tag is retired. */
  private List<TagProfile> retire(
      List<TagMerges.Group> groups, TagText text, TagOptions options, TagRetirements retirements) {
    List<TagProfile> live = new ArrayList<>();
    for (TagMerges.Group group : groups) {
      TagProfile pooled = group.pooled();
      Optional<TagChange> retirement =
          options.isProtected(pooled) ? Optional.empty() : retirements.change(pooled);
      if (group.isMerge() && (retirement.isEmpty() || !group.absorbed().isEmpty())) {
        changes.add(group.change(text));
        group.absorbed().forEach(tag -> actions.put(tag.tag().key(), ChangeAction.MERGE));
        if (group.absorbed().isEmpty()) {
          actions.put(pooled.key(), ChangeAction.MERGE);
        }
      }
      retirement.ifPresentOrElse(change -> add(pooled, change), () -> live.add(pooled));
    }
    return live;
  }

  private void add(TagProfile tag, TagChange change) {
    changes.add(change);
    actions.put(tag.key(), change.action());
  }

  /** The proposed changes. */
  List<TagChange> changes() {
    return List.copyOf(changes);
  }

  /** Keep, merge, split, rename or retire. */
  String verdict(TagProfile tag) {
    ChangeAction action = actions.get(tag.key());
    return action == null ? KEEP : action.text();
  }
}
