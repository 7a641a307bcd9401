"""What a reviewer may do with one patient's flags, and when somebody must look: pure, like the guide."""
