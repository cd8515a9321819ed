using System.Security.Cryptography;
using System.Text;

namespace Ccxt.Exchanges;

/// <summary>The digests exchanges sign with, written so that a signature reads as its formula.</summary>
public static class Crypto
{
    public static byte[] Sha256(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    public static byte[] Sha512(string text) => SHA512.HashData(Encoding.UTF8.GetBytes(text));

    public static byte[] HmacSha256(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    /// <summary>The same with a secret's UTF-8 for the key, which is prepared once: to prepare it takes longer than to sign an order.</summary>
    public static byte[] HmacSha256(Secret key, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Span<byte> utf8 = length <= 512 ? stackalloc byte[512] : new byte[length];
        return key.HmacSha256(utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }

    public static byte[] HmacSha384(byte[] key, string text) => HMACSHA384.HashData(key, Encoding.UTF8.GetBytes(text));

    public static byte[] HmacSha512(byte[] key, string text) => HMACSHA512.HashData(key, Encoding.UTF8.GetBytes(text));

    public static byte[] HmacSha512(byte[] key, params ReadOnlySpan<byte[]> parts)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA512, key);
        foreach (var part in parts) hmac.AppendData(part);
        return hmac.GetHashAndReset();
    }

    public static byte[] Utf8(this string text) => Encoding.UTF8.GetBytes(text);

    public static string ToHex(this byte[] bytes) => Convert.ToHexStringLower(bytes);

    public static string ToBase64(this byte[] bytes) => Convert.ToBase64String(bytes);
}
