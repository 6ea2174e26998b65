"""Where the packaged program begins: the window, the command line and the detection process."""

import multiprocessing

if __name__ == "__main__":
    # A process that Python itself starts runs this file again, and must not open a window.
    multiprocessing.freeze_support()

    from pressmark.__main__ import main

    main()
