using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;
using Akka.TestKit.Xunit2.Internals;
using Xunit.Abstractions;

namespace Akka.TestKit.Xunit2;

/// <summary>A test class of xunit with an actor system, which ends with the test.</summary>
public class TestKit : TestKitBase, IDisposable
{
    private bool _disposed;

    public TestKit(ActorSystem? system = null, ITestOutputHelper? output = null) : base(Assertions, system)
    {
        Output = output!;
        InitializeLogger(Sys);
    }

    public TestKit(ActorSystemSetup config, string? actorSystemName = null, ITestOutputHelper? output = null) : base(Assertions, config, actorSystemName)
    {
        Output = output!;
        InitializeLogger(Sys);
    }

    public TestKit(Config config, string? actorSystemName = null, ITestOutputHelper? output = null) : base(Assertions, config, actorSystemName)
    {
        Output = output!;
        InitializeLogger(Sys);
    }

    public TestKit(string config, ITestOutputHelper? output = null) : base(Assertions, ConfigurationFactory.ParseString(config))
    {
        Output = output!;
        InitializeLogger(Sys);
    }

    public static new Config DefaultConfig => TestKitBase.DefaultConfig;

    public static new Config FullDebugConfig => TestKitBase.FullDebugConfig;

    protected static new XunitAssertions Assertions { get; } = new();

    protected readonly ITestOutputHelper Output;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops the system; override to clean up before or after.</summary>
    protected virtual void AfterAll() => Shutdown();

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing) return;
        _disposed = true;
        AfterAll();
    }

    /// <summary>The log of that system goes to the output of the test.</summary>
    protected void InitializeLogger(ActorSystem system) => InitializeLogger(system, null!);

    protected void InitializeLogger(ActorSystem system, string prefix)
    {
        if (Output is null) return;
        var output = prefix is null ? Output : new PrefixedOutput(Output, prefix);
        var logger = ((ExtendedActorSystem)system).SystemActorOf(Props.Create(() => new TestOutputLogger(output)), "log-test");
        logger.Ask<LoggerInitialized>(new InitializeLogger(system.EventStream), TestKitSettings.DefaultTimeout).ConfigureAwait(false).GetAwaiter().GetResult();
    }

    private sealed class PrefixedOutput(ITestOutputHelper output, string prefix) : ITestOutputHelper
    {
        public void WriteLine(string message) => output.WriteLine(prefix + message);

        public void WriteLine(string format, params object[] args) => output.WriteLine(prefix + format, args);
    }
}
