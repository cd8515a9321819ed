using Akka.Configuration;

namespace Akka.TestKit.Configs;

public static class TestConfigs
{
    /// <summary>Time stands still until the test turns it.</summary>
    public static Config TestSchedulerConfig { get; } =
        ConfigurationFactory.ParseString("akka.scheduler.implementation = \"Akka.TestKit.TestScheduler, Akka.TestKit\"");

    public static Config DefaultConfig { get; } = ConfigurationFactory.FromResource("Akka.TestKit.reference.conf", typeof(TestKitBase).Assembly);
}
