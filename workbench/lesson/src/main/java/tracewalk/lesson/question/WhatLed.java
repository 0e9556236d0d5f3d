package tracewalk.lesson.question;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tracewalk.lesson.text.Words;
import tracewalk.trace.Send;

/** Asks which call sent the message or began the thread in which a call is. */
final class WhatLed implements Asker {
  private static final int REACH = 24;

  @Override
  public @Nullable Question ask(Scene scene, int call, Draw draw) {
    Send sent = scene.cause(call);
    int sender = sent == null ? 0 : scene.counting(sent.callId());
    if (sent == null || sent.step() == 0 || sender == 0 || !Scene.tells(scene.label(sender))) {
      return null;
    }
    Draft draft = new Draft(Kind.LED, text(scene, call), right(scene, sent, sender));
    draft.about(scene.step(call), call);
    Set<String> senders = above(scene, sender);
    for (int tried = 0; tried < REACH; tried++) {
      Send other = scene.material().send(Math.max(1, sent.link() - REACH + draw.below(2 * REACH)));
      if (other == null || other.step() == 0) {
        continue;
      }
      int one = scene.counting(other.callId());
      if (one != 0 && !senders.contains(scene.label(one)) && Scene.tells(scene.label(one))) {
        draft.wrong(wrong(scene, other, one));
      }
    }
    return draft.finished(3, draw);
  }

  /** The sender and its callers: each of them could be said to have led here. */
  private static Set<String> above(Scene scene, int sender) {
    Set<String> labels = new HashSet<>();
    for (int at = sender; at != 0; at = scene.material().parent(at)) {
      labels.add(scene.label(at));
    }
    return labels;
  }

  private static Words text(Scene scene, int call) {
    return Say.both(
        "`%s` is called at step %d, by work that was handed to its thread from elsewhere."
            + " Which call handed it over?",
        "`%s` 在第 %d 步被调用，这件工作是从别处交给它的线程的。是哪个调用交出来的？", scene.label(call), scene.step(call));
  }

  private static Choice right(Scene scene, Send sent, int sender) {
    String label = scene.label(sender);
    Words why =
        Say.both(
            "At step %d it hands over `%s` (%s).",
            "它在第 %d 步交出 `%s`（%s）。", sent.step(), String.valueOf(sent.what()), sent.kind());
    return new Choice(Say.code(label), label, why, sent.step());
  }

  private static Choice wrong(Scene scene, Send sent, int sender) {
    String label = scene.label(sender);
    Words why =
        Say.both(
            "At step %3$d it hands over `%1$s` (%2$s), which is not what this thread took up.",
            "它在第 %3$d 步交出的是 `%1$s`（%2$s），这个线程接手的不是它。",
            String.valueOf(sent.what()),
            sent.kind(),
            sent.step());
    return new Choice(Say.code(label), label, why, sent.step());
  }
}
