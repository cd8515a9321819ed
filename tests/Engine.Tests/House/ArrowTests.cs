using System.Reflection;

namespace Ccxt.Engine.Tests.House;

/// <summary>Arrows between assemblies point down only: Engine → Actors → Exchanges → Protocol; nothing of Akka below Actors, Hocon excepted.</summary>
public sealed class ArrowTests
{
    [Theory]
    [InlineData("Ccxt.Protocol", "")]
    [InlineData("Ccxt.Exchanges", "Ccxt.Protocol Hocon")]
    [InlineData("Ccxt.Actors", "Ccxt.Protocol Ccxt.Exchanges Akka Akka.Streams Reactive.Streams")]
    [InlineData("Ccxt.Engine", "Ccxt.Protocol Ccxt.Exchanges Ccxt.Actors Akka Akka.Streams")]
    public void An_assembly_knows_only_those_below_it(string assembly, string allowed)
    {
        var ours = Assembly.Load(assembly).GetReferencedAssemblies().Select(r => r.Name!)
            .Where(n => n.StartsWith("Ccxt.", StringComparison.Ordinal) || n.StartsWith("Akka", StringComparison.Ordinal) || n is "Hocon" or "Reactive.Streams");
        Assert.Empty(ours.Except(allowed.Split(' ')));
    }
}
