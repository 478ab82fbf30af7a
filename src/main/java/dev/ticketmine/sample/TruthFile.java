package dev.ticketmine.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * Writes what is known about the archive: first about its intents and tags, then about each
 * conversation.
 */
final class TruthFile {
  private final JsonGenerator json;

  TruthFile(JsonGenerator json) {
    this.json = json;
  }

  void write(SampleBank bank, SampleOptions options) throws IOException {
    for (Intent intent : bank.intents().values()) {
      write(intent);
      for (Intent.Cause cause : intent.causes()) {
        cause("cause", intent.id(), cause.attribute(), cause.value());
        json.writeNumberField("share", cause.share());
        end();
      }
      for (Attributes.Implied implied : bank.attributes().impliedBy(intent)) {
        cause("implied_cause", intent.id(), implied.attribute(), implied.value());
        end();
      }
    }
    for (Scenario.Decoy decoy : bank.scenario().decoys()) {
      start("decoy");
      json.writeStringField("attribute", decoy.attribute());
      json.writeStringField("value", decoy.value());
      end();
    }
    write(bank.scenario(), options);
    for (Tags.Truth tag : new Tags(bank.intents(), bank.scenario()).truths()) {
      start("tag");
      json.writeStringField("tag", tag.tag());
      json.writeStringField("fault", tag.fault());
      strings("related", tag.related());
      strings("intents", tag.intents());
      end();
    }
    for (String intent : bank.scenario().neverTagged()) {
      start("missing_tag");
      json.writeStringField("intent", intent);
      end();
    }
  }

  private void write(Intent intent) throws IOException {
    start("intent");
    json.writeStringField("intent", intent.id());
    json.writeStringField("area", intent.area());
    json.writeStringField("quadrant", intent.quadrant());
    for (String language : List.of("de", "en")) {
      json.writeStringField("label_" + language, intent.texts().get(language).label());
      json.writeStringField("help_" + language, intent.help().get(language).status());
      json.writeStringField("article_" + language, intent.help().get(language).article());
      json.writeStringField("other_article_" + language, intent.help().get(language).other());
    }
    end();
  }

  private void cause(String kind, String intent, String attribute, String value)
      throws IOException {
    start(kind);
    json.writeStringField("intent", intent);
    json.writeStringField("attribute", attribute);
    json.writeStringField("value", value);
  }

  private void write(Scenario scenario, SampleOptions options) throws IOException {
    for (Scenario.Spike spike : scenario.spikes()) {
      if (spike.week() < options.weeks()) {
        start("spike");
        json.writeStringField("intent", spike.intent());
        week(options, spike.week());
        json.writeNumberField("factor", spike.factor());
        json.writeStringField("attribute", spike.attribute());
        json.writeStringField("value", spike.value());
        end();
      }
    }
    for (Scenario.Emerging emerging : scenario.emerging()) {
      start("emerging");
      json.writeStringField("intent", emerging.intent());
      week(options, emerging.week());
      end();
    }
    if (options.nights() > 0) {
      start("newcomer");
      json.writeStringField("intent", scenario.newcomer().intent());
      json.writeStringField(
          "date", options.firstDay().plusDays(scenario.newcomer().day(options)).toString());
      end();
    }
    for (Scenario.MoodChange change : scenario.moodChanges()) {
      start("mood_change");
      json.writeStringField("intent", change.intent());
      week(options, change.week());
      json.writeStringField("direction", change.direction());
      end();
    }
  }

  void write(SampleConversation conversation) throws IOException {
    start("conversation");
    json.writeStringField("conversation_id", conversation.id());
    json.writeStringField("language", conversation.language());
    strings("intents", conversation.intents().stream().map(Intent::id).toList());
    json.writeStringField("area", conversation.intents().get(0).area());
    json.writeStringField("state", conversation.state());
    json.writeBooleanField("recovered", conversation.isRecovered());
    end();
    for (Attributes.Implied stated : conversation.stated()) {
      cause("stated_cause", conversation.intents().get(0).id(), stated.attribute(), stated.value());
      json.writeStringField("conversation_id", conversation.id());
      end();
    }
    start("service");
    new ServiceTruth(conversation).write(json);
    end();
    for (int index = 0; index < conversation.messages().size(); index++) {
      SampleMessage message = conversation.messages().get(index);
      if (message.polarity() != null) {
        message("message", conversation, index);
        json.writeStringField("polarity", message.polarity());
        end();
      }
      if (message.reply() != null) {
        message("reply", conversation, index);
        flags(message.reply());
        end();
      }
      for (Pii pii : message.pii().stream().distinct().toList()) {
        message("pii", conversation, index);
        json.writeStringField("type", pii.type());
        json.writeStringField("value", pii.value());
        end();
      }
    }
  }

  private void message(String kind, SampleConversation conversation, int index) throws IOException {
    start(kind);
    json.writeStringField("conversation_id", conversation.id());
    json.writeNumberField("message_index", index);
  }

  private void flags(ReplyFlags flags) throws IOException {
    flag("apologises", flags.apologises());
    flag("thanks", flags.thanks());
    flag("gives_next_step", flags.givesNextStep());
    flag("sets_expectation", flags.setsExpectation());
    flag("acknowledges", flags.acknowledges());
    flag("explains", flags.explains());
    flag("takes_ownership", flags.takesOwnership());
  }

  private void flag(String name, Boolean value) throws IOException {
    if (value != null) {
      json.writeBooleanField(name, value);
    }
  }

  private void strings(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void week(SampleOptions options, int week) throws IOException {
    json.writeStringField("week", options.firstDay().plusWeeks(week).toString());
  }

  private void start(String kind) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", kind);
  }

  private void end() throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
  }
}
