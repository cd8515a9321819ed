using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Akka.Streams.Implementation;

namespace Akka.Streams;

/// <summary>Turns blueprints into running streams.</summary>
public interface IMaterializer
{
    IMaterializer WithNamePrefix(string namePrefix);

    TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable);

    TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable, Attributes initialAttributes);

    ICancelable ScheduleOnce(TimeSpan delay, Action action);

    ICancelable ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action);

}

public interface IMaterializerLoggingProvider
{
    ILoggingAdapter MakeLogger(object logSource);
}

/// <summary>
/// Runs streams under an actor: those of a materializer made with an actor's context stop with that actor, those made with the system stop with the system.
/// </summary>
public abstract class ActorMaterializer : IMaterializer, IMaterializerLoggingProvider, IDisposable
{
    public static ActorMaterializer Create(IActorRefFactory context, ActorMaterializerSettings? settings = null, string? namePrefix = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        var system = context switch
        {
            ActorSystem s => s,
            IActorContext c => c.System,
            _ => throw new ArgumentException($"ActorRefFactory context must be an ActorSystem or ActorContext, got [{context.GetType()}]", nameof(context)),
        };
        return ActorMaterializerImpl.Start(context, system, settings ?? ActorMaterializerSettings.Create(system), namePrefix ?? "Flow");
    }

    public abstract ActorMaterializerSettings Settings { get; }

    public abstract bool IsShutdown { get; }


    public abstract ActorSystem System { get; }

    public abstract IActorRef Supervisor { get; }

    public abstract ILoggingAdapter Logger { get; }

    public abstract IMaterializer WithNamePrefix(string namePrefix);

    public abstract TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable);

    public abstract TMat Materialize<TMat>(IGraph<ClosedShape, TMat> runnable, Attributes initialAttributes);

    public abstract ICancelable ScheduleOnce(TimeSpan delay, Action action);

    public abstract ICancelable ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action);

    public abstract ILoggingAdapter MakeLogger(object logSource);

    /// <summary>Stops all streams of this materializer abruptly.</summary>
    public abstract void Shutdown();

    public void Dispose()
    {
        Shutdown();
        GC.SuppressFinalize(this);
    }
}

public static class ActorMaterializerExtensions
{
    public static ActorMaterializer Materializer(this IActorRefFactory context, ActorMaterializerSettings? settings = null, string? namePrefix = null) =>
        ActorMaterializer.Create(context, settings, namePrefix);
}
