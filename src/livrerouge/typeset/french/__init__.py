"""French rules, after the usage of the Imprimerie nationale and of babel-french."""
