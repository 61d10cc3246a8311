package dev.snapback.shell.view;

import dev.snapback.language.Form;
import dev.snapback.language.Forms;
import dev.snapback.language.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The commands and moves, as their forms declare them.
 *
 * @param forms all of them
 */
public record HelpView(Forms forms) {
  private static final String INDENT = "  ";
  private static final int USAGE = 46;

  /** All of them, a line each, page by page. */
  public List<Block> overview() {
    var blocks = new ArrayList<Block>();
    groups().forEach((group, members) -> {
      blocks.add(new Block.Line(Text.EMPTY.strong(group.name())));
      members.forEach(f -> blocks.addAll(line(f)));
    });
    blocks.add(new Block.Line(Text.EMPTY.dim("help COMMAND tells more; a line that is no command is a move;"
        + " any command takes --json, any table --out FILE.csv (.json, .md, .tex); ; parts commands; # starts a comment")));
    return blocks;
  }

  private Map<Form.Group, List<Form<?>>> groups() {
    var groups = new LinkedHashMap<Form.Group, List<Form<?>>>();
    forms.all().stream().filter(f -> !f.isMove()).forEach(f -> groups.computeIfAbsent(f.group(), g -> new ArrayList<>()).add(f));
    forms.all().stream().filter(Form::isMove).forEach(f -> groups.computeIfAbsent(f.group(), g -> new ArrayList<>()).add(f));
    return groups;
  }

  private List<Block> line(Form<?> form) {
    Text usage = Text.of(INDENT).name(new Reference(forms).usageWithoutReason(form));
    return usage.width() > USAGE
        ? List.of(new Block.Line(usage), new Block.Line(Text.of(" ".repeat(USAGE + INDENT.length())).dim(form.help())))
        : List.of(new Block.Line(usage.padded(USAGE).plain(INDENT).dim(form.help())));
  }

  /** A line each. */
  public List<Block> lines(List<Form<?>> some) {
    return some.stream().flatMap(f -> line(f).stream()).toList();
  }

  /** Each whole: how it is written, what it does, lines that can be run. */
  public List<Block> about(List<Form<?>> some) {
    var blocks = new ArrayList<Block>();
    for (Form<?> form : some) {
      blocks.add(new Block.Line(Text.of(INDENT).name(new Reference(forms).usage(form))));
      blocks.add(new Block.Line(Text.of(INDENT + INDENT).plain(form.help())));
      Map<String, String> options = new Reference(forms).options(form);
      int width = options.keySet().stream().mapToInt(String::length).max().orElse(0);
      options.forEach((written, meaning) ->
          blocks.add(new Block.Line(Text.of(INDENT + INDENT).name(written).padded(INDENT.length() * 2 + width + 2).dim(meaning))));
      form.examples().forEach(e -> blocks.add(new Block.Line(Text.of(INDENT + INDENT).dim(e))));
    }
    return blocks;
  }

  /** One row a form, for files. */
  public Table table() {
    var table = Table.of("group", "command", "written", "meaning", "example");
    forms.all().forEach(f -> table.row(Cell.of(f.group().name().toLowerCase(Locale.ROOT)),
        Cell.name(f.firstWords().get(0)), Cell.of(new Reference(forms).usage(f)), Cell.of(f.help()),
        Cell.of(f.examples().get(0))));
    return table.build();
  }
}
