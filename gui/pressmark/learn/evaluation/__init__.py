"""How good suggestions are: spans and their attributes held against gold."""
