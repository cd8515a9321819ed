namespace Akka.Event;

/// <summary>Logging with a format and its arguments; the text is made only if somebody prints it.</summary>
public static class LoggingExtensions
{
    public static void Debug(this ILoggingAdapter log, string format) => log.Log(LogLevel.DebugLevel, null, format);

    public static void Debug<T1>(this ILoggingAdapter log, string format, T1 arg1) =>
        Write(log, LogLevel.DebugLevel, null, format, arg1);

    public static void Debug<T1, T2>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2) =>
        Write(log, LogLevel.DebugLevel, null, format, arg1, arg2);

    public static void Debug<T1, T2, T3>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3) =>
        Write(log, LogLevel.DebugLevel, null, format, arg1, arg2, arg3);

    public static void Debug<T1, T2, T3, T4>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        Write(log, LogLevel.DebugLevel, null, format, arg1, arg2, arg3, arg4);

    public static void Debug<T1, T2, T3, T4, T5>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5) =>
        Write(log, LogLevel.DebugLevel, null, format, arg1, arg2, arg3, arg4, arg5);

    public static void Debug<T1, T2, T3, T4, T5, T6>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6) =>
        Write(log, LogLevel.DebugLevel, null, format, arg1, arg2, arg3, arg4, arg5, arg6);

    public static void Debug(this ILoggingAdapter log, string format, params object[] args) => Write(log, LogLevel.DebugLevel, null, format, args);

    public static void Debug(this ILoggingAdapter log, Exception? cause, string format) => log.Log(LogLevel.DebugLevel, cause, format);

    public static void Debug<T1>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1) =>
        Write(log, LogLevel.DebugLevel, cause, format, arg1);

    public static void Debug<T1, T2>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2) =>
        Write(log, LogLevel.DebugLevel, cause, format, arg1, arg2);

    public static void Debug<T1, T2, T3>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3) =>
        Write(log, LogLevel.DebugLevel, cause, format, arg1, arg2, arg3);

    public static void Debug<T1, T2, T3, T4>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        Write(log, LogLevel.DebugLevel, cause, format, arg1, arg2, arg3, arg4);

    public static void Debug<T1, T2, T3, T4, T5>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5) =>
        Write(log, LogLevel.DebugLevel, cause, format, arg1, arg2, arg3, arg4, arg5);

    public static void Debug<T1, T2, T3, T4, T5, T6>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6) =>
        Write(log, LogLevel.DebugLevel, cause, format, arg1, arg2, arg3, arg4, arg5, arg6);

    public static void Debug(this ILoggingAdapter log, Exception? cause, string format, params object[] args) => Write(log, LogLevel.DebugLevel, cause, format, args);

    public static void Info(this ILoggingAdapter log, string format) => log.Log(LogLevel.InfoLevel, null, format);

    public static void Info<T1>(this ILoggingAdapter log, string format, T1 arg1) =>
        Write(log, LogLevel.InfoLevel, null, format, arg1);

    public static void Info<T1, T2>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2) =>
        Write(log, LogLevel.InfoLevel, null, format, arg1, arg2);

    public static void Info<T1, T2, T3>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3) =>
        Write(log, LogLevel.InfoLevel, null, format, arg1, arg2, arg3);

    public static void Info<T1, T2, T3, T4>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        Write(log, LogLevel.InfoLevel, null, format, arg1, arg2, arg3, arg4);

    public static void Info<T1, T2, T3, T4, T5>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5) =>
        Write(log, LogLevel.InfoLevel, null, format, arg1, arg2, arg3, arg4, arg5);

    public static void Info<T1, T2, T3, T4, T5, T6>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6) =>
        Write(log, LogLevel.InfoLevel, null, format, arg1, arg2, arg3, arg4, arg5, arg6);

    public static void Info(this ILoggingAdapter log, string format, params object[] args) => Write(log, LogLevel.InfoLevel, null, format, args);

    public static void Info(this ILoggingAdapter log, Exception? cause, string format) => log.Log(LogLevel.InfoLevel, cause, format);

    public static void Info<T1>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1) =>
        Write(log, LogLevel.InfoLevel, cause, format, arg1);

    public static void Info<T1, T2>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2) =>
        Write(log, LogLevel.InfoLevel, cause, format, arg1, arg2);

    public static void Info<T1, T2, T3>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3) =>
        Write(log, LogLevel.InfoLevel, cause, format, arg1, arg2, arg3);

    public static void Info<T1, T2, T3, T4>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        Write(log, LogLevel.InfoLevel, cause, format, arg1, arg2, arg3, arg4);

    public static void Info<T1, T2, T3, T4, T5>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5) =>
        Write(log, LogLevel.InfoLevel, cause, format, arg1, arg2, arg3, arg4, arg5);

    public static void Info<T1, T2, T3, T4, T5, T6>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6) =>
        Write(log, LogLevel.InfoLevel, cause, format, arg1, arg2, arg3, arg4, arg5, arg6);

    public static void Info(this ILoggingAdapter log, Exception? cause, string format, params object[] args) => Write(log, LogLevel.InfoLevel, cause, format, args);

    public static void Warning(this ILoggingAdapter log, string format) => log.Log(LogLevel.WarningLevel, null, format);

    public static void Warning<T1>(this ILoggingAdapter log, string format, T1 arg1) =>
        Write(log, LogLevel.WarningLevel, null, format, arg1);

    public static void Warning<T1, T2>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2) =>
        Write(log, LogLevel.WarningLevel, null, format, arg1, arg2);

    public static void Warning<T1, T2, T3>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3) =>
        Write(log, LogLevel.WarningLevel, null, format, arg1, arg2, arg3);

    public static void Warning<T1, T2, T3, T4>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        Write(log, LogLevel.WarningLevel, null, format, arg1, arg2, arg3, arg4);

    public static void Warning<T1, T2, T3, T4, T5>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5) =>
        Write(log, LogLevel.WarningLevel, null, format, arg1, arg2, arg3, arg4, arg5);

    public static void Warning<T1, T2, T3, T4, T5, T6>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6) =>
        Write(log, LogLevel.WarningLevel, null, format, arg1, arg2, arg3, arg4, arg5, arg6);

    public static void Warning(this ILoggingAdapter log, string format, params object[] args) => Write(log, LogLevel.WarningLevel, null, format, args);

    public static void Warning(this ILoggingAdapter log, Exception? cause, string format) => log.Log(LogLevel.WarningLevel, cause, format);

    public static void Warning<T1>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1) =>
        Write(log, LogLevel.WarningLevel, cause, format, arg1);

    public static void Warning<T1, T2>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2) =>
        Write(log, LogLevel.WarningLevel, cause, format, arg1, arg2);

    public static void Warning<T1, T2, T3>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3) =>
        Write(log, LogLevel.WarningLevel, cause, format, arg1, arg2, arg3);

    public static void Warning<T1, T2, T3, T4>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        Write(log, LogLevel.WarningLevel, cause, format, arg1, arg2, arg3, arg4);

    public static void Warning<T1, T2, T3, T4, T5>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5) =>
        Write(log, LogLevel.WarningLevel, cause, format, arg1, arg2, arg3, arg4, arg5);

    public static void Warning<T1, T2, T3, T4, T5, T6>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6) =>
        Write(log, LogLevel.WarningLevel, cause, format, arg1, arg2, arg3, arg4, arg5, arg6);

    public static void Warning(this ILoggingAdapter log, Exception? cause, string format, params object[] args) => Write(log, LogLevel.WarningLevel, cause, format, args);

    public static void Error(this ILoggingAdapter log, string format) => log.Log(LogLevel.ErrorLevel, null, format);

    public static void Error<T1>(this ILoggingAdapter log, string format, T1 arg1) =>
        Write(log, LogLevel.ErrorLevel, null, format, arg1);

    public static void Error<T1, T2>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2) =>
        Write(log, LogLevel.ErrorLevel, null, format, arg1, arg2);

    public static void Error<T1, T2, T3>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3) =>
        Write(log, LogLevel.ErrorLevel, null, format, arg1, arg2, arg3);

    public static void Error<T1, T2, T3, T4>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        Write(log, LogLevel.ErrorLevel, null, format, arg1, arg2, arg3, arg4);

    public static void Error<T1, T2, T3, T4, T5>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5) =>
        Write(log, LogLevel.ErrorLevel, null, format, arg1, arg2, arg3, arg4, arg5);

    public static void Error<T1, T2, T3, T4, T5, T6>(this ILoggingAdapter log, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6) =>
        Write(log, LogLevel.ErrorLevel, null, format, arg1, arg2, arg3, arg4, arg5, arg6);

    public static void Error(this ILoggingAdapter log, string format, params object[] args) => Write(log, LogLevel.ErrorLevel, null, format, args);

    public static void Error(this ILoggingAdapter log, Exception? cause, string format) => log.Log(LogLevel.ErrorLevel, cause, format);

    public static void Error<T1>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1) =>
        Write(log, LogLevel.ErrorLevel, cause, format, arg1);

    public static void Error<T1, T2>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2) =>
        Write(log, LogLevel.ErrorLevel, cause, format, arg1, arg2);

    public static void Error<T1, T2, T3>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3) =>
        Write(log, LogLevel.ErrorLevel, cause, format, arg1, arg2, arg3);

    public static void Error<T1, T2, T3, T4>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        Write(log, LogLevel.ErrorLevel, cause, format, arg1, arg2, arg3, arg4);

    public static void Error<T1, T2, T3, T4, T5>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5) =>
        Write(log, LogLevel.ErrorLevel, cause, format, arg1, arg2, arg3, arg4, arg5);

    public static void Error<T1, T2, T3, T4, T5, T6>(this ILoggingAdapter log, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6) =>
        Write(log, LogLevel.ErrorLevel, cause, format, arg1, arg2, arg3, arg4, arg5, arg6);

    public static void Error(this ILoggingAdapter log, Exception? cause, string format, params object[] args) => Write(log, LogLevel.ErrorLevel, cause, format, args);

    public static void Log(this ILoggingAdapter log, LogLevel logLevel, string format) => log.Log(logLevel, null, format);

    public static void Log(this ILoggingAdapter log, LogLevel logLevel, string format, params object[] args) => Write(log, logLevel, null, format, args);

    public static void Log(this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format, params object[] args) =>
        Write(log, logLevel, cause, format, args);

    public static void Log<T1>(this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format, T1 arg1) =>
        Write(log, logLevel, cause, format, arg1);

    public static void Log<T1, T2>(this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format, T1 arg1, T2 arg2) =>
        Write(log, logLevel, cause, format, arg1, arg2);

    public static void Log<T1, T2, T3>(this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3) =>
        Write(log, logLevel, cause, format, arg1, arg2, arg3);

    public static void Log<T1, T2, T3, T4>(this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4) =>
        Write(log, logLevel, cause, format, arg1, arg2, arg3, arg4);

    public static void Log<T1, T2, T3, T4, T5>(this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5) =>
        Write(log, logLevel, cause, format, arg1, arg2, arg3, arg4, arg5);

    public static void Log<T1, T2, T3, T4, T5, T6>(this ILoggingAdapter log, LogLevel logLevel, Exception? cause, string format, T1 arg1, T2 arg2, T3 arg3, T4 arg4, T5 arg5, T6 arg6) =>
        Write(log, logLevel, cause, format, arg1, arg2, arg3, arg4, arg5, arg6);

    private static void Write(ILoggingAdapter log, LogLevel level, Exception? cause, string format, params object?[] args)
    {
        if (log.IsEnabled(level)) log.Log(level, cause, new LogTemplate(log.Formatter, format, args));
    }
}
