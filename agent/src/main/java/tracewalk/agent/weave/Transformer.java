package tracewalk.agent.weave;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import tracewalk.agent.choice.Selection;
import tracewalk.agent.runtime.Recorder;
import tracewalk.agent.runtime.Words;

/**
 * Weaves the selected classes as they are loaded; what cannot be woven is named in the recording.
 */
public final class Transformer implements ClassFileTransformer {

  private final Words words;
  private final Selection selection;
  private final Rules rules;
  private final boolean attached;
  private volatile boolean woven;

  /**
   * @param attached true if classes that are loaded already are woven too
   */
  public Transformer(Words words, Selection selection, Rules rules, boolean attached) {
    this.words = words;
    this.selection = selection;
    this.rules = rules;
    this.attached = attached;
  }

  /** Makes the main class known, which says what the program's own code is. */
  public void findMain(Class<?>[] loaded) {
    for (Class<?> type : loaded) {
      if (type.getClassLoader() == ClassLoader.getSystemClassLoader()) {
        wants(type);
      }
    }
  }

  /** True for a class that is woven if it can be. */
  public boolean wants(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    String name = type.getName();
    return loader != null
        && !type.isArray()
        && !type.isHidden()
        && (selection.selects(loader, name, type.getProtectionDomain()) || rules.names(name));
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String internalName,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    if (loader == null || internalName == null || (redefined != null && !attached)) {
      return null;
    }
    String name = internalName.replace('/', '.');
    boolean selected = selection.selects(loader, name, domain);
    if (!selected && !rules.names(name)) {
      return null;
    }
    try {
      if (!findsRecorder(loader)) {
        words.notInstrumented(name + ": its class loader does not find the recorder");
        return null;
      }
      byte[] changed = weave(name, bytes, selected);
      woven |= selected;
      return changed;
    } catch (Throwable cannot) {
      words.notInstrumented(name + ": " + cannot);
      return null;
    }
  }

  /** False as long as no class was there to record. */
  public boolean hasWoven() {
    return woven;
  }

  /**
   * Loaders that ask nobody else would turn each woven call into an error. What a loader of the
   * program's does to answer is recorded: it is asked, if only by the recorder.
   */
  private static boolean findsRecorder(ClassLoader loader) {
    if (loader == ClassLoader.getSystemClassLoader()) {
      return true;
    }
    try {
      return Class.forName(Recorder.class.getName(), false, loader) == Recorder.class;
    } catch (ClassNotFoundException | LinkageError notFound) {
      return false;
    }
  }

  private byte[] weave(String name, byte[] bytes, boolean selected) {
    ClassReader reader = new ClassReader(bytes);
    ClassScan scan = new ClassScan(rules.originDescriptor());
    reader.accept(scan, ClassReader.SKIP_FRAMES);
    CallSites sites = new CallSites(words);
    ClassLines lines = new ClassLines(words);
    while (true) {
      try {
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new ClassWeaver(writer, name, scan, words, rules, selected, sites, lines), 0);
        byte[] woven = writer.toByteArray();
        lines.tell(name, scan);
        return woven;
      } catch (MethodTooLargeException large) {
        lighten(name, scan.method(large.getMethodName(), large.getDescriptor()));
      }
    }
  }

  /**
   * A method may have 64 KiB of code: it loses its lines first, then the marks at its calls, then
   * all.
   */
  private void lighten(String className, MethodFacts large) {
    if (ClassLines.WANTED && large.lines) {
      large.lines = false;
    } else if (large.sites) {
      large.sites = false;
    } else {
      large.woven = false;
      words.notInstrumented(className + "." + large.name + large.descriptor + ": too large");
    }
  }
}
