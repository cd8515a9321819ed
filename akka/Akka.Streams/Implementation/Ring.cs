namespace Akka.Streams.Implementation;

/// <summary>A bounded queue that can also lose its last element. Grows up to its capacity as needed.</summary>
internal sealed class Ring<T>(int capacity)
{
    private T[] _slots = new T[Math.Min(16, Math.Max(1, capacity))];
    private int _head;

    public int Count { get; private set; }

    public bool IsFull => Count >= capacity;

    public void Enqueue(T element)
    {
        if (Count == _slots.Length) Grow();
        _slots[At(Count)] = element;
        Count++;
    }

    public T Dequeue()
    {
        var element = _slots[_head];
        _slots[_head] = default!;
        _head = At(1);
        Count--;
        return element;
    }

    public T Peek() => _slots[_head];

    public void DropTail() => _slots[At(--Count)] = default!;

    public void Clear()
    {
        Array.Clear(_slots);
        (_head, Count) = (0, 0);
    }

    private int At(int offset)
    {
        var index = _head + offset;
        return index < _slots.Length ? index : index - _slots.Length;
    }

    private void Grow()
    {
        var bigger = new T[Math.Min(capacity, _slots.Length * 2)];
        for (var i = 0; i < Count; i++) bigger[i] = _slots[At(i)];
        (_slots, _head) = (bigger, 0);
    }
}
