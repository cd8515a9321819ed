namespace Akka.Actor;

internal static class ActorNames
{
    private const string Digits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+~";

    private static long _uid = Random.Shared.Next();

    /// <summary>Another incarnation at the same path is another actor.</summary>
    public static long NextUid() => Interlocked.Increment(ref _uid);

    /// <summary>$a, $b … the name of an actor that was given none: base 64, lowest digit first.</summary>
    public static string Generated(long number)
    {
        Span<char> text = stackalloc char[13];
        text[0] = '$';
        var length = 1;
        do
        {
            text[length++] = Digits[(int)(number & 63)];
            number >>= 6;
        }
        while (number > 0);
        return new string(text[..length]);
    }

    public static void Validate(string name, ActorPath parent)
    {
        if (name.Length == 0) throw new InvalidActorNameException("Actor name must not be empty.");
        if (!ActorPath.IsValidPathElement(name))
        {
            throw new InvalidActorNameException($"Illegal actor name [{name}] under {parent}. Actor paths MUST: not start with `$`, include only ASCII letters and digits, " +
                $"and contain only the symbols {ActorPath.ValidSymbols} or percent escapes.");
        }
    }
}
