package tracewalk.trace.sequence.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** A sequence diagram as text for PlantUML; it includes nothing. */
public final class PlantUml implements Item.Teller {
  private static final String PLAIN = " .,:()$=";

  private final Diagram diagram;
  private final Bars bars;
  private final StringBuilder out = new StringBuilder();

  private PlantUml(Diagram diagram) {
    this.diagram = diagram;
    this.bars = new Bars(diagram);
  }

  /** The diagram as text, or as several where it is more than the limits allow. */
  public static List<String> of(Diagram diagram, Parts.Limits limits) {
    List<String> texts = new ArrayList<>();
    Parts.of(diagram, limits).forEach(part -> texts.add(new PlantUml(part).text()));
    return texts;
  }

  private String text() {
    line("@startuml");
    line("hide footbox");
    line("skinparam shadowing false");
    line("title " + encoded(diagram.title()));
    diagram.boxes().forEach(this::box);
    diagram.items().forEach(item -> item.tell(this));
    for (int who : bars.left()) {
      line("deactivate " + id(who));
    }
    line("footer " + encoded(diagram.accounts()));
    line("@enduml");
    return out.toString();
  }

  private void box(Diagram.Box box) {
    boolean framed = !box.name().isEmpty();
    if (framed) {
      line("box \"" + encoded(box.name()) + "\"");
    }
    for (int who = box.first(); who <= box.last(); who++) {
      line("participant \"" + encoded(diagram.participants().get(who).name()) + "\" as " + id(who));
    }
    if (framed) {
      line("end box");
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private static String id(int participant) {
    return "p" + (participant + 1);
  }

  @Override
  public void message(Message message) {
    String arrow =
        switch (message.arrow()) {
          case CALL -> " -> ";
          case REPLY -> " --> ";
          case THROW -> " -[#red]->x ";
          case CAST -> " ->> ";
          case LOST -> " ->x ";
        };
    String told =
        message.arrow() == Arrow.LOST ? message.text() + " (taken by nobody)" : message.text();
    line(id(message.from()) + arrow + id(message.to()) + " : " + encoded(told));
    if (!message.whole().equals(message.text())) {
      line("' step " + message.step() + ": " + encoded(message.whole()));
    }
    if (message.bar() > 0) {
      bars.begin(message.to());
      line("activate " + id(message.to()));
    } else if (message.bar() < 0) {
      end(message.from());
    }
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
    line("note over " + id(note.over()) + " : " + encoded(note.text()));
  }

  /** A text in which nothing means anything to PlantUML. */
  static String encoded(String text) {
    StringBuilder safe = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      if (c == '\n') {
        safe.append("\\n");
      } else if (c < 0x80 && Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
        safe.append((char) c);
      } else {
        int told = Letters.held(c) && !Character.isISOControl(c) ? c : 0xFFFD;
        safe.append(String.format(Locale.ROOT, "<U+%04X>", told));
      }
    }
    return safe.toString().isBlank() ? "<U+0020>" : safe.toString();
  }
}
