"""The words of Pressmark as plain frozen data. Imports nothing else of ours."""
