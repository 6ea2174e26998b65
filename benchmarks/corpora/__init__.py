"""What benchmarks work on that takes making."""
