using Akka.Streams.Supervision;

namespace Akka.Streams;

public static class ActorAttributes
{
    public sealed class Dispatcher(string name) : Attributes.IAttribute, IEquatable<Dispatcher>
    {
        public readonly string Name = name;

        public bool Equals(Dispatcher? other) => other is not null && other.Name == Name;

        public override bool Equals(object? obj) => Equals(obj as Dispatcher);

        public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

        public override string ToString() => $"Dispatcher({Name})";
    }

    /// <summary>What a stage does when the user's function throws.</summary>
    public sealed class SupervisionStrategy(Decider decider) : Attributes.IAttribute
    {
        public readonly Decider Decider = decider;

        public override string ToString() => "SupervisionStrategy";
    }

    public static Attributes CreateDispatcher(string dispatcherName) => new(new Dispatcher(dispatcherName));

    public static Attributes CreateSupervisionStrategy(Decider strategy) => new(new SupervisionStrategy(strategy));

    internal static Decider DeciderOr(this Attributes attributes, Decider otherwise) =>
        attributes.GetAttribute<SupervisionStrategy>(null)?.Decider ?? otherwise;

    internal static Decider DeciderOf(this Attributes attributes) => attributes.DeciderOr(Deciders.StoppingDecider);
}
