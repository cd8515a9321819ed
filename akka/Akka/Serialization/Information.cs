using Akka.Actor;

namespace Akka.Serialization;

/// <summary>Under which address references are written.</summary>
public sealed class Information(Address address, ActorSystem system) : IEquatable<Information>
{
    public Address Address { get; } = address;

    public ActorSystem System { get; } = system;

    public bool Equals(Information? other) => other is not null && Address == other.Address && ReferenceEquals(System, other.System);

    public override bool Equals(object? obj) => Equals(obj as Information);

    public override int GetHashCode() => HashCode.Combine(Address, System);

    public static bool operator ==(Information? left, Information? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(Information? left, Information? right) => !(left == right);
}
