namespace Akka.Streams.Supervision;

public enum Directive
{
    /// <summary>The stage fails and with it the stream.</summary>
    Stop,

    /// <summary>The element is dropped and the stage goes on.</summary>
    Resume,

    /// <summary>The element is dropped and the stage goes on from its initial state.</summary>
    Restart,
}

public delegate Directive Decider(Exception cause);

public static class Deciders
{
    public static Decider StoppingDecider { get; } = _ => Directive.Stop;

    public static Decider ResumingDecider { get; } = _ => Directive.Resume;

    public static Decider RestartingDecider { get; } = _ => Directive.Restart;
}
