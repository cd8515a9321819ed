namespace Akka;

/// <summary>Something has completed and there is nothing to say about it.</summary>
public sealed class Done
{
    public static readonly Done Instance = new();

    private Done() { }
}

/// <summary>The materialised value of a stage that has none.</summary>
public sealed class NotUsed : IEquatable<NotUsed>, IComparable<NotUsed>
{
    public static readonly NotUsed Instance = new();

    private NotUsed() { }

    public int CompareTo(NotUsed? other) => other is null ? 1 : 0;

    public bool Equals(NotUsed? other) => other is not null;

    public override bool Equals(object? obj) => obj is NotUsed;

    public override int GetHashCode() => 0;

    public override string ToString() => "()";
}
