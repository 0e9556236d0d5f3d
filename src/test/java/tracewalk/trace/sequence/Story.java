package tracewalk.trace.sequence;

import java.util.List;
import java.util.Map;
import tracewalk.trace.HandMade;
import tracewalk.trace.Recording;
import tracewalk.trace.select.Selection;

/** A request that one cell takes and another fails at, and names that readers stumble over. */
public final class Story {
  public static final List<String> HOSTILE =
      List.of(
          "__init__",
          "<init>",
          "<clinit>",
          "lambda$main$0",
          "State#next",
          "a;b",
          "end",
          "a-x",
          "List<Map<K,V>>",
          "C:\\new\\temp",
          "%date()",
          "wrap: x",
          "nowrap:x",
          "\"quoted\"",
          "**bold**",
          "//path//",
          "父单元",
          "😀",
          "שלום",
          "%%{init: {\"theme\":\"dark\"}}%%",
          "</text><script>alert(1)</script>",
          "&amp;",
          "#35;",
          "`tick`",
          "~tilde~",
          "a\\nb",
          "<U+0041>",
          "[[http://x.invalid]]",
          "$var",
          "x".repeat(10_000));

  private Story() {}

  /** Three calls in the API, a cast, two calls in the cell of which the inner throws. */
  public static Recording request() {
    HandMade made = HandMade.ofCells();
    HandMade.Lane api = made.thread("api/nova-api/1");
    HandMade.Lane cell = made.thread("child/nova-cells/1");
    api.call("a.b.Api.create", HandMade.text("vm"));
    api.call("a.b.Poll.look").returns(HandMade.text("ready"));
    api.call("a.b.Poll.look").returns(HandMade.text("ready"));
    api.call("a.b.Bus.send").sends("l", "cast", "what", "build").returns().returns();
    cell.call("a.b.Bus.take").receives("l");
    cell.call("a.d.Build.build").call("a.d.Host.pick").throwing("a.d.NoHost", "none left");
    cell.throwing("a.d.NoHost", "none left").returns();
    return made.recording();
  }

  /** A program without cells. */
  public static Recording plain() {
    HandMade made = new HandMade("");
    HandMade.Lane main = made.thread("main");
    main.call("a.Shop.main").call("a.Cart.<init>").returns();
    main.call("a.Cart.total", HandMade.text("EUR")).returns(HandMade.text("12")).returns();
    return made.recording();
  }

  /** A call after the other, with each name as method and as value. */
  public static Recording hostile() {
    HandMade made = new HandMade("");
    HandMade.Lane main = made.thread("</text><script>main;end");
    for (String name : HOSTILE) {
      main.call("a.C" + HOSTILE.indexOf(name) + "." + safe(name), HandMade.text(name));
      main.returns(HandMade.text(name));
    }
    return made.recording();
  }

  /** A name in which no dot ends the class. */
  private static String safe(String name) {
    return name.replace('.', '·');
  }

  public static Diagram of(Recording recording) {
    return Sequence.of(recording, Selection.ALL, "story", Map.of());
  }

  public static Selection collapsed() {
    return new Selection(
        0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false, true);
  }
}
