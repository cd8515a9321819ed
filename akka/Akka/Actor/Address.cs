using System.Globalization;

namespace Akka.Actor;

/// <summary>Where an actor system can be reached: akka://name, or with host and port where it has a transport.</summary>
public sealed class Address : IEquatable<Address>, IComparable<Address>
{
    public static readonly Address AllSystems = new("akka", "all-systems");

    private readonly string _text;

    public Address(string protocol, string system, string? host = null, int? port = null)
    {
        Protocol = protocol;
        System = system;
        Host = host!;
        Port = port;
        _text = $"{protocol}://{system}{(host is null ? "" : $"@{host}")}{(port is null ? "" : string.Create(CultureInfo.InvariantCulture, $":{port}"))}";
    }

    public string Host { get; }

    public int? Port { get; }

    public string Protocol { get; }

    public string System { get; }

    public bool HasLocalScope => Host is null;

    public bool HasGlobalScope => Host is not null;

    public string HostPort() => _text[(Protocol.Length + 3)..];

    public static Address Parse(string address) =>
        TryParse(address, out var result) ? result : throw new UriFormatException($"Failed to parse [{address}] as an address.");

    public static bool TryParse(string address, out Address result)
    {
        result = null!;
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme <= 0) return false;
        var rest = address.AsSpan(scheme + 3);
        var slash = rest.IndexOf('/');
        if (slash >= 0) rest = rest[..slash];
        var at = rest.IndexOf('@');
        if (at < 0)
        {
            if (rest.IsEmpty) return false;
            result = new Address(address[..scheme], rest.ToString());
            return true;
        }
        var colon = rest.LastIndexOf(':');
        if (at == 0 || colon <= at || !int.TryParse(rest[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port)) return false;
        result = new Address(address[..scheme], rest[..at].ToString(), rest[(at + 1)..colon].ToString(), port);
        return true;
    }

    public Address WithHost(string host) => new(Protocol, System, host, Port);

    public Address WithPort(int? port) => new(Protocol, System, Host, port);

    public Address WithProtocol(string protocol) => new(protocol, System, Host, Port);

    public Address WithSystem(string system) => new(Protocol, system, Host, Port);

    public int CompareTo(Address? other) => string.CompareOrdinal(_text, other?._text);

    public bool Equals(Address? other) => ReferenceEquals(this, other) || (other is not null && _text == other._text);

    public override bool Equals(object? obj) => Equals(obj as Address);

    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => _text;

    public static bool operator ==(Address? left, Address? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(Address? left, Address? right) => !(left == right);
}
