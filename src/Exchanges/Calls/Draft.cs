using Ccxt.Protocol;

namespace Ccxt.Exchanges;

/// <summary>An HTTP request in the making: an endpoint with its parameters, which signing turns into query, body and headers.</summary>
public sealed record Draft(Endpoint Endpoint, string Base, string Path, Params Params)
{
    /// <summary>Without the question mark; "" for none.</summary>
    public string Query { get; init; } = "";

    public string? Body { get; init; }

    public ValueList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>True for the one write after which the operation has happened.</summary>
    public bool Commits { get; init; }

    public string Verb => Endpoint.Verb;

    public string Url => Query.Length == 0 ? $"{Base}{Path}" : $"{Base}{Path}?{Query}";

    /// <summary>The path of the whole URL, without host and query: what many exchanges sign.</summary>
    public string UrlPath
    {
        get
        {
            var start = Base.IndexOf('/', Base.IndexOf("//", StringComparison.Ordinal) + 2);
            return start < 0 ? Path : Base[start..] + Path;
        }
    }

    public Draft WithQuery(string query) => this with { Query = query };

    public Draft WithQuery(Params query) => this with { Query = Encode.Query(query) };

    public Draft WithForm(Params form) => WithForm(Encode.Query(form));

    public Draft WithForm(string form) => WithBody(form, "application/x-www-form-urlencoded");

    public Draft WithJson(Param body) => WithBody(Encode.Json(body), "application/json");

    public Draft Header(string name, string value) => this with { Headers = Headers.Plus(KeyValuePair.Create(name, value)) };

    private Draft WithBody(string body, string type) => this with { Body = body, Headers = Headers.Plus(KeyValuePair.Create("Content-Type", type)) };
}
