namespace Ccxt.Venues;

/// <summary>SplitMix64: the same numbers from the same seed on every runtime, which System.Random does not promise.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Evenly from 0 to <paramref name="below"/> - 1.</summary>
    public int Below(int below) => (int)(Next() % (ulong)below);

    /// <summary>Between -1 and 1, bell-shaped, in millionths.</summary>
    public decimal Bell() => (Below(1_000_001) + Below(1_000_001) + Below(1_000_001) - 1_500_000) / 1_500_000m;

    public bool Chance(int oneIn) => Below(oneIn) == 0;

    public static ulong Seed(int seed, string name)
    {
        var hash = 14695981039346656037UL ^ (ulong)(uint)seed;
        foreach (var letter in name) hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }
}
