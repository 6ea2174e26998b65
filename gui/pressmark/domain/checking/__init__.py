"""What does not fit together in decided work. Pure rules: articles with their spans, findings."""
