using System.Diagnostics;
using System.Globalization;

namespace Ccxt.Benchmarks;

/// <summary>What one repetition of a case took, in microseconds (the processor's, the processor's at least, the clock's), and the bytes it allocated.</summary>
public sealed record Measured(string Name, double Cpu, double Least, double Clock, double Bytes);

/// <summary>
/// Warm-up rounds, then timed rounds on one thread; medians of the rounds. A round repeats the work often enough that the clock's steps do not matter.
/// The time that counts is the processor's, garbage collection and all: on a machine shared with others the clock also measures the others.
/// </summary>
public sealed class Bench(string? only)
{
    private const int Rounds = 25;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(60);

    private readonly List<Measured> results = [];

    public IReadOnlyList<Measured> Results => results;

    /// <summary>Measures <paramref name="work"/>; what it returns is kept alive, so that it is not optimised away.</summary>
    public void Case(string name, Func<object?> work)
    {
        if (only is not null && !name.Contains(only, StringComparison.OrdinalIgnoreCase)) return;
        var repetitions = WarmUp(work);
        var (cpu, clock, bytes) = (new double[Rounds], new double[Rounds], new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var (allocated, used, start) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            for (var i = 0; i < repetitions; i++) GC.KeepAlive(work());
            clock[round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / repetitions;
            cpu[round] = (Environment.CpuUsage.TotalTime - used).TotalMicroseconds / repetitions;
            bytes[round] = (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / repetitions;
        }
        Array.Sort(cpu);
        Array.Sort(clock);
        Array.Sort(bytes);
        results.Add(new Measured(name, cpu[Rounds / 2], cpu[0], clock[Rounds / 2], bytes[Rounds / 2]));
        Console.Error.WriteLine($"{name,-52} {Text(cpu[Rounds / 2])}, {Text(clock[Rounds / 2])} by the clock");
    }

    public static void Check(bool isRight, string what)
    {
        if (!isRight) throw new InvalidOperationException($"the benchmark's work is wrong: {what}");
    }

    public static string Text(double microseconds) => microseconds switch
    {
        >= 10_000 => string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1000:0.0} ms"),
        >= 1_000 => string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1000:0.00} ms"),
        >= 100 => string.Create(CultureInfo.InvariantCulture, $"{microseconds:0} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{microseconds:0.00} µs"),
    };

    public static string Size(double bytes) => bytes switch
    {
        >= 10_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        >= 10_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes:0} B"),
    };

    // Until it gets no faster, and with pauses in which the tiered compiler can promote what the work calls.
    private static int WarmUp(Func<object?> work)
    {
        var (once, before) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var pause = 0; pause < 4 || (pause < 12 && once < before * 0.95); pause++)
        {
            var (start, count) = (Environment.CpuUsage.TotalTime, 0);
            for (; count < 40 || Environment.CpuUsage.TotalTime - start < TimeSpan.FromMilliseconds(100); count++) GC.KeepAlive(work());
            (before, once) = (once, (Environment.CpuUsage.TotalTime - start) / count);
            Thread.Sleep(150);
        }
        return Math.Max(1, (int)(Round / once));
    }
}
