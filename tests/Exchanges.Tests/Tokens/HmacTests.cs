using System.Security.Cryptography;
using System.Text;

namespace Ccxt.Exchanges.Tests.Tokens;

public class HmacTests
{
    [Fact]
    public void A_secret_signs_texts_of_any_length_on_any_thread_as_the_platform_does()
    {
        var secret = new Secret("NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP");
        Parallel.For(0, 2000, i =>
        {
            var text = string.Concat(Enumerable.Repeat("amount=ü1&", i % 150));
            Assert.Equal(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret.Reveal()), Encoding.UTF8.GetBytes(text)), Crypto.HmacSha256(secret, text));
        });
    }
}
