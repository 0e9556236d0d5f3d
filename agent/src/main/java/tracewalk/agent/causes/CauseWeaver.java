package tracewalk.agent.causes;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import tracewalk.agent.runtime.Words;

/**
 * Weaves the classes of the JDK that pass work on: those that are loaded at once, the others as
 * they are loaded. What a JDK does otherwise than expected is named in the recording.
 */
public final class CauseWeaver implements ClassFileTransformer {

  private final Instrumentation instrumentation;
  private final Words words;

  private CauseWeaver(Instrumentation instrumentation, Words words) {
    this.instrumentation = instrumentation;
    this.words = words;
  }

  public static CauseWeaver weave(Instrumentation instrumentation, Words words) {
    CauseWeaver weaver = new CauseWeaver(instrumentation, words);
    instrumentation.addTransformer(weaver, true);
    weaver.retransformLoaded();
    return weaver;
  }

  /** The classes become what they were. */
  public void unweave() {
    instrumentation.removeTransformer(this);
    retransformLoaded();
  }

  private void retransformLoaded() {
    List<Class<?>> loaded = new ArrayList<>();
    for (Class<?> type : instrumentation.getAllLoadedClasses()) {
      if (type.getClassLoader() == null && Spots.isOfInterest(type.getName().replace('.', '/'))) {
        loaded.add(type);
      }
    }
    try {
      instrumentation.retransformClasses(loaded.toArray(new Class<?>[0]));
    } catch (UnmodifiableClassException | LinkageError cannot) {
      words.notInstrumented("java.lang.Thread: not linked: " + cannot);
    }
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String internalName,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    if (loader != null || internalName == null || !Spots.isOfInterest(internalName)) {
      return null;
    }
    try {
      return weave(internalName, bytes);
    } catch (RuntimeException | LinkageError cannot) {
      words.notInstrumented(internalName.replace('/', '.') + ": not linked: " + cannot);
      return null;
    }
  }

  private byte[] weave(String internalName, byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    SpotWeaver weaver = new SpotWeaver(writer, internalName, Spots.of(internalName, reader));
    reader.accept(weaver, 0);
    for (Spot spot : weaver.missing()) {
      words.notInstrumented(
          internalName.replace('/', '.') + ": not linked: this JDK has no " + spot.describe());
    }
    return writer.toByteArray();
  }
}
