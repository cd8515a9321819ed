using Ccxt.Exchanges.Tests.Vectors;

namespace Ccxt.Exchanges.Tests.Seam;

/// <summary>Facts and classes belong together, and say all that the reference knows.</summary>
public sealed class FactsTests
{
    public static TheoryData<string> Ids => new(Catalogue.Ids);

    public static TheoryData<string> WithReference => new(Catalogue.Ids.Where(id => File.Exists(ListOf(id))));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Facts_load_and_have_a_class(string id) => Assert.Equal(id, Catalogue.Create(id).Id);

    [Theory]
    [MemberData(nameof(WithReference))]
    public void All_endpoints_of_the_reference_are_there_and_no_others(string id)
    {
        var reference = File.ReadAllLines(ListOf(id)).ToHashSet();
        var ours = Catalogue.Create(id).Facts.Endpoints.All.Select(e => e.Name).ToHashSet();
        Assert.NotEmpty(reference);
        Assert.Empty(reference.Except(ours));
        Assert.Empty(ours.Except(reference));
    }

    [Fact]
    public void Every_live_exchange_has_its_list_of_endpoints() =>
        Assert.All(Catalogue.Ids.Where(id => Catalogue.Create(id).Facts.Status == ExchangeLife.Live), id => Assert.True(File.Exists(ListOf(id)), $"node tests/facts/endpoints.mjs writes the list of {id}"));

    // Members of a family show by the head's vectors that the class is right.
    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_operation_of_a_class_is_exercised_by_a_vector(string id)
    {
        var exchange = Catalogue.Create(id);
        if (exchange.Facts.Extends is not null) return;
        var exercised = Directory.EnumerateFiles(Repository.At("tests", "vectors", id), "*.json").Where(f => Path.GetFileName(f) != "deviations.json")
            .SelectMany(f => Replay.Record(Vector.Read(f)!, id)).Select(r => r.Operation.Name).Append("fetchMarkets").ToHashSet();
        Assert.Empty(exchange.Capabilities.Except(exercised));
    }

    [Theory]
    [InlineData("options { fetchMarkets.types = [spot] }")]
    [InlineData("options { fetchMarkets { types = [spot] } }")]
    [InlineData("options { \"fetchMarkets.types\" = [spot] }")]
    public void An_option_may_stand_before_others_of_its_name(string own)
    {
        var options = Catalogue.Create("binance", own).Facts.Options;
        Assert.Equal(["spot"], options.List("fetchMarkets.types"));
        Assert.True(options.Declares("fetchMarkets"));
    }

    private static string ListOf(string id) => Repository.At("tests", "facts", "endpoints", $"{id}.txt");
}
