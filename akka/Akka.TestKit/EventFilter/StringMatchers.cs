using System.Text.RegularExpressions;

namespace Akka.TestKit.Internal.StringMatcher;

public interface IStringMatcher
{
    bool IsMatch(string s);
}

public class MatchesAll : IStringMatcher
{
    private MatchesAll() { }

    public static IStringMatcher Instance { get; } = new MatchesAll();

    public bool IsMatch(string s) => true;

    public override string ToString() => "";
}

public class EqualsString(string s) : IStringMatcher
{
    public bool IsMatch(string s1) => string.Equals(s, s1, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"== \"{s}\"";
}

/// <summary>An actor's path, given whole or without the address.</summary>
public class EqualsStringAndPathMatcher(string s, bool canBeRelative = true) : IStringMatcher
{
    public bool IsMatch(string path)
    {
        if (string.Equals(s, path, StringComparison.OrdinalIgnoreCase)) return true;
        if (!canBeRelative || !Actor.ActorPath.TryParse(path, out var parsed)) return false;
        var local = parsed.ToStringWithoutAddress();
        return local.Equals(s, StringComparison.OrdinalIgnoreCase)
            || local.Equals("/user/" + s.TrimStart('/'), StringComparison.OrdinalIgnoreCase);
    }

    public override string ToString() => $"== \"{s}\"";
}

public class StartsWithString(string start) : IStringMatcher
{
    public bool IsMatch(string s) => s.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"starts with \"{start}\"";
}

public class ContainsString(string part) : IStringMatcher
{
    public bool IsMatch(string s) => s.Contains(part, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"contains \"{part}\"";
}

public class RegexMatcher(Regex regex) : IStringMatcher
{
    public bool IsMatch(string s) => regex.IsMatch(s);

    public override string ToString() => $"matches regex \"{regex}\"";
}

public class PredicateMatcher(Predicate<string> predicate, string hint = "") : IStringMatcher
{
    public bool IsMatch(string s) => predicate(s);

    public override string ToString() => $"matches predicate {hint}";
}
