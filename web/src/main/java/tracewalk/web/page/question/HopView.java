package tracewalk.web.page.question;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tracewalk.trace.Call;
import tracewalk.trace.cause.Hop;
import tracewalk.web.page.CallView;
import tracewalk.web.page.Exhibit;
import tracewalk.web.page.Links;
import tracewalk.web.page.MessageView;
import tracewalk.web.replay.ValueText;

/**
 * A message with both its ends and what it says of its way; {@code taker} is null where nobody took
 * it.
 */
public record HopView(
    int depth,
    String kind,
    String what,
    List<MessageView.Field> facts,
    End sender,
    @Nullable End taker) {
  private static final int MOST_FACTS = 6;
  private static final int LONGEST_FACT = 48;
  private static final int DEEPEST = 6;

  /**
   * A call at one end.
   *
   * @param step its place in the view, 0 outside of it
   * @param shown whether that step is itself in the view
   * @param when -1 before the step that is looked at, 0 now, 1 after
   */
  public record End(
      String call, String cell, String colour, int step, String link, boolean shown, int when) {}

  static HopView of(Exhibit exhibit, Links links, int step, Hop hop) {
    Call taker = hop.taker();
    return new HopView(
        Math.min(DEEPEST, hop.depth()),
        MessageView.kind(hop.send().kind()),
        CallView.text(hop.send().what()),
        facts(hop.send().message()),
        end(exhibit, links, step, hop.sender(), hop.send().step()),
        taker == null ? null : end(exhibit, links, step, taker, taker.firstStep()));
  }

  /** What the message says of its way, as far as that is short. */
  private static List<MessageView.Field> facts(Map<String, @Nullable Object> message) {
    return message.entrySet().stream()
        .filter(one -> one.getValue() != null)
        .filter(one -> String.valueOf(one.getValue()).length() <= LONGEST_FACT)
        .limit(MOST_FACTS)
        .map(
            one ->
                new MessageView.Field(
                    ValueText.printable(one.getKey(), LONGEST_FACT),
                    ValueText.printable(String.valueOf(one.getValue()), LONGEST_FACT)))
        .toList();
  }

  /** The call, or its nearest caller in the view. */
  private static String name(Exhibit exhibit, Links links, Call call) {
    int frame = exhibit.track(links.view()).frame(call.id());
    return frame == 0
        ? CallView.name(call)
        : CallView.name(exhibit.run().className(frame), exhibit.run().method(frame));
  }

  /** Whether this only hands work to a thread, outside the view, and nothing comes of it. */
  boolean isAside(@Nullable HopView next) {
    boolean leads = next != null && next.depth() > depth;
    return kind.equals("spawn") && !leads && taker != null && !taker.shown();
  }

  private static End end(Exhibit exhibit, Links links, int step, @Nullable Call call, int at) {
    String place = call == null ? null : CallView.place(exhibit, call);
    return new End(
        call == null ? "" : name(exhibit, links, call),
        CallView.text(place),
        CallView.colour(exhibit, place),
        at == 0 ? 0 : exhibit.track(links.view()).ordinal(at),
        at == 0 ? "" : links.step(at),
        at != 0 && exhibit.track(links.view()).shows(at),
        Integer.compare(at, step));
  }
}
