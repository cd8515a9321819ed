using System.Threading.Channels;
using Akka.Actor;
using Akka.Streams;
using Akka.Streams.Dsl;
using Reactive.Streams;

namespace Akka.Tests.Streams;

/// <summary>Where streams meet actors and publishers.</summary>
public class EndsSpec : StreamsTest
{
    private sealed class Inbox : ReceiveActor
    {
        public Inbox(Channel<object> messages, bool acknowledges) => ReceiveAny(m =>
        {
            if (m is "stop")
            {
                Context.Stop(Self);
                return;
            }

            messages.Writer.TryWrite(m);
            if (acknowledges) Sender.Tell("ack");
        });
    }

    private (IActorRef Actor, ChannelReader<object> Messages) Actor(bool acknowledges = false)
    {
        var messages = Channel.CreateUnbounded<object>();
        return (System.ActorOf(Props.Create(() => new Inbox(messages, acknowledges))), messages.Reader);
    }

    private static async Task<object> Next(ChannelReader<object> messages)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await messages.ReadAsync(patience.Token);
    }

    [Fact]
    public async Task An_actor_is_told_elements_and_end()
    {
        var (actor, messages) = Actor();
        Source.From([1, 2]).RunWith(Sink.ActorRef<int>(actor, "done"), Materializer);
        Assert.Equal([1, 2, "done"], new[] { await Next(messages), await Next(messages), await Next(messages) });
        Source.Failed<int>(new Boom()).RunWith(Sink.ActorRef<int>(actor, "done", e => e.Message), Materializer);
        Assert.Equal("boom", await Next(messages));
        Source.Failed<int>(new Boom()).RunWith(Sink.ActorRef<int>(actor, "done"), Materializer);
        Assert.IsType<Boom>(Assert.IsType<Status.Failure>(await Next(messages)).Cause);
    }

    [Fact]
    public async Task An_actors_end_cancels_the_stream_that_feeds_it()
    {
        var (actor, _) = Actor();
        var source = SourceProbe<int>.Create().To(Sink.ActorRef<int>(actor, "done")).Run(Materializer);
        await source.ExpectPull();
        actor.Tell("stop");
        await source.ExpectCancel();
    }

    [Fact]
    public async Task An_acknowledging_actor_sets_the_pace()
    {
        var (actor, messages) = Actor();
        var source = SourceProbe<int>.Create().To(Sink.ActorRefWithAck<int>(actor, "init", "ack", "done")
            .WithAttributes(Attributes.CreateInputBuffer(2, 2))).Run(Materializer);
        Assert.Equal("init", await Next(messages));
        for (var i = 1; i <= 2; i++)
        {
            await source.ExpectPull();
            await source.Send(i);
        }

        await source.Settle();
        Assert.False(source.Signals.TryNext(out _));
        Assert.False(messages.TryRead(out _));
    }

    [Fact]
    public async Task Acknowledged_elements_all_arrive_in_order_and_then_the_end()
    {
        var (actor, messages) = Actor(acknowledges: true);
        Source.From(Enumerable.Range(0, 100)).RunWith(Sink.ActorRefWithAck<int>(actor, "init", "ack", "done", e => e), Materializer);
        Assert.Equal("init", await Next(messages));
        for (var i = 0; i < 100; i++) Assert.Equal(i, await Next(messages));
        Assert.Equal("done", await Next(messages));
    }

    [Fact]
    public async Task Messages_to_a_reference_become_elements()
    {
        var (actor, sink) = Source.ActorRef<int>(2, OverflowStrategy.DropHead).ToMaterialized(SinkProbe<int>.Create(), Keep.Both).Run(Materializer);
        foreach (var i in new object[] { 1, 2, "not an int", 3 }) actor.Tell(i);
        actor.Tell(new Status.Success("done"));
        await sink.Settle();
        await sink.Request(5);
        await sink.ExpectNext(2, 3);
        await sink.ExpectComplete();

        var (failing, failed) = Source.ActorRef<int>(2, OverflowStrategy.Fail).ToMaterialized(SinkProbe<int>.Create(), Keep.Both).Run(Materializer);
        failing.Tell(new Status.Failure(new Boom()));
        Assert.IsType<Boom>(await failed.ExpectFailure());
        var (full, overflown) = Source.ActorRef<int>(1, OverflowStrategy.Fail).ToMaterialized(SinkProbe<int>.Create(), Keep.Both).Run(Materializer);
        full.Tell(1);
        full.Tell(2);
        Assert.IsType<BufferOverflowException>(await overflown.ExpectFailure());
        var (poisoned, ended) = Source.ActorRef<int>(1, OverflowStrategy.Fail).ToMaterialized(SinkProbe<int>.Create(), Keep.Both).Run(Materializer);
        poisoned.Tell(PoisonPill.Instance);
        await ended.ExpectComplete();
        Assert.Throws<NotSupportedException>(() => Source.ActorRef<int>(1, OverflowStrategy.Backpressure));
    }

    [Fact]
    public async Task A_watched_actors_end_fails_the_stream()
    {
        var (actor, _) = Actor();
        var stream = Collect(Source.Never<int>().Watch(actor));
        actor.Tell("stop");
        await Assert.ThrowsAsync<WatchedActorTerminatedException>(() => stream);
    }

    private sealed class Subscriber<T> : ISubscriber<T>
    {
        public Signals Signals { get; } = new();

        public TaskCompletionSource<ISubscription> Subscription { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void OnSubscribe(ISubscription subscription) => Subscription.TrySetResult(subscription);

        public void OnNext(T element) => Signals.Add(new Signal.Element(element));

        public void OnError(Exception cause) => Signals.Add(new Signal.Failure(cause));

        public void OnComplete() => Signals.Add(Signal.Complete);
    }

    [Fact]
    public async Task A_subscriber_gets_what_it_asks_for()
    {
        var subscriber = new Subscriber<int>();
        var source = SourceProbe<int>.Create().To(Sink.FromSubscriber(subscriber)).Run(Materializer);
        var subscription = await subscriber.Subscription.Task.WaitAsync(Patience);
        await source.Settle();
        Assert.False(source.Signals.TryNext(out _));
        subscription.Request(2);
        await source.ExpectPull();
        await source.Send(1);
        await source.ExpectPull();
        await source.Send(2);
        await source.Settle();
        Assert.False(source.Signals.TryNext(out _));
        await subscriber.Signals.Expect(new Signal.Element(1), new Signal.Element(2));
        subscription.Cancel();
        await source.ExpectCancel();
    }

    [Fact]
    public async Task A_subscriber_that_asks_for_nothing_is_failed()
    {
        var subscriber = new Subscriber<int>();
        Source.Never<int>().RunWith(Sink.FromSubscriber(subscriber), Materializer);
        (await subscriber.Subscription.Task.WaitAsync(Patience)).Request(0);
        Assert.IsType<ArgumentException>((await subscriber.Signals.Next<Signal.Failure>()).Cause);
    }

    [Fact]
    public async Task A_stream_is_a_publisher_for_one()
    {
        var publisher = Source.From([1, 2]).RunWith(Sink.AsPublisher<int>(fanout: false), Materializer);
        var (first, second) = (new Subscriber<int>(), new Subscriber<int>());
        publisher.Subscribe(first);
        publisher.Subscribe(second);
        Assert.IsType<InvalidOperationException>((await second.Signals.Next<Signal.Failure>()).Cause);
        (await first.Subscription.Task.WaitAsync(Patience)).Request(5);
        await first.Signals.Expect(new Signal.Element(1), new Signal.Element(2), Signal.Complete);
    }

    [Fact]
    public async Task A_stream_is_a_publisher_for_many()
    {
        var (source, publisher) = SourceProbe<int>.Create().ToMaterialized(Sink.AsPublisher<int>(fanout: true), Keep.Both).Run(Materializer);
        var subscribers = new[] { new Subscriber<int>(), new Subscriber<int>() };
        foreach (var subscriber in subscribers)
        {
            publisher.Subscribe(subscriber);
            (await subscriber.Subscription.Task.WaitAsync(Patience)).Request(5);
        }

        await source.ExpectPull();
        await source.Send(1);
        foreach (var subscriber in subscribers) await subscriber.Signals.Expect(new Signal.Element(1));
    }

    [Fact]
    public async Task A_publisher_is_a_source()
    {
        var publisher = Source.From(Enumerable.Range(0, 1_000)).RunWith(Sink.AsPublisher<int>(fanout: false), Materializer);
        Assert.Equal(Enumerable.Range(0, 1_000), await Collect(Source.FromPublisher(publisher)));
        var failing = Source.Failed<int>(new Boom()).RunWith(Sink.AsPublisher<int>(fanout: false), Materializer);
        await Assert.ThrowsAsync<Boom>(() => Collect(Source.FromPublisher(failing)));
    }

    private sealed class Subscription : ISubscription
    {
        public Signals Signals { get; } = new();

        public void Request(long n) => Signals.Add(n);

        public void Cancel() => Signals.Add("cancel");
    }

    [Fact]
    public async Task A_subscriber_source_asks_for_its_buffer_and_then_for_half()
    {
        var (subscriber, sink) = Source.AsSubscriber<int>().WithAttributes(Attributes.CreateInputBuffer(4, 4)).ToMaterialized(SinkProbe<int>.Create(),
            Keep.Both).Run(Materializer);
        var subscription = new Subscription();
        subscriber.OnSubscribe(subscription);
        await subscription.Signals.Expect(4L);
        for (var i = 1; i <= 4; i++) subscriber.OnNext(i);
        await sink.Settle();
        Assert.False(subscription.Signals.TryNext(out _));
        await sink.Request(2);
        await sink.ExpectNext(1, 2);
        await subscription.Signals.Expect(2L);
        subscriber.OnComplete();
        await sink.Request(5);
        await sink.ExpectNext(3, 4);
        await sink.ExpectComplete();
    }

    [Fact]
    public async Task A_cancelled_subscriber_source_cancels_its_subscription()
    {
        var (subscriber, sink) = Source.AsSubscriber<int>().ToMaterialized(SinkProbe<int>.Create(), Keep.Both).Run(Materializer);
        var subscription = new Subscription();
        subscriber.OnSubscribe(subscription);
        await subscription.Signals.Expect(16L);
        await sink.Cancel();
        await subscription.Signals.Expect("cancel");
    }
}
