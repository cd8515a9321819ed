using System.Collections.Concurrent;
using Akka.Event;

namespace Akka.Actor;

public sealed class CoordinatedShutdownExtension : ExtensionIdProvider<CoordinatedShutdown>
{
    public override CoordinatedShutdown CreateExtension(ExtendedActorSystem system) => new(system);
}

/// <summary>Ends a system in phases: a phase begins when the tasks of those it depends on have ended (or had their time).</summary>
public sealed class CoordinatedShutdown : IExtension
{
    public const string PhaseBeforeServiceUnbind = "before-service-unbind";
    public const string PhaseServiceUnbind = "service-unbind";
    public const string PhaseServiceRequestsDone = "service-requests-done";
    public const string PhaseServiceStop = "service-stop";
    public const string PhaseBeforeClusterShutdown = "before-cluster-shutdown";
    public const string PhaseClusterShardingShutdownRegion = "cluster-sharding-shutdown-region";
    public const string PhaseClusterLeave = "cluster-leave";
    public const string PhaseClusterExiting = "cluster-exiting";
    public const string PhaseClusterExitingDone = "cluster-exiting-done";
    public const string PhaseClusterShutdown = "cluster-shutdown";
    public const string PhaseBeforeActorSystemTerminate = "before-actor-system-terminate";
    public const string PhaseActorSystemTerminate = "actor-system-terminate";

    private readonly Dictionary<string, Phase> _phases;
    private readonly List<string> _order;
    private readonly ConcurrentDictionary<string, List<(string Name, Func<Task<Done>> Task)>> _tasks = new();
    private readonly ILoggingAdapter _log;
    private readonly Lock _gate = new();
    private Task<Done>? _run;

    internal CoordinatedShutdown(ExtendedActorSystem system)
    {
        System = system;
        _log = Logging.GetLogger(system, GetType());
        _phases = ReadPhases(system.Settings.Config);
        _order = InOrder(_phases);
        var impl = (Internal.ActorSystemImpl)system;
        if (system.Settings.CoordinatedShutdownTerminateActorSystem)
        {
            AddTask(PhaseActorSystemTerminate, "terminate-system", async () =>
            {
                await impl.FinalTerminate().ConfigureAwait(false);
                return Done.Instance;
            });
        }
    }

    public ExtendedActorSystem System { get; }

    /// <summary>Null until Run is called.</summary>
    public Reason ShutdownReason { get; private set; } = null!;

    public TimeSpan TotalTimeout => _order.Aggregate(TimeSpan.Zero, (sum, phase) => sum + Timeout(phase));

    public static CoordinatedShutdown Get(ActorSystem sys) => sys.WithExtension<CoordinatedShutdown, CoordinatedShutdownExtension>();

    public TimeSpan Timeout(string phase) => _phases.TryGetValue(phase, out var found) ? found.Timeout : throw Unknown(phase);

    /// <summary>Tasks of one phase run at the same time.</summary>
    public void AddTask(string phase, string taskName, Func<Task<Done>> task)
    {
        if (!_phases.ContainsKey(phase)) throw Unknown(phase);
        ArgumentException.ThrowIfNullOrEmpty(taskName);
        var tasks = _tasks.GetOrAdd(phase, _ => []);
        lock (tasks) tasks.Add((taskName, task));
    }

    /// <summary>Runs once; who asks again gets the same task.</summary>
    public Task<Done> Run(Reason reason, string? fromPhase = null)
    {
        lock (_gate)
        {
            if (_run is not null) return _run;
            ShutdownReason = reason;
            return _run = Task.Run(() => RunPhases(fromPhase));
        }
    }

    private async Task<Done> RunPhases(string? fromPhase)
    {
        var from = fromPhase is null ? 0 : Math.Max(0, _order.IndexOf(fromPhase));
        foreach (var name in _order.Skip(from))
        {
            var phase = _phases[name];
            if (!phase.Enabled || !_tasks.TryGetValue(name, out var tasks)) continue;
            (string Name, Func<Task<Done>> Task)[] now;
            lock (tasks) now = [.. tasks];
            try
            {
                await Task.WhenAll(now.Select(task => RunTask(name, phase, task.Name, task.Task))).WaitAsync(phase.Timeout).ConfigureAwait(false);
            }
            catch (TimeoutException) when (phase.Recover)
            {
                _log.Warning("Coordinated shutdown phase [{0}] timed out after {1}", name, phase.Timeout);
            }
        }
        return Done.Instance;
    }

    private async Task RunTask(string phaseName, Phase phase, string taskName, Func<Task<Done>> task)
    {
        try
        {
            await task().ConfigureAwait(false);
        }
        catch (Exception failure) when (phase.Recover)
        {
            _log.Warning("Task [{0}] failed in phase [{1}]: {2}", taskName, phaseName, failure.Message);
        }
    }

    private static Dictionary<string, Phase> ReadPhases(Configuration.Config config)
    {
        var phases = new Dictionary<string, Phase>(StringComparer.Ordinal);
        var byDefault = config.GetTimeSpan("akka.coordinated-shutdown.default-phase-timeout", TimeSpan.FromSeconds(5));
        if (config.GetConfig("akka.coordinated-shutdown.phases") is not { } section) return phases;
        foreach (var (name, _) in section.AsEnumerable())
        {
            var one = section.GetConfig(name)!;
            phases[name] = new Phase([.. one.GetStringList("depends-on")], one.GetTimeSpan("timeout", byDefault), one.GetBoolean("recover", true),
                one.GetBoolean("enabled", true));
        }
        return phases;
    }

    private static List<string> InOrder(Dictionary<string, Phase> phases)
    {
        var order = new List<string>();
        var underway = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in phases.Keys.Order(StringComparer.Ordinal)) Visit(name);
        return order;

        void Visit(string name)
        {
            if (order.Contains(name)) return;
            if (!underway.Add(name)) throw new ArgumentException($"Cycle detected in graph of phases. Started at [{name}].");
            if (phases.TryGetValue(name, out var phase))
                foreach (var before in phase.DependsOn) Visit(before);
            underway.Remove(name);
            order.Add(name);
        }
    }

    private sealed record Phase(string[] DependsOn, TimeSpan Timeout, bool Recover, bool Enabled);

    private static ArgumentException Unknown(string phase) => new($"Unknown phase [{phase}]. All phases must be defined in configuration.", nameof(phase));

    /// <summary>Why the system ends.</summary>
    public class Reason
    {
        protected Reason() { }
    }

    public class UnknownReason : Reason
    {
        public static readonly Reason Instance = new UnknownReason();

        private UnknownReason() { }
    }

    public class ActorSystemTerminateReason : Reason
    {
        public static readonly Reason Instance = new ActorSystemTerminateReason();

        private ActorSystemTerminateReason() { }
    }

    public class ClrExitReason : Reason
    {
        public static readonly Reason Instance = new ClrExitReason();

        private ClrExitReason() { }
    }
}
