"""Unchanged: nothing is built again of which it is proved that it would come out the same.

A build is watched in its child (`witness`): which files it opened, which folders it looked into, what of the program,
its packages and the system's libraries it ran on. What that shows is kept as a record beside the PDF's sum (`record`).
The next build proves each item of it (`recall`) and then tells the same again. Whatever cannot be proved is built.

- The publication's own files are compared by their content, always (`grounds`); so is the PDF. Folders are compared
  by what stands in them, so that a file which is new, or gone, or found before another one is noticed.
- What is given, that is the program, its packages, fonts and libraries, some thousand files, is compared by size,
  both times and number, and by content where one of these is otherwise (`given`). The system sets the time of the last
  change itself, and nobody can set it back; what is so young that its time may not show a change is not recorded.
- A record is not trusted. It can lead to no other files than those of these folders, it is bound to its own time, so
  that one which comes with a repository is none, and one that is damaged, foreign or newer is none either.

No module here imports a third-party package, and none of the pipeline: the proof must cost less than the import.
"""
