using Ccxt.Exchanges.Tests.Vectors;
using Ccxt.Protocol;

namespace Ccxt.Exchanges.Tests.Seam;

/// <summary>
/// What an order says, it means: a term that an exchange does not have is refused before anything is sent, never dropped. Without its trigger, its
/// reduce-only or its post-only an order is another order.
/// </summary>
public sealed class OrderTermsTests
{
    // A market order is immediate by nature; of several triggers one is enough, and which of them counts is the exchange's.
    private static readonly (string Name, Func<CreateOrder, bool> Fits, Func<CreateOrder, CreateOrder> Say)[] Terms =
    [
        ("post-only", o => o.PostOnly is null && o.TimeInForce is null, o => o with { PostOnly = true }),
        ("IOC", o => o.TimeInForce is null && o.Type == OrderType.Limit, o => o with { TimeInForce = TimeInForce.ImmediateOrCancel }),
        ("FOK", o => o.TimeInForce is null && o.Type == OrderType.Limit, o => o with { TimeInForce = TimeInForce.FillOrKill }),
        ("GTD", o => o.TimeInForce is null, o => o with { TimeInForce = new TimeInForce("GTD") }),
        ("reduce-only", o => o.ReduceOnly is null, o => o with { ReduceOnly = true }),
        ("a trigger price", HasNoTrigger, o => o with { TriggerPrice = o.Price * 1.01m ?? 34000 }),
        ("a stop-loss price", HasNoTrigger, o => o with { StopLossPrice = o.Price * 0.99m ?? 34000 }),
        ("a take-profit price", HasNoTrigger, o => o with { TakeProfitPrice = o.Price * 1.01m ?? 39000 }),
        ("a cost", o => o.Cost is null, o => o with { Cost = 251.5m }),
    ];

    public static TheoryData<string> Ids => new(Catalogue.Ids.Where(id => Directory.Exists(Repository.At("tests", "vectors", id))));

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_term_of_an_order_is_dropped(string id)
    {
        var (tried, dropped) = (0, new SortedSet<string>(StringComparer.Ordinal));
        foreach (var file in Directory.EnumerateFiles(Repository.At("tests", "vectors", id), "*.json").Where(f => Path.GetFileName(f) != "deviations.json"))
            foreach (var recorded in Replay.Record(Vector.Read(file)!, id))
            {
                // An exchange's own types and parameters may say the same in other words.
                if (OrderOf(recorded) is not { Extra.Count: 0 } order || (order.Type != OrderType.Limit && order.Type != OrderType.Market) || Requests(recorded, recorded.Operation) is not { } plain) continue;
                foreach (var (name, fits, say) in Terms)
                {
                    if (!fits(order)) continue;
                    tried++;
                    if (Requests(recorded, With(recorded.Operation, say(order))) is { } requests && requests.SequenceEqual(plain))
                        dropped.Add($"{recorded.Operation.Name}: {name} ({Path.GetFileNameWithoutExtension(file)}, {recorded.Call})");
                }
            }
        Assert.True(dropped.Count == 0, $"{id} drops, and has to refuse:\n{string.Join('\n', dropped)}");
        Assert.True(tried > 0, $"{id} has no vector that places an order");
    }

    private static bool HasNoTrigger(CreateOrder order) => order.TriggerPrice is null && order.StopLossPrice is null && order.TakeProfitPrice is null;

    // An edit that is a cancel and a placement has the terms of the placement.
    private static CreateOrder? OrderOf(Recorded recorded) => recorded.Operation switch
    {
        CreateOrder order => order,
        EditOrder edit when recorded.Exchange.Capabilities.Contains("editOrder") => edit.Order,
        _ => null,
    };

    private static IOperation With(IOperation operation, CreateOrder order) => operation is EditOrder edit ? edit with { Order = order } : order;

    // Null where the write is not reached.
    private static List<string>? Requests(Recorded recorded, IOperation operation)
    {
        var rerun = new Rerun(recorded, recorded.Replies);
        rerun.Run(operation);
        return rerun.Sent.Any(d => d.Commits) ? rerun.Sent.Select(d => $"{d.Verb} {d.Url} {d.Body}").ToList() : null;
    }
}
