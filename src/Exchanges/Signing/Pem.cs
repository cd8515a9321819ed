using System.Security.Cryptography;
using System.Text;
using Ccxt.Protocol;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.OpenSsl;

namespace Ccxt.Exchanges;

/// <summary>Signatures under private keys in PEM. Both kinds always give the same signature for the same text.</summary>
public static class Pem
{
    public static bool IsPem(Secret secret) => secret.Reveal().Contains("PRIVATE KEY", StringComparison.Ordinal);

    /// <summary>RSA with SHA-256 after PKCS#1 1.5, or Ed25519: the key tells which.</summary>
    /// <exception cref="Errors.AuthenticationError">The secret is no such key.</exception>
    public static byte[] Sign(Secret pem, string text)
    {
        try
        {
            if (Ed25519Of(pem) is { } key)
            {
                var signer = new Ed25519Signer();
                signer.Init(true, key);
                signer.BlockUpdate(text.Utf8(), 0, text.Utf8().Length);
                return signer.GenerateSignature();
            }
            using var rsa = RSA.Create();
            rsa.ImportFromPem(pem.Reveal());
            return rsa.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException or CryptoException or IOException)
        {
            throw new ExchangeError(ErrorClass.AuthenticationError,
                "the secret is no RSA or Ed25519 private key in PEM: copy it whole from the exchange, its line breaks too")
            { Outcome = Outcome.NotDone }.ToException();
        }
    }

    private static Ed25519PrivateKeyParameters? Ed25519Of(Secret pem)
    {
        using var reader = new StringReader(pem.Reveal());
        return new PemReader(reader).ReadObject() as Ed25519PrivateKeyParameters;
    }
}
