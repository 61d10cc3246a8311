package dev.snapback.shell.command;

import dev.snapback.language.Input;
import dev.snapback.language.Names;
import dev.snapback.language.SlotType;
import dev.snapback.language.Token;
import dev.snapback.shell.command.Words.HelpTopic;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** What {@code help} is asked about: all words to the end of the line. */
final class TopicSlot implements SlotType<HelpTopic> {
  @Override
  public Optional<HelpTopic> read(Input in) {
    int first = in.at();
    var words = new StringJoiner(" ");
    for (; !in.ended(); in.skip()) {
      if (in.peek().kind() != Token.Kind.COMMA) {
        words.add(in.peek().text());
      }
    }
    String topic = words.toString();
    if (topic.isBlank() || !in.names().knows(HelpTopic.class, topic)) {
      in.at(first);
      return in.miss(this);
    }
    return Optional.of(new HelpTopic(topic));
  }

  @Override
  public String print(HelpTopic topic) {
    return topic.words();
  }

  @Override
  public String what() {
    return "a command, a move, a page of help, what the scenario measures or what set can change";
  }

  @Override
  public String placeholder() {
    return "COMMAND";
  }

  @Override
  public List<String> candidates(Names names, Names.Scope scope) {
    return names.names(HelpTopic.class, scope);
  }

  @Override
  public List<String> samples(Names names) {
    return List.of("advance");
  }
}
