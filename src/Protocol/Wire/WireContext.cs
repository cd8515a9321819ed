using System.Reflection;
using System.Text.Json.Serialization;

namespace Ccxt.Protocol;

// The registry of the wire format: these types and no others. A type's name is its manifest, so renaming one breaks the wire (and a golden file says so).

// Requests and answers
[JsonSerializable(typeof(Request))]
[JsonSerializable(typeof(Answer<ValueMap<Market>>))]
[JsonSerializable(typeof(Answer<ValueList<Market>>))]
[JsonSerializable(typeof(Answer<ValueMap<Currency>>))]
[JsonSerializable(typeof(Answer<DateTimeOffset>))]
[JsonSerializable(typeof(Answer<ExchangeStatus>))]
[JsonSerializable(typeof(Answer<Ticker>))]
[JsonSerializable(typeof(Answer<ValueMap<Ticker>>))]
[JsonSerializable(typeof(Answer<OrderBook>))]
[JsonSerializable(typeof(Answer<ValueList<Trade>>))]
[JsonSerializable(typeof(Answer<ValueList<Candle>>))]
[JsonSerializable(typeof(Answer<Balance>))]
[JsonSerializable(typeof(Answer<Order>))]
[JsonSerializable(typeof(Answer<ValueList<Order>>))]
[JsonSerializable(typeof(Answer<RawReply>))]
[JsonSerializable(typeof(Refused))]
[JsonSerializable(typeof(ExchangeError))]
[JsonSerializable(typeof(GetBudget))]
[JsonSerializable(typeof(Budget))]
[JsonSerializable(typeof(BucketLevel))]

// Operations
[JsonSerializable(typeof(LoadMarkets))]
[JsonSerializable(typeof(FetchMarkets))]
[JsonSerializable(typeof(FetchCurrencies))]
[JsonSerializable(typeof(FetchTime))]
[JsonSerializable(typeof(FetchStatus))]
[JsonSerializable(typeof(FetchTicker))]
[JsonSerializable(typeof(FetchTickers))]
[JsonSerializable(typeof(FetchOrderBook))]
[JsonSerializable(typeof(FetchTrades))]
[JsonSerializable(typeof(FetchOHLCV))]
[JsonSerializable(typeof(FetchBalance))]
[JsonSerializable(typeof(CreateOrder))]
[JsonSerializable(typeof(CancelOrder))]
[JsonSerializable(typeof(FetchOrder))]
[JsonSerializable(typeof(FetchOpenOrders))]
[JsonSerializable(typeof(CallEndpoint))]

// Market data
[JsonSerializable(typeof(Subscribe))]
[JsonSerializable(typeof(Subscribed))]
[JsonSerializable(typeof(SubscribeRefused))]
[JsonSerializable(typeof(Unsubscribe))]
[JsonSerializable(typeof(MarketBatch))]
[JsonSerializable(typeof(Ack))]
[JsonSerializable(typeof(SubscriptionEnded))]
[JsonSerializable(typeof(MarketsLoaded))]
[JsonSerializable(typeof(DeliveryPolicy.LatestWins))]
[JsonSerializable(typeof(DeliveryPolicy.Bounded))]
[JsonSerializable(typeof(DeliveryPolicy.Sampled))]
[JsonSerializable(typeof(TickerChanged))]
[JsonSerializable(typeof(BookChanged))]
[JsonSerializable(typeof(TradeHappened))]
[JsonSerializable(typeof(CandleChanged))]
[JsonSerializable(typeof(Gap))]
[JsonSerializable(typeof(Stale))]
[JsonSerializable(typeof(Resynced))]

// The model
[JsonSerializable(typeof(Market))]
[JsonSerializable(typeof(Currency))]
[JsonSerializable(typeof(Network))]
[JsonSerializable(typeof(Ticker))]
[JsonSerializable(typeof(OrderBook))]
[JsonSerializable(typeof(Trade))]
[JsonSerializable(typeof(Fee))]
[JsonSerializable(typeof(Candle))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Balance))]
[JsonSerializable(typeof(Holding))]
[JsonSerializable(typeof(ExchangeStatus))]
[JsonSerializable(typeof(RawReply))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class WireContext : JsonSerializerContext
{
    /// <summary>The types above, read once from the attributes so that they stand in one list.</summary>
    public static IEnumerable<Type> Messages { get; } =
        [.. typeof(WireContext).GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType == typeof(JsonSerializableAttribute))
            .Select(attribute => (Type)attribute.ConstructorArguments[0].Value!)];
}
