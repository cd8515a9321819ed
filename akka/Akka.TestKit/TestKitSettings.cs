using Akka.Actor;
using Akka.Configuration;

namespace Akka.TestKit;

/// <summary>The section akka.test.</summary>
public class TestKitSettings(Config config) : IExtension
{
    public TimeSpan DefaultTimeout { get; } = config.GetTimeSpan("akka.test.default-timeout", TimeSpan.FromSeconds(5), allowInfinite: false);

    public TimeSpan SingleExpectDefault { get; } = config.GetTimeSpan("akka.test.single-expect-default", TimeSpan.FromSeconds(3), allowInfinite: false);

    public TimeSpan TestEventFilterLeeway { get; } = config.GetTimeSpan("akka.test.filter-leeway", TimeSpan.FromSeconds(3), allowInfinite: false);

    public double TestTimeFactor { get; } = config.GetDouble("akka.test.timefactor", 1);

    public bool LogTestKitCalls { get; } = config.GetBoolean("akka.test.test-actor.log-testkit-calls");
}

public class TestKitExtension : ExtensionIdProvider<TestKitSettings>
{
    public override TestKitSettings CreateExtension(ExtendedActorSystem system) => new(system.Settings.Config);

    public static TestKitSettings For(ActorSystem system) => new TestKitExtension().Apply(system);
}
