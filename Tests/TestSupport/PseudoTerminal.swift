/// A terminal that nobody looks at.
public enum PseudoTerminal {
    /// A command to run another one under, whose results then go to a terminal, and from there to standard output byte for
    /// byte.
    public static let prefix = ["python3", "-c", program]

    private static let program = """
        import os, pty, subprocess, sys, tty
        reading, writing = pty.openpty()
        tty.setraw(writing)
        process = subprocess.Popen(sys.argv[1:], stdout=writing)
        os.close(writing)
        while True:
            try:
                data = os.read(reading, 4096)
            except OSError:  # Linux ends the text of a terminal so.
                break
            if not data:
                break
            sys.stdout.buffer.write(data)
        sys.stdout.flush()
        sys.exit(process.wait())
        """
}
