using Akka.Configuration;

namespace Akka.Tests.Actor;

internal static class Quiet
{
    /// <summary>How long a test waits for what must come: only a broken build waits that long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static readonly Config Config = ConfigurationFactory.ParseString("akka { loglevel = OFF, stdout-loglevel = OFF }");
}
