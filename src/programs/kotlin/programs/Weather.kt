package programs

import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.channels.produce
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull

/** Stations report through coroutines, channels and flows; what is printed does not depend on who was first. */
sealed interface Report {
    val station: String

    data class Warm(override val station: String, val degrees: Double) : Report

    data object Broken : Report {
        override val station = "nowhere"
    }
}

@JvmInline
value class Celsius(val degrees: Double)

inline fun <reified T : Report> List<Report>.only(): List<T> = filterIsInstance<T>()

suspend fun measure(station: Int): Report {
    if (station % 3 == 0) delay(1)
    return if (station == 13) Report.Broken else Report.Warm("s$station", station / 2.0)
}

tailrec fun sum(values: List<Double>, from: Int = 0, so: Double = 0.0): Double =
    if (from == values.size) so else sum(values, from + 1, so + values[from])

fun stations(count: Int): Flow<Int> = flow { for (station in 0 until count) emit(station) }

suspend fun failing(): Nothing {
    delay(1)
    throw IllegalStateException("storm")
}

fun CoroutineScope.counting(count: Int) = produce { for (i in 1..count) send(Celsius(i.toDouble())) }

fun main(args: Array<String>) = runBlocking {
    val count = args[0].toInt()
    val reports = (0 until count).map { async(Dispatchers.Default) { measure(it) } }.awaitAll()
    val warm = reports.only<Report.Warm>()
    println("${warm.size} warm, ${sum(warm.map { it.degrees })} in all, first ${warm.first()}")

    var total = 0.0
    for (celsius in counting(count)) total += celsius.degrees
    println("channel $total")

    println(stations(5).map { it * it }.toList())

    val lock = Mutex()
    var counter = 0
    coroutineScope { repeat(count) { launch(Dispatchers.Default) { lock.withLock { counter++ } } } }
    println("counted $counter")

    println(runCatching { coroutineScope { launch { failing() } } }.exceptionOrNull()?.message)
    println(withTimeoutOrNull(5) { Channel<Int>().receive() })

    val begun = CompletableDeferred<Unit>()
    val waiting = launch {
        begun.complete(Unit)
        try {
            delay(Long.MAX_VALUE)
        } catch (cancelled: CancellationException) {
            println("cancelled")
            throw cancelled
        }
    }
    withContext(Dispatchers.IO) { delay(1) }
    begun.await()
    waiting.cancel()
    waiting.join()
    val lazily by lazy { generateSequence(1) { it * 2 }.takeWhile { it < 1000 }.toList() }
    println(lazily.joinToString { "<$it>" })
}
