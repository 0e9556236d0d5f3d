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
  private volatile boolean woven;

  public Transformer(Words words, Selection selection, Rules rules) {
    this.words = words;
    this.selection = selection;
    this.rules = rules;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String internalName,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    if (loader == null || internalName == null || redefined != null) {
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

  /** Loaders that ask nobody else would turn each woven call into an error. */
  private static boolean findsRecorder(ClassLoader loader) {
    if (loader == ClassLoader.getSystemClassLoader()) {
      return true;
    }
    boolean before = Recorder.quiet(true);
    try {
      return Class.forName(Recorder.class.getName(), false, loader) == Recorder.class;
    } catch (ClassNotFoundException | LinkageError notFound) {
      return false;
    } finally {
      Recorder.quiet(before);
    }
  }

  private byte[] weave(String name, byte[] bytes, boolean selected) {
    ClassReader reader = new ClassReader(bytes);
    ClassScan scan = new ClassScan(rules.originDescriptor());
    reader.accept(scan, ClassReader.SKIP_FRAMES);
    try {
      return weave(reader, scan, name, selected, true);
    } catch (MethodTooLargeException large) {
      return weave(reader, scan, name, selected, false);
    }
  }

  private byte[] weave(
      ClassReader reader, ClassScan scan, String name, boolean selected, boolean sites) {
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new ClassWeaver(writer, name, scan, words, rules, selected, sites), 0);
    return writer.toByteArray();
  }
}
