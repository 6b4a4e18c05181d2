"""What the layout engine does and says, as far as both who lay out and who write the PDF must know: its remarks, its
failures, the block it is at work on, and the way from a place in the HTML to the author's line.
"""
