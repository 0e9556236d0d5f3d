package tracewalk.trace.sequence.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tracewalk.trace.sequence.Arrow;
import tracewalk.trace.sequence.Bars;
import tracewalk.trace.sequence.Diagram;
import tracewalk.trace.sequence.Item;
import tracewalk.trace.sequence.Item.End;
import tracewalk.trace.sequence.Item.Loop;
import tracewalk.trace.sequence.Item.Message;
import tracewalk.trace.sequence.Item.Note;
import tracewalk.trace.sequence.Letters;
import tracewalk.trace.sequence.Parts;

/** A sequence diagram as text for Mermaid. */
public final class Mermaid implements Item.Teller {
  /** Mermaid draws an error instead of a longer text. */
  public static final int MOST = 50_000;

  private static final int ROOM = 2_000;
  private static final Pattern DIRECTIVE = Pattern.compile("^(\\s*)((?:no)?wrap:)");

  private final Diagram diagram;
  private final Bars bars;
  private final StringBuilder out = new StringBuilder();

  private Mermaid(Diagram diagram) {
    this.diagram = diagram;
    this.bars = new Bars(diagram);
  }

  /** The diagram as text, parted where it is longer than Mermaid takes. */
  public static List<String> of(Diagram diagram, Parts.Limits limits) {
    int head = new Mermaid(diagram).head().length();
    Parts.Limits fit = limits.within(Math.max(1, MOST - ROOM - head), item -> size(diagram, item));
    List<String> texts = new ArrayList<>();
    Parts.of(diagram, fit).forEach(part -> texts.add(new Mermaid(part).text()));
    return texts;
  }

  /** What an item takes at most, with what ends the work that it begins. */
  private static int size(Diagram diagram, Item item) {
    Mermaid alone = new Mermaid(diagram);
    item.tell(alone);
    return alone.out.length() + 24;
  }

  private String text() {
    head();
    diagram.items().forEach(item -> item.tell(this));
    for (int who : bars.left()) {
      line("deactivate " + id(who));
    }
    line("%% " + comment(diagram.accounts()));
    return out.toString();
  }

  private StringBuilder head() {
    out.append("sequenceDiagram\n");
    line("accTitle: " + comment(diagram.title()));
    line("accDescr: " + comment(diagram.accounts()));
    for (Diagram.Box box : diagram.boxes()) {
      boolean framed = !box.name().isEmpty();
      if (framed) {
        line("box transparent " + encoded(box.name()));
      }
      for (int who = box.first(); who <= box.last(); who++) {
        line("participant " + id(who) + " as " + encoded(diagram.participants().get(who).name()));
      }
      if (framed) {
        line("end");
      }
    }
    return out;
  }

  private void line(String text) {
    out.append("  ").append(text).append('\n');
  }

  private static String id(int participant) {
    return "p" + (participant + 1);
  }

  @Override
  public void message(Message message) {
    String arrow =
        switch (message.arrow()) {
          case CALL -> "->>";
          case REPLY -> "-->>";
          case THROW -> "--x";
          case CAST -> "-)";
          case LOST -> "-x";
        };
    line(id(message.from()) + arrow + id(message.to()) + ": " + encoded(told(message)));
    if (message.bar() > 0) {
      bars.begin(message.to());
      line("activate " + id(message.to()));
    } else if (message.bar() < 0) {
      end(message.from());
    }
  }

  private static String told(Message message) {
    return message.arrow() == Arrow.LOST ? message.text() + " (taken by nobody)" : message.text();
  }

  private void end(int participant) {
    if (bars.end(participant)) {
      line("deactivate " + id(participant));
    }
  }

  @Override
  public void end(End end) {
    end(end.participant());
  }

  @Override
  public void loop(Loop loop) {
    line("loop " + loop.count() + " times");
  }

  @Override
  public void loopEnd() {
    line("end");
  }

  @Override
  public void note(Note note) {
    line("Note over " + id(note.over()) + ": " + encoded(note.text()));
  }

  /** A text in which nothing means anything to Mermaid. */
  static String encoded(String text) {
    if (text.isBlank()) {
      return "#32;";
    }
    StringBuilder safe = new StringBuilder();
    boolean first = DIRECTIVE.matcher(text).find();
    for (int c : text.codePoints().toArray()) {
      if (first && Character.isLetter(c)) {
        safe.append('#').append(c).append(';');
        first = false;
      } else {
        append(safe, c);
      }
    }
    return safe.toString();
  }

  private static void append(StringBuilder safe, int c) {
    if (c == '\n') {
      safe.append("<br/>");
    } else if ("#;<>%&$`\\{".indexOf(c) >= 0) {
      safe.append('#').append(c).append(';');
    } else {
      safe.appendCodePoint(Letters.held(c) && !Character.isISOControl(c) ? c : 0xFFFD);
    }
  }

  /** A text for where numbers for letters mean nothing. */
  private static String comment(String text) {
    StringBuilder safe = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      boolean told = Letters.held(c) && !Character.isISOControl(c) && "#;{}%<>".indexOf(c) < 0;
      safe.appendCodePoint(c == ';' ? ',' : told ? c : ' ');
    }
    return safe.toString().strip();
  }
}
