using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>A key or password. It never prints, logs or serialises; only signing looks inside.</summary>
[DebuggerDisplay("***")]
[DebuggerTypeProxy(typeof(Nothing))]
[JsonConverter(typeof(Hidden))]
public sealed class Secret(string value)
{
    private byte[]? utf8;
    private IncrementalHash? prepared;

    /// <summary>The secret itself, for a header or a signature.</summary>
    public string Reveal() => value;

    /// <summary>The same bytes each time: to be read only.</summary>
    public byte[] Utf8() => utf8 ??= Encoding.UTF8.GetBytes(value);

    /// <exception cref="Errors.AuthenticationError">It is not base64.</exception>
    public byte[] FromBase64()
    {
        var padded = value.Length % 4 == 0 ? value : value.PadRight(value.Length + 4 - (value.Length % 4), '=');
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var length)
            ? bytes[..length]
            : throw new ExchangeError(ErrorClass.AuthenticationError, "the secret is not base64: copy it whole from the exchange").ToException();
    }

    // One signature at a time uses the prepared key; whoever finds it taken prepares another.
    internal byte[] HmacSha256(ReadOnlySpan<byte> text)
    {
        var hash = Interlocked.Exchange(ref prepared, null) ?? IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Utf8());
        hash.AppendData(text);
        var seal = hash.GetHashAndReset();
        Interlocked.Exchange(ref prepared, hash)?.Dispose();
        return seal;
    }

    public override string ToString() => "***";

    /// <summary>What a debugger shows of it, whatever fields it has.</summary>
    private sealed class Nothing
    {
        public Nothing(Secret secret) => ArgumentNullException.ThrowIfNull(secret);
    }

    private sealed class Hidden : JsonConverter<Secret>
    {
        public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("a secret is never read from JSON: it stays where its account is");

        public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) => writer.WriteStringValue("***");
    }
}

/// <summary>The credentials of one account; null where it has none.</summary>
public sealed record Keys
{
    public Secret? ApiKey { get; init; }
    public Secret? Secret { get; init; }
    public Secret? Password { get; init; }
    public Secret? Uid { get; init; }
    public Secret? Login { get; init; }
    public Secret? Token { get; init; }
    public Secret? PrivateKey { get; init; }
    public Secret? WalletAddress { get; init; }
    public Secret? TwoFactor { get; init; }

    /// <summary>The credential of a facts key (<c>api-key</c>, <c>secret</c>, …).</summary>
    public Secret? Named(string name) => name switch
    {
        "api-key" => ApiKey,
        "secret" => Secret,
        "password" => Password,
        "uid" => Uid,
        "login" => Login,
        "token" => Token,
        "private-key" => PrivateKey,
        "wallet-address" => WalletAddress,
        "two-factor" => TwoFactor,
        _ => null,
    };
}
