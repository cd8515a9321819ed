using System.Text.RegularExpressions;

namespace Akka.Actor;

/// <summary>Actors by path, with wildcards; what is told to it goes to all that match at that moment.</summary>
public class ActorSelection : ICanTell, IEquatable<ActorSelection>
{
    public ActorSelection(IActorRef anchor, SelectionPathElement[] path) => (Anchor, Path) = (anchor, path);

    public ActorSelection(IActorRef anchor, string path) : this(anchor, path.Split('/')) { }

    public ActorSelection(IActorRef anchor, IEnumerable<string> elements) : this(anchor, Parse(elements)) { }

    public IActorRef Anchor { get; }

    public SelectionPathElement[] Path { get; }

    public string PathString => "/" + string.Join('/', Path.Select(element => element.ToString()));

    public void Tell(object message, IActorRef? sender = null) =>
        ActorSelections.Deliver((IInternalActorRef)Anchor, sender ?? ActorCell.Current?.Self!, new ActorSelectionMessage(message, Path, HasWildcard(Path)));

    public Task<IActorRef> ResolveOne(TimeSpan timeout) => ResolveOne(timeout, CancellationToken.None);

    /// <summary>The first that answers; fails with ActorNotFoundException where none does in time.</summary>
    public async Task<IActorRef> ResolveOne(TimeSpan timeout, CancellationToken ct)
    {
        try
        {
            var identity = await this.Ask<ActorIdentity>(new Identify(null!), timeout, ct).ConfigureAwait(false);
            return identity.Subject ?? throw new ActorNotFoundException($"subject was null: {this}");
        }
        catch (AskTimeoutException failure)
        {
            throw new ActorNotFoundException($"failed to resolve {this} within {timeout}", failure);
        }
    }

    public bool Equals(ActorSelection? other) => other is not null && Equals(Anchor, other.Anchor) && PathString == other.PathString;

    public override bool Equals(object? obj) => Equals(obj as ActorSelection);

    public override int GetHashCode() => HashCode.Combine(Anchor, PathString);

    public override string ToString() => $"ActorSelection[Anchor({Anchor.Path}), Path({PathString})]";

    internal static bool HasWildcard(SelectionPathElement[] path) => Array.Exists(path, element => element is SelectChildPattern or SelectChildRecursive);

    private static SelectionPathElement[] Parse(IEnumerable<string> elements)
    {
        var parsed = new List<SelectionPathElement>();
        foreach (var element in elements)
        {
            switch (element)
            {
                case "" or ".":
                    break;
                case "..":
                    parsed.Add(SelectParent.Instance);
                    break;
                case "**":
                    parsed.Add(SelectChildRecursive.Instance);
                    break;
                default:
                    parsed.Add(element.AsSpan().IndexOfAny('*', '?') >= 0 ? new SelectChildPattern(element) : new SelectChildName(element));
                    break;
            }
        }
        var recursive = parsed.FindIndex(element => element is SelectChildRecursive);
        if (recursive >= 0 && recursive < parsed.Count - 1) throw new IllegalActorNameException("Double wildcard can only appear at the last path entry");
        return [.. parsed];
    }
}

/// <summary>A message on its way down (or up) a selection's path.</summary>
public class ActorSelectionMessage(object message, SelectionPathElement[] elements, bool wildCardFanOut = false)
    : IAutoReceivedMessage, IPossiblyHarmful, IWrappedMessage
{
    public object Message { get; } = message;

    public SelectionPathElement[] Elements { get; } = elements;

    /// <summary>Whether many may get it: then a part of the tree without a match is no dead letter.</summary>
    public bool WildCardFanOut { get; } = wildCardFanOut;

    public ActorSelectionMessage Copy(object? message = null, SelectionPathElement[]? elements = null, bool? wildCardFanOut = null) =>
        new(message ?? Message, elements ?? Elements, wildCardFanOut ?? WildCardFanOut);

    public override string ToString() => $"ActorSelectionMessage({Message}, {string.Join('/', Elements.Select(e => e.ToString()))}, {WildCardFanOut})";
}

public abstract class SelectionPathElement;

public class SelectChildName(string name) : SelectionPathElement
{
    public string Name { get; } = name;

    public override bool Equals(object? obj) => obj is SelectChildName other && Name == other.Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}

/// <summary>A name with * and ? in it.</summary>
public class SelectChildPattern(string patternStr) : SelectionPathElement
{
    private readonly Regex _pattern =
        new("^" + Regex.Escape(patternStr).Replace("\\*", ".*").Replace("\\?", ".") + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    public string PatternStr { get; } = patternStr;

    internal bool Matches(string name) => _pattern.IsMatch(name);

    public override bool Equals(object? obj) => obj is SelectChildPattern other && PatternStr == other.PatternStr;

    public override int GetHashCode() => PatternStr.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => PatternStr;
}

/// <summary>All below, at any depth.</summary>
public class SelectChildRecursive : SelectionPathElement
{
    public static readonly SelectChildRecursive Instance = new();

    public override bool Equals(object? obj) => obj is SelectChildRecursive;

    public override int GetHashCode() => "**".GetHashCode(StringComparison.Ordinal);

    public override string ToString() => "**";
}

public class SelectParent : SelectionPathElement
{
    public static readonly SelectParent Instance = new();

    public override bool Equals(object? obj) => obj is SelectParent;

    public override int GetHashCode() => "..".GetHashCode(StringComparison.Ordinal);

    public override string ToString() => "..";
}

public static class ActorRefFactoryShared
{
    public static ActorSelection ActorSelection(ActorPath actorPath, ActorSystem system) =>
        new(((ExtendedActorSystem)system).Provider.RootGuardianAt(actorPath.Address), actorPath.Elements);

    public static ActorSelection ActorSelection(IActorRef anchorActorRef, string path) => new(anchorActorRef, path);

    /// <summary>An absolute path starts at the root, a relative one at the actor that looks it up.</summary>
    public static ActorSelection ActorSelection(string path, ActorSystem system, IActorRef lookupRoot)
    {
        if (path.Contains("://", StringComparison.Ordinal))
        {
            if (!ActorPath.TryParse(path, out var actorPath)) return new ActorSelection(((ExtendedActorSystem)system).Provider.DeadLetters, "");
            return ActorSelection(actorPath, system);
        }
        return new ActorSelection(path.StartsWith('/') ? ((ExtendedActorSystem)system).Provider.RootGuardian : lookupRoot, path);
    }
}

internal static class ActorSelections
{
    public static void Deliver(IInternalActorRef anchor, IActorRef? sender, ActorSelectionMessage selection)
    {
        var elements = selection.Elements;
        var at = anchor;
        for (var i = 0; i < elements.Length; i++)
        {
            if (at is not LocalActorRef local)
            {
                at.Tell(selection.Copy(elements: elements[i..]), sender!);
                return;
            }
            switch (elements[i])
            {
                case SelectParent:
                    // Above the root is nobody.
                    at = local.Parent is LocalActorRef parent ? parent : local;
                    break;
                case SelectChildName { Name: var name }:
                    if (local.GetSingleChild(name) is LocalActorRef child)
                    {
                        at = child;
                        break;
                    }
                    if (Temporary(local, name, elements.AsSpan(i + 1)) is { } temporary)
                    {
                        temporary.Tell(selection.Message, sender!);
                        return;
                    }
                    Missing(local, elements[i..], sender, selection);
                    return;
                case SelectChildPattern pattern:
                    foreach (var one in local.Children)
                    {
                        if (!pattern.Matches(one.Path.Name)) continue;
                        if (i == elements.Length - 1) one.Tell(selection.Message, sender!);
                        else Deliver((IInternalActorRef)one, sender, selection.Copy(elements: elements[(i + 1)..]));
                    }
                    return;
                case SelectChildRecursive:
                    Broadcast(local, selection.Message, sender);
                    return;
            }
        }
        at.Tell(selection.Message, sender!);
    }

    private static void Broadcast(LocalActorRef above, object message, IActorRef? sender)
    {
        foreach (var child in above.Children)
        {
            child.Tell(message, sender!);
            Broadcast((LocalActorRef)child, message, sender);
        }
    }

    private static IActorRef? Temporary(LocalActorRef root, string name, ReadOnlySpan<SelectionPathElement> rest)
    {
        var provider = root.Provider;
        if (!ReferenceEquals(root, provider.RootGuardian)) return null;
        if (name == "deadLetters" && rest.IsEmpty) return provider.DeadLetters;
        return name == "temp" && rest is [SelectChildName { Name: var temporary }] && provider.TempContainer.GetChild([temporary]) is not Nobody and var found
            ? found : null;
    }

    private static void Missing(LocalActorRef at, SelectionPathElement[] rest, IActorRef? sender, ActorSelectionMessage selection)
    {
        if (selection.WildCardFanOut) return;
        var path = rest.Aggregate(at.Path, (above, element) => above / element.ToString()!);
        new EmptyLocalActorRef(at.Provider, path, at.Cell.System.EventStream).Tell(selection.Message, sender!);
    }
}
