"""calm: ride out an urge to self-harm, in a terminal, with nothing leaving the machine."""
