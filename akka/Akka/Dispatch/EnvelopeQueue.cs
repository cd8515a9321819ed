using System.Runtime.CompilerServices;
using Akka.Actor;

namespace Akka.Dispatch;

internal enum Dequeued
{
    Empty,
    Message,

    /// <summary>A sender has its place in the queue but has not filled it yet.</summary>
    Pending,
}

/// <summary>
/// Messages from many senders to one actor: a chain of arrays whose places are claimed with one atomic add. That add is a full fence, so a
/// sender that afterwards sees the mailbox idle and an actor that afterwards looks for claimed places cannot miss each other.
/// A mutable struct: it lives in a field of its mailbox and is never copied.
/// </summary>
internal struct EnvelopeQueue
{
    private const int FirstSize = 4;
    private const int SteadySize = 32;
    private const int LargestSize = 1024;

    private Segment? _tail;
    private Segment? _head;
    private int _position;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enqueue(object message, IActorRef? sender)
    {
        var segment = _tail;
        if (segment is not null)
        {
            var slots = segment.Slots;
            var place = Interlocked.Increment(ref segment.Claimed) - 1;
            if ((uint)place < (uint)slots.Length)
            {
                ref var slot = ref slots[place];
                slot.Sender = sender;
                Volatile.Write(ref slot.Message, message);
                return;
            }
        }
        EnqueueBeyond(segment, message, sender);
    }

    /// <summary>By the actor only.</summary>
    public Dequeued TryDequeue(out object message, out IActorRef? sender)
    {
        while (true)
        {
            var head = _head;
            if (head is null)
            {
                message = null!;
                sender = null;
                return Volatile.Read(ref _tail) is null ? Dequeued.Empty : Dequeued.Pending;
            }
            var slots = head.Slots;
            var position = _position;
            if ((uint)position < (uint)slots.Length)
            {
                ref var slot = ref slots[position];
                message = Volatile.Read(ref slot.Message)!;
                if (message is null)
                {
                    sender = null;
                    return Volatile.Read(ref head.Claimed) > position ? Dequeued.Pending : Dequeued.Empty;
                }
                sender = slot.Sender;
                slot.Message = null;
                slot.Sender = null;
                _position = position + 1;
                return Dequeued.Message;
            }
            if (Volatile.Read(ref head.Next) is not { } next)
            {
                message = null!;
                sender = null;
                return Volatile.Read(ref head.Claimed) > slots.Length ? Dequeued.Pending : Dequeued.Empty;
            }
            _head = next;
            _position = 0;
        }
    }

    /// <summary>Whether a place is claimed that has not been read. By the actor only.</summary>
    public readonly bool HasMessages
    {
        get
        {
            var head = _head;
            if (head is null) return Volatile.Read(in _tail) is not null;
            return Volatile.Read(ref head.Claimed) > _position || Volatile.Read(ref head.Next) is not null;
        }
    }

    /// <summary>How many messages wait; exact only while nobody sends.</summary>
    public readonly int Count
    {
        get
        {
            var count = -_position;
            for (var segment = _head; segment is not null; segment = Volatile.Read(ref segment.Next))
                count += Math.Min(Volatile.Read(ref segment.Claimed), segment.Slots.Length);
            return Math.Max(0, count);
        }
    }

    private void EnqueueBeyond(Segment? segment, object message, IActorRef? sender)
    {
        while (true)
        {
            segment = segment is null ? First() : After(segment);
            var place = Interlocked.Increment(ref segment.Claimed) - 1;
            if ((uint)place >= (uint)segment.Slots.Length) continue;
            ref var slot = ref segment.Slots[place];
            slot.Sender = sender;
            Volatile.Write(ref slot.Message, message);
            return;
        }
    }

    private Segment First()
    {
        if (Volatile.Read(ref _tail) is { } tail) return tail;
        var first = new Segment(FirstSize);
        if (Interlocked.CompareExchange(ref _tail, first, null) is { } other) return other;
        Volatile.Write(ref _head, first);
        return first;
    }

    private Segment After(Segment full)
    {
        var next = Volatile.Read(ref full.Next);
        if (next is null)
        {
            // An actor that keeps up stays with small arrays; one that lags gets larger ones.
            var size = full.Slots.Length;
            size = size < SteadySize || ReferenceEquals(full, Volatile.Read(ref _head)) ? SteadySize : Math.Min(size * 2, LargestSize);
            var created = new Segment(size);
            next = Interlocked.CompareExchange(ref full.Next, created, null) ?? created;
        }
        Interlocked.CompareExchange(ref _tail, next, full);
        return next;
    }

    private sealed class Segment(int size)
    {
        public readonly Slot[] Slots = new Slot[size];
        public int Claimed;
        public Segment? Next;
    }

    private struct Slot
    {
        public object? Message;
        public IActorRef? Sender;
    }
}
