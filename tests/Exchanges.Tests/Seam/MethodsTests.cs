using System.Text.Json.Nodes;
using Ccxt.Protocol;

namespace Ccxt.Exchanges.Tests.Seam;

/// <summary>What the reference can do on an exchange, ours can do too; what it cannot stands in tests/facts/lacking.json with its reason.</summary>
public sealed class MethodsTests
{
    // Our operations under the reference's newer, or older, names.
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["fetchTransactions"] = ["fetchTransactions", "fetchDepositsWithdrawals"],
        ["fetchDepositWithdrawFees"] = ["fetchDepositWithdrawFees", "fetchTransactionFees", "fetchFundingFees"],
    };

    // The client's own work, no exchange's.
    private static readonly string[] Elsewhere = ["loadMarkets", "callEndpoint"];

    private static readonly JsonObject Lacking = JsonNode.Parse(File.ReadAllText(Repository.At("tests", "facts", "lacking.json")))!.AsObject();

    private static readonly string[] Operations = [.. typeof(IOperation).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(IOperation)))
        .Select(t => ((IOperation)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(t)).Name).Except(Elsewhere).Order(StringComparer.Ordinal)];

    public static TheoryData<string> WithReference => new(Catalogue.Ids.Where(id => File.Exists(ListOf(id))));

    [Theory]
    [MemberData(nameof(WithReference))]
    public void Every_unified_method_of_the_reference_is_there_or_named_as_lacking(string id)
    {
        var exchange = Catalogue.Create(id);
        var reference = File.ReadAllLines(ListOf(id)).ToHashSet();
        var missing = Operations
            .Where(name => (Names.GetValueOrDefault(name) ?? [name]).Any(reference.Contains))
            .Where(name => !exchange.Capabilities.Contains(name) && !exchange.EmulatedCapabilities.Contains(name)).ToList();
        var named = Lacking[id]?.AsObject().Select(l => l.Key).ToList() ?? [];

        var (unnamed, there) = (missing.Except(named).ToList(), named.Except(missing).ToList());
        Assert.True(unnamed.Count == 0, $"{id} lacks {string.Join(", ", unnamed)}: override them, or name them with the reason");
        Assert.True(there.Count == 0, $"{id} has {string.Join(", ", there)}, or the reference has not: nothing is lacking there");
        Assert.All(Lacking[id]?.AsObject() ?? [], l => Assert.True(l.Value!.GetValue<string>().Length > 20, $"{id} {l.Key}: say why"));
    }

    private static string ListOf(string id) => Repository.At("tests", "facts", "methods", $"{id}.txt");
}
