using System.Globalization;
using System.Text;

namespace Akka.Actor;

/// <summary>The place of an actor in the tree. Equality leaves the uid (the incarnation) aside.</summary>
public abstract class ActorPath : IEquatable<ActorPath>, IComparable<ActorPath>
{
    public const string ValidSymbols = "\"-_.*$+:@&=,!~';()";

    private readonly ActorPath? _parent;
    private readonly Address? _address;
    private int _hash;

    protected ActorPath(Address address, string name) => (_address, Name) = (address, name);

    protected ActorPath(ActorPath parentPath, string name, long uid)
    {
        _parent = parentPath;
        Depth = parentPath.Depth + 1;
        Name = name;
        Uid = uid;
    }

    public Address Address => Root._address!;

    public int Depth { get; }

    public string Name { get; }

    public long Uid { get; }

    public ActorPath Parent => _parent ?? this;

    public ActorPath Root => ParentOf(0);

    public IReadOnlyList<string> Elements
    {
        get
        {
            var elements = new string[Depth];
            for (var path = this; path._parent is not null; path = path._parent) elements[path.Depth - 1] = path.Name;
            return elements;
        }
    }

    public static bool IsValidPathElement(string s)
    {
        if (string.IsNullOrEmpty(s) || s[0] == '$') return false;
        for (var i = 0; i < s.Length; i++)
        {
            var c = s[i];
            if (char.IsAsciiLetterOrDigit(c) || ValidSymbols.Contains(c)) continue;
            if (c == '%' && i + 2 < s.Length && char.IsAsciiHexDigit(s[i + 1]) && char.IsAsciiHexDigit(s[i + 2])) i += 2;
            else return false;
        }
        return true;
    }

    public static string FormatPathElements(IEnumerable<string> pathElements) => "/" + string.Join('/', pathElements);

    public static ActorPath Parse(string path) => TryParse(path, out var result) ? result : throw new UriFormatException($"Can not parse an ActorPath: {path}");

    public static bool TryParse(string path, out ActorPath actorPath)
    {
        actorPath = null!;
        if (!Actor.Address.TryParse(path, out var address)) return false;
        var start = path.IndexOf('/', path.IndexOf("://", StringComparison.Ordinal) + 3);
        return TryParse(new RootActorPath(address), start < 0 ? "" : path[start..], out actorPath);
    }

    /// <summary>Adds the elements of an absolute path ("/user/a#12") to a base.</summary>
    public static bool TryParse(ActorPath basePath, string absoluteUri, out ActorPath actorPath)
    {
        actorPath = basePath;
        long uid = 0;
        var hash = absoluteUri.IndexOf('#');
        if (hash >= 0)
        {
            if (!long.TryParse(absoluteUri.AsSpan(hash + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out uid)) return false;
            absoluteUri = absoluteUri[..hash];
        }
        var names = absoluteUri.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < names.Length; i++) actorPath = new ChildActorPath(actorPath, names[i], i == names.Length - 1 ? uid : 0);
        return true;
    }

    public ActorPath Child(string childName) => this / childName;

    public ActorPath ParentOf(int depth)
    {
        var path = this;
        if (depth < 0) depth = Math.Max(0, Depth + depth);
        while (path.Depth > depth) path = path._parent!;
        return path;
    }

    public ActorPath WithUid(long uid) => uid == Uid || _parent is null ? this : new ChildActorPath(_parent, Name, uid);

    public string ToStringWithoutAddress()
    {
        var text = new StringBuilder();
        Join(text);
        return text.ToString();
    }

    public override string ToString() => ToStringWithAddress();

    public string ToStringWithAddress() => ToStringWithAddress(Address);

    /// <summary>With that address, unless this path has a host of its own.</summary>
    public string ToStringWithAddress(Address address)
    {
        var text = new StringBuilder().Append(Address.HasGlobalScope ? Address : address);
        Join(text);
        return text.ToString();
    }

    public string ToStringWithUid() => WithUidText(ToStringWithAddress());

    public string ToSerializationFormat() => WithUidText(ToStringWithAddress());

    public string ToSerializationFormatWithAddress(Address address) => WithUidText(ToStringWithAddress(address));

    public int CompareTo(ActorPath? other) => other is null ? 1 : string.CompareOrdinal(ToString(), other.ToString());

    public bool Equals(ActorPath? other)
    {
        if (other is null || Depth != other.Depth) return false;
        ActorPath a = this, b = other;
        while (!ReferenceEquals(a, b))
        {
            if (!string.Equals(a.Name, b.Name, StringComparison.Ordinal)) return false;
            if (a._parent is null) return a._address! == b._address!;
            (a, b) = (a._parent, b._parent!);
        }
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as ActorPath);

    public override int GetHashCode()
    {
        if (_hash != 0) return _hash;
        var hash = _parent is null ? HashCode.Combine(_address, Name) : HashCode.Combine(_parent.GetHashCode(), Name);
        return _hash = hash == 0 ? 1 : hash;
    }

    public static bool operator ==(ActorPath? left, ActorPath? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(ActorPath? left, ActorPath? right) => !(left == right);

    public static ActorPath operator /(ActorPath path, string name)
    {
        var hash = name.IndexOf('#');
        return hash < 0 ? new ChildActorPath(path, name, 0)
            : new ChildActorPath(path, name[..hash], long.Parse(name.AsSpan(hash + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    public static ActorPath operator /(ActorPath path, IEnumerable<string> name) => name.Where(n => n.Length > 0).Aggregate(path, (parent, child) => parent / child);

    private string WithUidText(string text) => Uid == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}#{Uid}");

    private void Join(StringBuilder text)
    {
        if (_parent is null)
        {
            text.Append(Name);
            return;
        }
        _parent.Join(text);
        if (_parent._parent is not null) text.Append('/');
        text.Append(Name);
    }
}

public sealed class RootActorPath(Address address, string name = "/") : ActorPath(address, name);

public sealed class ChildActorPath(ActorPath parentPath, string name, long uid) : ActorPath(parentPath, name, uid);
