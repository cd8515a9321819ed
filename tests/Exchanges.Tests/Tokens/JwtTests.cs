using System.Security.Cryptography;
using Ccxt.Protocol;
using AuthenticationError = Ccxt.Errors.AuthenticationError;

namespace Ccxt.Exchanges.Tests.Tokens;

/// <summary>Tokens and their signatures, against published values and against the platform's own verification.</summary>
public sealed class JwtTests
{
    private static readonly Params Header = Params.Of("kid", "key");
    private static readonly Params Claims = Params.Of("sub", "somebody");

    // RFC 6979, appendix A.2.5: P-256 with SHA-256.
    [Theory]
    [InlineData("sample", "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716", "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8")]
    [InlineData("test", "F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367", "19F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083")]
    public void P256_signs_as_RFC_6979_says(string message, string r, string s)
    {
        var key = Convert.FromHexString("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721");
        var signature = Jwt.SignP256(key, Crypto.Sha256(message));
        Assert.Equal(r, signature.R.ToString(16), ignoreCase: true);
        Assert.Equal(s, signature.S.ToString(16), ignoreCase: true);
    }

    [Fact]
    public void Es256_tokens_verify_repeat_and_have_the_lower_s()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var secret = new Secret(key.ExportECPrivateKeyPem());
        for (var i = 0; i < 20; i++)
        {
            var claims = Claims.With("n", i);
            var token = Jwt.Es256(secret, Header, claims);
            Assert.Equal(token, Jwt.Es256(secret, Header, claims));
            var parts = token.Split('.');
            Assert.Equal("""{"alg":"ES256","typ":"JWT","kid":"key"}""", Text(parts[0]));
            Assert.Equal($$"""{"sub":"somebody","n":{{i}}}""", Text(parts[1]));
            Assert.True(key.VerifyData($"{parts[0]}.{parts[1]}".Utf8(), Bytes(parts[2]), HashAlgorithmName.SHA256));
            Assert.True(Bytes(parts[2])[32] < 0x80);
        }
    }

    [Fact]
    public void Keys_in_PKCS8_sign_as_in_SEC1()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Equal(Jwt.Es256(new Secret(key.ExportECPrivateKeyPem()), Header, Claims), Jwt.Es256(new Secret(key.ExportPkcs8PrivateKeyPem()), Header, Claims));
    }

    // RFC 8032, section 7.1, test 1 has this seed and public key: the token is the same with the public key behind the seed.
    [Fact]
    public void EdDsa_takes_the_seed_alone_or_with_the_public_key()
    {
        var seed = Convert.FromHexString("9D61B19DEFFD5A60BA844AF492EC2CC44449C5697B326919703BAC031CAE7F60");
        var both = Convert.FromHexString("9D61B19DEFFD5A60BA844AF492EC2CC44449C5697B326919703BAC031CAE7F60D75A980182B10AB7D54BFED3C964073A0EE172F3DAA62325AF021A68F707511A");
        var token = Jwt.EdDsa(new Secret(seed.ToBase64()), Header, Claims);
        Assert.Equal(token, Jwt.EdDsa(new Secret(both.ToBase64()), Header, Claims));
        Assert.Equal("""{"alg":"EdDSA","typ":"JWT","kid":"key"}""", Text(token.Split('.')[0]));
        Assert.Equal(64, Bytes(token.Split('.')[2]).Length);
    }

    [Fact]
    public void What_is_no_key_is_an_authentication_error()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(1024);
        foreach (var text in new[] { "nothing", "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----", other.ExportECPrivateKeyPem(), rsa.ExportRSAPrivateKeyPem() })
            Assert.Throws<AuthenticationError>(() => Jwt.Es256(new Secret(text), Header, Claims));
        Assert.Throws<AuthenticationError>(() => Jwt.EdDsa(new Secret("AAAA"), Header, Claims));
    }

    private static byte[] Bytes(string base64Url) => Convert.FromBase64String(base64Url.Replace('-', '+').Replace('_', '/').PadRight((base64Url.Length + 3) / 4 * 4, '='));

    private static string Text(string base64Url) => System.Text.Encoding.UTF8.GetString(Bytes(base64Url));
}
