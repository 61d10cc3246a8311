package dev.snapback.shell.command;

import dev.snapback.language.Forms;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Block;
import dev.snapback.shell.view.HelpView;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Text;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.world.WorldSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers {@code help}: commands, moves, metrics, parameters, and what the product's words mean. */
final class HelpPages {
  private static final String INDENT = "  ";
  private static final int WIDTH = 100;

  private final Session session;
  private final Forms forms;

  HelpPages(Session session, Forms forms) {
    this.session = session;
    this.forms = forms;
  }

  /** All commands and moves in a line each, or what there is to say of a topic. */
  Reply of(Optional<String> topic) {
    HelpView view = new HelpView(forms);
    Reply reply = Reply.of("help").data(view.table());
    return topic.map(t -> about(reply, view, t).json("topic", t)).orElseGet(() -> reply.blocks(view.overview()))
        .json("commands", Tables.json(view.table()));
  }

  private Reply about(Reply reply, HelpView view, String words) {
    if (words.equals(Glossary.TOPIC)) {
      return glossary(reply);
    }
    HelpTopics found = HelpTopics.of(session, forms, words);
    Reply told = reply.blocks(view.about(found.asked())).blocks(terms(found.terms()))
        .json("terms", found.terms().stream().map(Glossary.Term::json).toList()).blocks(view.lines(found.mentioned()));
    if (!found.metrics().isEmpty()) {
      String name = found.metrics().get(0).name();
      told = told.blocks(List.of(new Block.Grid(Listing.metrics(found.metrics()), "")))
          .line(Text.of(INDENT).dim("value " + name + "   why " + name + "   metrics PATTERN lists more"));
    }
    return found.parameters().isEmpty() ? told : told.blocks(parameters(found.parameters()));
  }

  private static List<Block> terms(List<Glossary.Term> terms) {
    return terms.stream().<Block>map(t -> new Block.Line(Text.of(INDENT).name(String.join(", ", t.names())).plain(": " + t.meaning())
        .dim("  [" + t.source() + "]"))).toList();
  }

  /** All terms on a screen, without what they mean. */
  private static Reply glossary(Reply reply) {
    List<Glossary.Section> sections = Glossary.read().sections();
    Reply told = reply;
    for (Glossary.Section section : sections) {
      told = told.line(Text.EMPTY.strong(section.title()));
      for (String line : lines(section.terms())) {
        told = told.line(Text.of(INDENT).name(line));
      }
    }
    return told.line(Text.EMPTY.dim("help TERM tells what one means"))
        .json("terms", sections.stream().flatMap(s -> s.terms().stream()).map(Glossary.Term::json).toList());
  }

  private static List<String> lines(List<Glossary.Term> terms) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (Glossary.Term term : terms) {
      String name = term.names().get(0);
      if (line.length() + name.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " · ").append(name);
    }
    lines.add(line.toString());
    return lines;
  }

  private List<Block> parameters(List<Parameter<WorldSpec>> found) {
    Parameter<WorldSpec> first = found.get(0);
    String value = first.text().apply(session.simulation().world().spec());
    boolean throughout = first.since() == Parameter.Since.START;
    return List.of(new Block.Grid(Listing.parameters(found, session.simulation()), ""),
        new Block.Line(Text.of(INDENT).dim("set " + first.name() + " " + value + (throughout ? " throughout" : "")
            + "   params PATTERN lists more")));
  }
}
