package tracewalk.recorded;

import java.util.LinkedHashMap;
import java.util.Map;
import tracewalk.recorded.construction.CopyAndClone;
import tracewalk.recorded.construction.FieldInitialisers;
import tracewalk.recorded.construction.InitialisedByMany;
import tracewalk.recorded.construction.InitialiserThatThrows;
import tracewalk.recorded.construction.StaticInitialisers;
import tracewalk.recorded.construction.SuperArguments;
import tracewalk.recorded.construction.SuperWithObjects;
import tracewalk.recorded.construction.ThisChain;
import tracewalk.recorded.construction.TryInConstructor;
import tracewalk.recorded.failure.ByTheJvm;
import tracewalk.recorded.failure.OwnThrowables;
import tracewalk.recorded.failure.Rethrown;
import tracewalk.recorded.failure.StackTraces;
import tracewalk.recorded.failure.ThroughFrames;
import tracewalk.recorded.failure.Uncaught;
import tracewalk.recorded.flow.Assertions;
import tracewalk.recorded.flow.Finally;
import tracewalk.recorded.flow.Locks;
import tracewalk.recorded.flow.Loops;
import tracewalk.recorded.flow.Recursion;
import tracewalk.recorded.flow.Switches;
import tracewalk.recorded.flow.TryWithResources;
import tracewalk.recorded.function.Comparators;
import tracewalk.recorded.function.Defaults;
import tracewalk.recorded.function.Iterators;
import tracewalk.recorded.function.Lambdas;
import tracewalk.recorded.function.MethodReferences;
import tracewalk.recorded.function.RecursiveLambda;
import tracewalk.recorded.function.SerializableLambda;
import tracewalk.recorded.function.Streams;
import tracewalk.recorded.loading.HiddenClasses;
import tracewalk.recorded.loading.OwnLoaders;
import tracewalk.recorded.loading.ParallelLoading;
import tracewalk.recorded.loading.Services;
import tracewalk.recorded.member.Accessors;
import tracewalk.recorded.member.Bridges;
import tracewalk.recorded.member.CallsInArguments;
import tracewalk.recorded.member.Generics;
import tracewalk.recorded.member.InterfaceMethods;
import tracewalk.recorded.member.ManyParameters;
import tracewalk.recorded.member.ObjectMethods;
import tracewalk.recorded.member.Results;
import tracewalk.recorded.member.Varargs;
import tracewalk.recorded.member.Visibilities;
import tracewalk.recorded.reflection.MethodHandles;
import tracewalk.recorded.reflection.Proxies;
import tracewalk.recorded.reflection.Reflection;
import tracewalk.recorded.reflection.SerialVersion;
import tracewalk.recorded.reflection.Serialization;
import tracewalk.recorded.reflection.VarHandles;
import tracewalk.recorded.thread.Cleaned;
import tracewalk.recorded.thread.ForkJoin;
import tracewalk.recorded.thread.Futures;
import tracewalk.recorded.thread.HandedOver;
import tracewalk.recorded.thread.Interrupts;
import tracewalk.recorded.thread.Pools;
import tracewalk.recorded.thread.Threads;
import tracewalk.recorded.thread.Timers;
import tracewalk.recorded.type.Annotations;
import tracewalk.recorded.type.Enums;
import tracewalk.recorded.type.Inner;
import tracewalk.recorded.type.LocalAndAnonymous;
import tracewalk.recorded.type.Records;
import tracewalk.recorded.type.Sealed;

/** Runs one construct of the language after the other and prints what each comes to. */
public final class Everything {

  /** A construct's small program. */
  interface Body {
    Object run() throws Throwable;
  }

  private static final Map<Class<?>, Body> ALL = new LinkedHashMap<>();

  static {
    ALL.put(SuperArguments.class, SuperArguments::run);
    ALL.put(ThisChain.class, ThisChain::run);
    ALL.put(SuperWithObjects.class, SuperWithObjects::run);
    ALL.put(FieldInitialisers.class, FieldInitialisers::run);
    ALL.put(StaticInitialisers.class, StaticInitialisers::run);
    ALL.put(InitialiserThatThrows.class, InitialiserThatThrows::run);
    ALL.put(InitialisedByMany.class, InitialisedByMany::run);
    ALL.put(TryInConstructor.class, TryInConstructor::run);
    ALL.put(CopyAndClone.class, CopyAndClone::run);
    ALL.put(Visibilities.class, Visibilities::run);
    ALL.put(InterfaceMethods.class, InterfaceMethods::run);
    ALL.put(Bridges.class, Bridges::run);
    ALL.put(Varargs.class, Varargs::run);
    ALL.put(ManyParameters.class, ManyParameters::run);
    ALL.put(Results.class, Results::run);
    ALL.put(Generics.class, Generics::run);
    ALL.put(CallsInArguments.class, CallsInArguments::run);
    ALL.put(Accessors.class, Accessors::run);
    ALL.put(ObjectMethods.class, ObjectMethods::run);
    ALL.put(Lambdas.class, Lambdas::run);
    ALL.put(RecursiveLambda.class, RecursiveLambda::run);
    ALL.put(SerializableLambda.class, SerializableLambda::run);
    ALL.put(MethodReferences.class, MethodReferences::run);
    ALL.put(Streams.class, Streams::run);
    ALL.put(Iterators.class, Iterators::run);
    ALL.put(Comparators.class, Comparators::run);
    ALL.put(Defaults.class, Defaults::run);
    ALL.put(Records.class, Records::run);
    ALL.put(Enums.class, Enums::run);
    ALL.put(Sealed.class, Sealed::run);
    ALL.put(Inner.class, Inner::run);
    ALL.put(LocalAndAnonymous.class, LocalAndAnonymous::run);
    ALL.put(Annotations.class, Annotations::run);
    ALL.put(Recursion.class, Recursion::run);
    ALL.put(Switches.class, Switches::run);
    ALL.put(Loops.class, Loops::run);
    ALL.put(Finally.class, Finally::run);
    ALL.put(TryWithResources.class, TryWithResources::run);
    ALL.put(Locks.class, Locks::run);
    ALL.put(Assertions.class, Assertions::run);
    ALL.put(ThroughFrames.class, ThroughFrames::run);
    ALL.put(Rethrown.class, Rethrown::run);
    ALL.put(ByTheJvm.class, ByTheJvm::run);
    ALL.put(StackTraces.class, StackTraces::run);
    ALL.put(Uncaught.class, Uncaught::run);
    ALL.put(OwnThrowables.class, OwnThrowables::run);
    ALL.put(Reflection.class, Reflection::run);
    ALL.put(Proxies.class, Proxies::run);
    ALL.put(MethodHandles.class, MethodHandles::run);
    ALL.put(VarHandles.class, VarHandles::run);
    ALL.put(Serialization.class, Serialization::run);
    ALL.put(SerialVersion.class, SerialVersion::run);
    ALL.put(Threads.class, Threads::run);
    ALL.put(Pools.class, Pools::run);
    ALL.put(ForkJoin.class, ForkJoin::run);
    ALL.put(Futures.class, Futures::run);
    ALL.put(Timers.class, Timers::run);
    ALL.put(Interrupts.class, Interrupts::run);
    ALL.put(HandedOver.class, HandedOver::run);
    ALL.put(Cleaned.class, Cleaned::run);
    ALL.put(OwnLoaders.class, OwnLoaders::run);
    ALL.put(ParallelLoading.class, ParallelLoading::run);
    ALL.put(HiddenClasses.class, HiddenClasses::run);
    ALL.put(Services.class, Services::run);
  }

  private Everything() {}

  public static void main(String[] arguments) throws Throwable {
    for (Map.Entry<Class<?>, Body> each : ALL.entrySet()) {
      System.out.println(each.getKey().getSimpleName() + " = " + each.getValue().run());
    }
  }
}
