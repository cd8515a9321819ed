using System.Net.Http.Headers;
using System.Text;
using Ccxt.Exchanges;
using Ccxt.Protocol;

namespace Ccxt.Actors;

/// <summary>Sends requests to exchanges. The only I/O there is; tests script it.</summary>
public interface ITransport
{
    /// <summary>Sends a signed request and returns the reply, whatever its status.</summary>
    /// <exception cref="TransportException">There was no reply.</exception>
    Task<Reply> Send(Draft request, TimeSpan timeout);
}

/// <summary>No reply came. The error says whether the request may have arrived.</summary>
public sealed class TransportException(ExchangeError error) : Exception(error.Message)
{
    public ExchangeError Error { get; } = error;
}

/// <summary>HTTP over pooled connections.</summary>
public sealed class HttpTransport : ITransport, IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ConnectTimeout = TimeSpan.FromSeconds(5),
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    public async Task<Reply> Send(Draft request, TimeSpan timeout)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Verb), request.Url);
        if (request.Body is not null) message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(request.Body));
        foreach (var (name, value) in request.Headers)
        {
            if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                message.Content ??= new ByteArrayContent([]);
                message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
            }
            else message.Headers.TryAddWithoutValidation(name, value);
        }
        message.Headers.UserAgent.Add(new ProductInfoHeaderValue("Ccxt.Actors", "0.1"));
        using var deadline = new CancellationTokenSource(timeout);
        try
        {
            using var response = await client.SendAsync(message, deadline.Token).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(deadline.Token).ConfigureAwait(false);
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (name, values) in response.Headers) headers[name] = string.Join(", ", values);
            return new Reply((int)response.StatusCode, headers, body);
        }
        catch (OperationCanceledException)
        {
            throw new TransportException(new ExchangeError(ErrorClass.RequestTimeout, $"no reply within {timeout.TotalSeconds:0.#} s") { Outcome = Outcome.Unknown });
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // A connection that was never made carried nothing; one that broke may have.
            var never = e is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError };
            throw new TransportException(new ExchangeError(never ? ErrorClass.ExchangeNotAvailable : ErrorClass.NetworkError, e.Message)
            { Outcome = never ? Outcome.NotDone : Outcome.Unknown });
        }
    }

    public void Dispose() => client.Dispose();
}
