package tracewalk.lesson.question;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes questions about a run; the same seed gives the same question. */
public final class Questions {
  private static final int TRIES = 120;
  private static final int TRIES_OF_A_KIND = 6;
  private static final Map<Kind, Asker> ASKERS = askers();

  private final Scene scene;

  public Questions(Material material) {
    scene = new Scene(material);
  }

  private static Map<Kind, Asker> askers() {
    Map<Kind, Asker> askers = new EnumMap<>(Kind.class);
    askers.put(Kind.NEXT, new NextCall());
    askers.put(Kind.CELL, new WhichCell());
    askers.put(Kind.PATH, new WhichPath());
    askers.put(Kind.HOLDER, new WhoHolds());
    askers.put(Kind.WHY, new WhyHere());
    askers.put(Kind.LED, new WhatLed());
    askers.put(Kind.ORDER, new WhichOrder());
    return askers;
  }

  /** A question about the whole run; null if there is nothing to ask. */
  public @Nullable Question ask(long seed) {
    return ask(seed, 1, scene.material().stepCount());
  }

  /** A question about a part of it; null if nothing was found there. */
  public @Nullable Question ask(long seed, int firstStep, int lastStep) {
    if (lastStep < firstStep) {
      return null;
    }
    Draw draw = new Draw(seed);
    List<Kind> kinds = draw.shuffled(ASKERS.keySet());
    for (int tried = 0; tried < TRIES; tried++) {
      Kind kind = kinds.get(tried / TRIES_OF_A_KIND % kinds.size());
      int call = scene.callAt(firstStep + draw.below(lastStep - firstStep + 1));
      Question question = call == 0 ? null : asker(kind).ask(scene, call, draw);
      if (question != null) {
        return question;
      }
    }
    return null;
  }

  private static Asker asker(Kind kind) {
    Asker asker = ASKERS.get(kind);
    if (asker == null) {
      throw new IllegalArgumentException("expected a kind that one run is enough for");
    }
    return asker;
  }
}
