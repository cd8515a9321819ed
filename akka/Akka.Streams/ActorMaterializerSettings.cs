using Akka.Actor;
using Decider = Akka.Streams.Supervision.Decider;
using Akka.Streams.Supervision;

namespace Akka.Streams;

/// <summary>How a materializer runs streams. What is not set in <c>akka.stream.materializer</c> has the values below.</summary>
public sealed class ActorMaterializerSettings
{
    private ActorMaterializerSettings()
    {
    }

    /// <summary>How many elements wait in front of an asynchronous boundary at first, and at most.</summary>
    public int InitialInputBufferSize { get; private init; } = 4;

    public int MaxInputBufferSize { get; private init; } = 16;

    public string Dispatcher { get; private init; } = "";

    public Decider SupervisionDecider { get; private init; } = Deciders.StoppingDecider;

    public bool IsDebugLogging { get; private init; }

    /// <summary>After so many steps a stream gives its thread to others.</summary>
    public int SyncProcessingLimit { get; private init; } = 1000;

    public static ActorMaterializerSettings Create(ActorSystem system)
    {
        var config = system.Settings.Config.GetConfig("akka.stream.materializer");
        var settings = new ActorMaterializerSettings();
        if (config is null || config.IsEmpty) return settings;
        return new ActorMaterializerSettings
        {
            InitialInputBufferSize = config.GetInt("initial-input-buffer-size", settings.InitialInputBufferSize),
            MaxInputBufferSize = config.GetInt("max-input-buffer-size", settings.MaxInputBufferSize),
            Dispatcher = config.GetString("dispatcher", settings.Dispatcher) ?? "",
            IsDebugLogging = config.GetBoolean("debug-logging", settings.IsDebugLogging),
            SyncProcessingLimit = config.GetInt("sync-processing-limit", settings.SyncProcessingLimit),
        };
    }

    public ActorMaterializerSettings WithInputBuffer(int initialSize, int maxSize) =>
        With(initialSize, maxSize, Dispatcher, SupervisionDecider, IsDebugLogging, SyncProcessingLimit);

    public ActorMaterializerSettings WithDispatcher(string dispatcher) =>
        With(InitialInputBufferSize, MaxInputBufferSize, dispatcher, SupervisionDecider, IsDebugLogging, SyncProcessingLimit);

    public ActorMaterializerSettings WithSupervisionStrategy(Decider decider) =>
        With(InitialInputBufferSize, MaxInputBufferSize, Dispatcher, decider, IsDebugLogging, SyncProcessingLimit);

    public ActorMaterializerSettings WithDebugLogging(bool isEnabled) =>
        With(InitialInputBufferSize, MaxInputBufferSize, Dispatcher, SupervisionDecider, isEnabled, SyncProcessingLimit);

    public ActorMaterializerSettings WithSyncProcessingLimit(int limit) =>
        With(InitialInputBufferSize, MaxInputBufferSize, Dispatcher, SupervisionDecider, IsDebugLogging, limit);

    private static ActorMaterializerSettings With(int initial, int max, string dispatcher, Decider decider, bool debug, int limit) => new()
    {
        InitialInputBufferSize = initial,
        MaxInputBufferSize = max,
        Dispatcher = dispatcher,
        SupervisionDecider = decider,
        IsDebugLogging = debug,
        SyncProcessingLimit = limit,
    };
}
