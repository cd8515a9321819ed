namespace Ccxt.Engine;

/// <summary>Finds what a misspelt word was meant to be.</summary>
internal static class Closest
{
    /// <summary>A question to put behind an error: <c>; did you mean kraken?</c>, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> known) => To(word, known) is { } meant ? $"; did you mean {meant}?" : "";

    /// <summary>The nearest of the known words, or null when none is near.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        var nearest = known.Select(k => (Word: k, Steps: Steps(word.ToLowerInvariant(), k.ToLowerInvariant()))).OrderBy(k => k.Steps).ThenBy(k => k.Word, StringComparer.Ordinal).FirstOrDefault();
        return nearest.Word is not null && nearest.Steps <= Math.Max(1, word.Length / 3) ? nearest.Word : null;
    }

    // Letters put in, left out, changed, or swapped with their neighbour.
    private static int Steps(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        return rows[a.Length, b.Length];
    }
}
