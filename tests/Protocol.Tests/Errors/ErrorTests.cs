namespace Ccxt.Protocol.Tests;

public class ErrorTests
{
    public static TheoryData<ErrorClass> Classes => [.. Enum.GetValues<ErrorClass>()];

    [Fact]
    public void The_tree_has_41_classes_and_one_root()
    {
        Assert.Equal(41, Enum.GetValues<ErrorClass>().Length);
        Assert.Equal([ErrorClass.BaseError], Enum.GetValues<ErrorClass>().Where(error => error.Parent() is null));
        Assert.All(Enum.GetValues<ErrorClass>(), error => Assert.True(error.Is(ErrorClass.BaseError)));
    }

    [Theory, MemberData(nameof(Classes))]
    public void A_class_has_its_exception_of_the_same_name_below_its_parents(ErrorClass error)
    {
        var exception = new ExchangeError(error, "what happened").ToException();

        Assert.Equal(error.ToString(), exception.GetType().Name);
        Assert.Equal(error.Parent()?.ToString() ?? nameof(Exception), exception.GetType().BaseType!.Name);
        Assert.Equal(error, exception.Error.Class);
        Assert.Contains("what happened", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_exception_has_its_class() =>
        Assert.Equal(
            Enum.GetNames<ErrorClass>().Order(StringComparer.Ordinal),
            typeof(Errors.BaseError).Assembly.GetExportedTypes()
                .Where(type => type.IsAssignableTo(typeof(Errors.BaseError)))
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(ErrorClass.RateLimitExceeded, ErrorClass.NetworkError, true)]
    [InlineData(ErrorClass.RateLimitExceeded, ErrorClass.OperationFailed, true)]
    [InlineData(ErrorClass.RateLimitExceeded, ErrorClass.ExchangeError, false)]
    [InlineData(ErrorClass.AccountNotEnabled, ErrorClass.AuthenticationError, true)]
    [InlineData(ErrorClass.OnMaintenance, ErrorClass.ExchangeNotAvailable, true)]
    [InlineData(ErrorClass.ChecksumError, ErrorClass.InvalidNonce, true)]
    [InlineData(ErrorClass.ExchangeError, ErrorClass.InvalidOrder, false)]
    public void A_class_is_what_stands_above_it(ErrorClass error, ErrorClass ancestor, bool expected)
    {
        Assert.Equal(expected, error.Is(ancestor));
        Assert.Equal(expected, new ExchangeError(error, "").Is(ancestor));
    }

    [Fact]
    public void The_text_of_an_error_says_where_it_happened_and_what_is_unknown()
    {
        var error = new ExchangeError(ErrorClass.RequestTimeout, "no answer in 10 s")
        {
            Exchange = "kraken", Account = "main", Operation = "createOrder", Endpoint = "private POST AddOrder", HttpStatus = 504, Outcome = Outcome.Unknown,
            RetryAfter = TimeSpan.FromSeconds(2),
        };

        Assert.Equal(
            "kraken [main] createOrder (private POST AddOrder) RequestTimeout: no answer in 10 s [HTTP 504] [outcome Unknown] [retry after 00:00:02]",
            error.ToString());
        Assert.Equal("BadSymbol: no", new ExchangeError(ErrorClass.BadSymbol, "no").ToString());
    }
}
