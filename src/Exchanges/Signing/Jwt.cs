using System.Security.Cryptography;
using Ccxt.Protocol;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Utilities;

namespace Ccxt.Exchanges;

/// <summary>JSON web tokens, signed so that the same claims always give the same token.</summary>
public static class Jwt
{
    private const int SeedLength = 32;

    private static readonly X9ECParameters Curve = CustomNamedCurves.GetByName("P-256");
    private static readonly ECDomainParameters P256 = new(Curve.Curve, Curve.G, Curve.N, Curve.H);

    /// <summary>A token under an EC P-256 key in PEM.</summary>
    /// <param name="header">What follows <c>alg</c> and <c>typ</c>.</param>
    /// <exception cref="Errors.AuthenticationError">The secret is no such key.</exception>
    public static string Es256(Secret pem, Params header, Params claims)
    {
        var text = Unsigned("ES256", header, claims);
        var (r, s) = SignP256(PrivateKeyOf(pem), Crypto.Sha256(text));
        // Of the two values of s that verify, the lower one: what others may turn into the other is not one signature.
        if (s.CompareTo(P256.N.ShiftRight(1)) > 0) s = P256.N.Subtract(s);
        return $"{text}.{Base64Url([.. BigIntegers.AsUnsignedByteArray(32, r), .. BigIntegers.AsUnsignedByteArray(32, s)])}";
    }

    /// <summary>A token under an Ed25519 key in base64: the seed, alone or with the public key behind it.</summary>
    /// <exception cref="Errors.AuthenticationError">The secret is no such key.</exception>
    public static string EdDsa(Secret key, Params header, Params claims)
    {
        var seed = key.FromBase64();
        if (seed.Length < SeedLength) throw NotAKey("the secret is too short for an Ed25519 key");
        var text = Unsigned("EdDSA", header, claims);
        var signer = new Ed25519Signer();
        signer.Init(true, new Ed25519PrivateKeyParameters(seed, 0));
        signer.BlockUpdate(text.Utf8(), 0, text.Utf8().Length);
        return $"{text}.{Base64Url(signer.GenerateSignature())}";
    }

    /// <summary>ECDSA on P-256 over a SHA-256 digest, its k after RFC 6979.</summary>
    public static (BigInteger R, BigInteger S) SignP256(byte[] key, byte[] digest)
    {
        var signer = new ECDsaSigner(new HMacDsaKCalculator(new Sha256Digest()));
        signer.Init(true, new ECPrivateKeyParameters(new BigInteger(1, key), P256));
        var signature = signer.GenerateSignature(digest);
        return (signature[0], signature[1]);
    }

    private static string Unsigned(string algorithm, Params header, Params claims) =>
        $"{Base64Url(Encode.Json(Params.Of("alg", algorithm).With("typ", "JWT").With(header)).Utf8())}.{Base64Url(Encode.Json(claims).Utf8())}";

    private static string Base64Url(byte[] bytes) => bytes.ToBase64().TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static byte[] PrivateKeyOf(Secret pem)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(pem.Reveal());
            var parameters = key.ExportParameters(includePrivateParameters: true);
            if (parameters.Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value) return parameters.D!;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            throw NotAKey("the secret is no EC private key in PEM: copy it whole from the exchange, its line breaks too");
        }
        throw NotAKey("the secret is an EC key on another curve than P-256");
    }

    private static Errors.BaseError NotAKey(string why) => new ExchangeError(ErrorClass.AuthenticationError, why) { Outcome = Outcome.NotDone }.ToException();
}
